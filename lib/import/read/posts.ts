import { join, relative } from 'node:path';
import { VFile } from 'vfile';
import { errorWords } from '#lib/site/error-words.ts';
import { report } from '#lib/site/message.ts';
import { inTurn } from '#lib/text/in-turn.ts';
import type { SourcePost } from '../types.ts';
import { decodePost } from './decode.ts';
import { type FoundFile, type PassedOver, dayInName, discover, postName } from './discover.ts';
import { isHeadProblem, readPostHead } from './frontmatter.ts';
import { type Unpublished, shanghaiDay } from './publication.ts';
import { Unreadable, readRegular } from './regular-file.ts';

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
  const { files: found, sideFiles } = await discover(dir);
  return { files: await inTurn(found, (one) => readOne(dir, one, now)), sideFiles };
}

async function readOne(dir: string, found: FoundFile, now: Date): Promise<ReadFile> {
  const full = relative(process.cwd(), join(dir, found.path));
  const file = new VFile({ path: full });
  if (found.passedOver) {
    const [problem, remedy] = PASSED_OVER[found.passedOver];
    report(file, { rule: 'import-left-out', severity: 'warning', problem, remedy });
    return { file, post: null, leftOut: found.passedOver };
  }
  const nothing = { file, post: null, leftOut: null };
  try {
    const contents = await readRegular(join(dir, found.path), MAX_BYTES);
    if (contents === null) throw new Unreadable('它不在了', '导入时不要移动文件；再导入一次');
    if ('bytes' in contents) {
      const context = { now, day: dayInName(found.path) };
      return readPost(full, postName(found.path), contents.bytes, context);
    }
    reportSize(file, contents.tooLarge);
  } catch (cause) {
    reportFailure(file, cause);
  }
  return nothing;
}

function reportSize(file: VFile, bytes: number): void {
  report(file, {
    rule: 'import-size',
    problem: `文件有 ${Math.ceil(bytes / 1024)} KB，超过 ${MAX_BYTES / 1024} KB`,
    remedy: '这不像一期周刊；拆开后再导入',
  });
}

/** A mistake of ours in reading a head is a message as well: the other posts are read. */
function reportFailure(file: VFile, cause: unknown): void {
  const isUnreadable = cause instanceof Unreadable;
  report(file, {
    rule: isUnreadable ? 'import-unreadable' : 'import-failed',
    problem: isUnreadable
      ? `文件读不出来：${cause.message}`
      : `这一篇没能读懂：${errorWords(cause)}`,
    remedy: isUnreadable ? cause.remedy : '请把这个文件附在 issue 里告诉我们',
  });
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
    reportSize(file, bytes.byteLength);
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
