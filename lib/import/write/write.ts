import { mkdirSync } from 'node:fs';
import { lstat, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorCode, errorWords } from '#lib/site/error-words.ts';
import { flushFolder, removeLeftovers, writeWhole } from '#lib/site/files/whole.ts';

/** What happens to one file of the target folder. */
export type Action = 'create' | 'update' | 'unchanged' | 'kept';

/** One file to write, or not to. */
export interface PlannedFile {
  /** Below the target folder. */
  path: string;
  text: string;
  action: Action;
  /** Whether what stands there is a part of what was written once. */
  isCut?: true;
}

/** A place where nothing can be written. */
export interface BlockedFile {
  path: string;
  /** What is in the way, in Chinese. */
  problem: string;
}

/** Folders of the target that are written to. */
const FOLDERS = ['projects', 'weekly'];

/** Codes that are about one name; others are about the disk or the folder. */
const OF_ONE_FILE = new Set(['ENAMETOOLONG', 'EISDIR', 'ENOTEMPTY', 'EEXIST', 'EINVAL', 'EILSEQ']);

/**
 * Looks at the target before anything is read or written: its folders must be folders, and links in
 * their place are not followed. The target itself may be a link: somebody named it.
 * @throws Error in Chinese, one line.
 */
export async function checkTarget(out: string): Promise<void> {
  const given = await stat(out).catch((cause: unknown) => {
    if (errorCode(cause) === 'ENOENT') return null;
    throw new Error(`${out} 用不了：${errorWords(cause)}；换一个 --out`, { cause });
  });
  if (given && !given.isDirectory())
    throw new Error(`${out} 不是文件夹，没有写任何文件；换一个 --out`);
  for (const name of FOLDERS) {
    const folder = join(out, name);
    const found = await lstat(folder).catch(() => null);
    if (!found || found.isDirectory()) continue;
    const what = found.isSymbolicLink() ? '是链接，不跟着写' : '不是文件夹';
    throw new Error(`${folder} ${what}，没有写任何文件；移走它再导入，或换一个 --out`);
  }
}

/**
 * Writes what was planned, projects first: weeklies refer to them. Each file is whole or not there
 * (see `writeWhole`), so that a run that ends midway is finished by the next one.
 * @returns files in whose place nothing can be written.
 * @throws Error in Chinese, one line, when the disk or the folder takes no more.
 */
export function writeFiles(out: string, files: readonly PlannedFile[]): BlockedFile[] {
  const wanted = files.filter(({ action }) => action === 'create' || action === 'update');
  const blocked: BlockedFile[] = [];
  let done = 0;
  for (const name of FOLDERS) {
    const folder = join(out, name);
    const some = wanted.filter(({ path }) => dirname(path) === name);
    prepare(folder, some.length > 0);
    for (const { path, text } of some) {
      try {
        writeWhole(join(out, path), text);
        done += 1;
      } catch (cause) {
        if (!OF_ONE_FILE.has(errorCode(cause))) throw stopped(join(out, path), cause, done);
        blocked.push({ path, problem: errorWords(cause) });
      }
    }
    flushFolder(folder);
  }
  flushFolder(out);
  return blocked;
}

function prepare(folder: string, isWritten: boolean): void {
  try {
    if (isWritten) mkdirSync(folder, { recursive: true });
    removeLeftovers(folder);
  } catch (cause) {
    if (isWritten) throw stopped(folder, cause, 0);
    // Nothing to write: what cannot be tidied harms nobody.
  }
}

const WAYS_OUT: readonly (readonly [RegExp, string])[] = [
  [/^(?:ENOSPC|EDQUOT)$/, '腾出空间后'],
  [/^(?:EROFS|EACCES|EPERM)$/, '改好权限，或换一个能写的 --out，然后'],
];

function stopped(path: string, cause: unknown, done: number): Error {
  const [, first = '解决以后'] = WAYS_OUT.find(([code]) => code.test(errorCode(cause))) ?? [];
  const written = done > 0 ? `写好的 ${done} 个文件是完整的；` : '';
  const words = `写不下去：${path}：${errorWords(cause)}。${written}${first}用同一条命令再导入一次，会接着写完`;
  return new Error(words, { cause });
}
