import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { projectFrontmatterSchema } from '#lib/content/schemas/frontmatter.ts';
import { slugField } from '#lib/site/fields.ts';
import type { CatalogueProject } from '../types.ts';
import { readRegular } from './regular-file.ts';

/** A project file that exists already, with its text for copying, line ends as LF. */
export interface CatalogueFile extends CatalogueProject {
  category: string;
  summary: string;
  text: string;
}

/** Largest project file that is read, in bytes; the longest real one has 2 KB. */
const MAX_BYTES = 512 * 1024;

/**
 * Reads the project files of a content folder. Files that cannot be read or do not pass the schema
 * are left out: the content check reports them.
 * @param dir folder with `<slug>.mdx` files; may be absent.
 */
export async function readCatalogue(dir: string): Promise<CatalogueFile[]> {
  // Absent is a usual case; of a folder that cannot be listed the check and the writing tell.
  const names = await readdir(dir).catch(() => []);
  const files: CatalogueFile[] = [];
  // One after the other: so few files are open at a time, however many there are.
  for (const name of names.filter((one) => one.endsWith('.mdx')).sort()) {
    const file = await readProject(dir, name).catch(() => null);
    if (file) files.push(file);
  }
  return files;
}

async function readProject(dir: string, name: string): Promise<CatalogueFile | null> {
  const slug = slugField.safeParse(name.slice(0, -'.mdx'.length));
  if (!slug.success) return null;
  const contents = await readRegular(join(dir, name), MAX_BYTES);
  if (contents === null || !('bytes' in contents)) return null;
  const text = new TextDecoder().decode(contents.bytes).replace(/\r\n/g, '\n');
  const yaml = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  const head = projectFrontmatterSchema.safeParse(readYaml(yaml));
  if (!head.success) return null;
  const { name: printed, repository, aliases, category, summary } = head.data;
  return { slug: slug.data, name: printed, repository, aliases, category, summary, text };
}

/** An alias without an anchor, or one that expands without end, throws: such a head is no head. */
function readYaml(text: string): unknown {
  try {
    return parseDocument(text, { logLevel: 'silent' }).toJS() ?? {};
  } catch {
    return {};
  }
}
