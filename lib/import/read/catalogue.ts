import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { glob } from 'tinyglobby';
import { parseDocument } from 'yaml';
import { projectFrontmatterSchema } from '#lib/content/schemas/frontmatter.ts';
import { slugField } from '#lib/site/fields.ts';
import type { CatalogueProject } from '../types.ts';

/** A project file that exists already, with its text for copying. */
export interface CatalogueFile extends CatalogueProject {
  text: string;
}

/**
 * Reads the project files of a content folder. Files that do not pass the schema are left out:
 * the content check reports them.
 * @param dir folder with `<slug>.mdx` files; may be absent.
 */
export async function readCatalogue(dir: string): Promise<CatalogueFile[]> {
  const paths = (await glob('*.mdx', { cwd: dir, onlyFiles: true })).sort();
  const files = await Promise.all(paths.map((path) => readProject(dir, path)));
  return files.filter((file) => file !== null);
}

async function readProject(dir: string, path: string): Promise<CatalogueFile | null> {
  const text = await readFile(join(dir, path), 'utf8');
  const slug = slugField.safeParse(path.slice(0, -'.mdx'.length));
  const yaml = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  const head = projectFrontmatterSchema.safeParse(readYaml(yaml));
  if (!slug.success || !head.success) return null;
  const { name, repository, aliases } = head.data;
  return { slug: slug.data, name, repository, aliases, text };
}

/** An alias without an anchor, or one that expands without end, throws: such a head is no head. */
function readYaml(text: string): unknown {
  try {
    return parseDocument(text, { logLevel: 'silent' }).toJS() ?? {};
  } catch {
    return {};
  }
}
