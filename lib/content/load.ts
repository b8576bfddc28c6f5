import { stat } from 'node:fs/promises';
import { VFile } from 'vfile';
import { report } from '#lib/site/message.ts';
import { type ParsedContent, type Sources, parseSources } from './parse-sources.ts';
import { readFolder, readRoot } from './read/folder.ts';

/**
 * Reads, parses and checks a content folder, see {@link parseSources}.
 *
 * @param dir absolute path of the folder that holds `weekly/`, `projects/` and `next/`.
 * @param only paths, as messages show them, of the files that are judged; without it, all. Of the others
 *   only those are parsed that these are judged by.
 */
export async function parseContent(
  dir: string,
  only?: ReadonlySet<string>,
): Promise<ParsedContent> {
  const [weekly, projects, next, misplaced] = await Promise.all([
    readFolder(dir, 'weekly'),
    readFolder(dir, 'projects'),
    readFolder(dir, 'next'),
    readRoot(dir),
  ]);
  const folder = new VFile({ path: dir });
  const parsed = parseSources(
    { weekly: weekly.sources, projects: projects.sources, next: next.sources },
    folder,
    only,
  );
  const passedOver = [...[projects, weekly, next].flatMap((one) => one.passedOver), ...misplaced];
  const files = [...parsed.files, ...passedOver].sort((a, b) => (a.path < b.path ? -1 : 1));
  if (folder.messages.length > 0) files.push(folder);
  if (files.length === 0) files.push(await emptyFolder(dir));
  return { ...parsed, files };
}

/** Reads the sources of a content folder as they stand there, without parsing them. */
export async function readSources(dir: string): Promise<Sources> {
  const [weekly, projects, next] = await Promise.all([
    readFolder(dir, 'weekly'),
    readFolder(dir, 'projects'),
    readFolder(dir, 'next'),
  ]);
  return { weekly: weekly.sources, projects: projects.sources, next: next.sources };
}

async function emptyFolder(dir: string): Promise<VFile> {
  const exists = await stat(/* turbopackIgnore: true */ dir).then(
    () => true,
    () => false,
  );
  const file = new VFile({ path: dir });
  report(file, {
    rule: 'content-folder',
    problem: exists ? '内容目录里没有 .mdx 文件' : '没有这个内容目录',
    remedy: '把 CONTENT_DIR 或 --content 指向放有 weekly/ 和 projects/ 的目录',
  });
  return file;
}
