import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { VFile } from 'vfile';
import { report } from '#lib/site/message.ts';
import type { SourcePost } from '../types.ts';
import { decodePost } from './decode.ts';
import { type FoundFile, type PassedOver, dayInName, discover, postName } from './discover.ts';
import { isHeadProblem, readPostHead } from './frontmatter.ts';
import { type Unpublished, shanghaiDay } from './publication.ts';

/** Largest post that is read, in bytes; the longest real one has 30 KB. */
const MAX_BYTES = 512 * 1024;

/** Why a file did not become a weekly although nothing is wrong with it. */
export type LeftOut = Unpublished | PassedOver;

/** One file of the source folder: a post, or messages that say why it is none. */
export interface ReadFile {
  file: VFile;
  post: SourcePost | null;
  leftOut: LeftOut | null;
}

/** What a folder holds. */
export interface ReadFolder {
  /** By path. */
  files: ReadFile[];
  /** Number of side files and hidden files, which were not looked at. */
  sideFiles: number;
}

const PASSED_OVER: Readonly<Record<PassedOver, readonly [problem: string, remedy: string]>> = {
  'not-a-post': [
    '这不是文章（栏目页或说明文件），没有导入',
    '确实是一期周刊的话，换个文件名再导入',
  ],
  'unknown-extension': [
    '扩展名不是 Markdown 的，没有导入',
    '确实是一期周刊的话，转成 Markdown，扩展名写 .md',
  ],
  draft: ['在 _drafts 文件夹里，是草稿，没有导入', '要导入它，先移出 _drafts'],
  translation: ['同一篇还有中文版，这个译文没有导入', '要导入它，单独放进一个文件夹'],
};

/**
 * Reads all Hugo posts below a folder, by path: `<name>/index.md` at any depth, or `<name>.md`, with
 * every extension of Markdown in any case. Other files that may have been meant as posts get a
 * message.
 * @param now when the import runs: later posts are left out, as Hugo does.
 * @throws Error when the folder cannot be read at all.
 */
export async function readPosts(dir: string, now = new Date()): Promise<ReadFolder> {
  const { files, sideFiles } = await discover(dir);
  return { files: await Promise.all(files.map((found) => readOne(dir, found, now))), sideFiles };
}

async function readOne(dir: string, found: FoundFile, now: Date): Promise<ReadFile> {
  const full = relative(process.cwd(), join(dir, found.path));
  if (found.passedOver) {
    const file = new VFile({ path: full });
    const [problem, remedy] = PASSED_OVER[found.passedOver];
    report(file, { rule: 'import-left-out', severity: 'warning', problem, remedy });
    return { file, post: null, leftOut: found.passedOver };
  }
  try {
    const bytes = await readFile(join(dir, found.path));
    return readPost(full, postName(found.path), bytes, { now, day: dayInName(found.path) });
  } catch (cause) {
    const file = new VFile({ path: full });
    const why = cause instanceof Error ? cause.message : String(cause);
    report(file, {
      rule: 'import-unreadable',
      problem: `文件读不出来：${why}`,
      remedy: '检查文件权限，链接是否还指着一个文件',
    });
    return { file, post: null, leftOut: null };
  }
}

/** What reading one post needs besides its bytes. */
export interface ReadContext {
  /** When the import runs. */
  now?: Date;
  /** Day in the name of the file, for posts without a `date`. */
  day?: string | null;
}

/** Decodes one post and reads its head; what cannot be used is a message on the file. */
export function readPost(
  path: string,
  folder: string,
  bytes: Uint8Array,
  { now = new Date(), day = null }: ReadContext = {},
): ReadFile {
  const file = new VFile({ path });
  const nothing = { file, post: null, leftOut: null };
  if (bytes.byteLength > MAX_BYTES) {
    const size = Math.ceil(bytes.byteLength / 1024);
    report(file, {
      rule: 'import-size',
      problem: `文件有 ${size} KB，超过 ${MAX_BYTES / 1024} KB`,
      remedy: '这不像一期周刊；拆开后再导入',
    });
    return nothing;
  }
  const source = decodePost(bytes, file);
  file.value = source;
  const dayOfName = day === null ? null : shanghaiDay(day);
  const read = readPostHead(source, { now, dayInName: dayOfName });
  if (isHeadProblem(read)) {
    const { problem, remedy, line } = read;
    report(file, { rule: 'import-front-matter', problem, remedy, place: { line, column: 1 } });
    return nothing;
  }
  for (const { problem, remedy, line } of read.notes) {
    const place = { line, column: 1 };
    report(file, { rule: 'import-front-matter', severity: 'warning', problem, remedy, place });
  }
  if (read.withheld) {
    const { problem, line, reason } = read.withheld;
    report(file, {
      rule: 'import-left-out',
      severity: 'warning',
      place: { line, column: 1 },
      problem: `${problem}，没有导入`,
      remedy: '要导入它，改这一行再导入',
    });
    return { file, post: null, leftOut: reason };
  }
  file.value = read.body;
  return { file, post: { path, folder, file, ...read.head }, leftOut: null };
}
