import type { Stats } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { errorCode } from '#lib/site/error-words.ts';
import type { Finding } from '#lib/site/message.ts';
import { readRegular as readFile } from '#lib/site/files/regular.ts';

// A content folder is what contributors send. Whatever in it is no file of its own is never followed
// and never opened: a link publishes what it leads to, a pipe or a device hangs who reads it.

/** What a file held, how large it is where that is too much, or why it is not read. */
export type Reading = { bytes: Uint8Array } | { tooLarge: number } | { unread: Finding };

/** Reads a file of a content folder (see `lib/site/files/regular.ts`); null where there is none. */
export async function readRegular(path: string, limit: number): Promise<Reading | null> {
  const read = await readFile(path, limit);
  if (read === null || 'bytes' in read || 'tooLarge' in read) return read;
  return { unread: 'other' in read ? notRead(read.other) : unreadable(read.failed) };
}

/**
 * Names in a folder, sorted.
 *
 * @param own false for the content folder itself, which may be a link: that one its operator has set.
 * @returns null for a folder that is not there, a finding for one that is none or cannot be read.
 */
export async function namesIn(folder: string, own = true): Promise<string[] | Finding | null> {
  try {
    if (own) {
      const seen = await lstat(/* turbopackIgnore: true */ folder);
      if (seen.isFile()) return noFolder;
      if (!seen.isDirectory()) return notRead(seen, '文件夹');
    }
    return (await readdir(/* turbopackIgnore: true */ folder)).sort();
  } catch (cause) {
    const code = errorCode(cause);
    // Below a file there is nothing; that the folder above is a file, its own message says.
    return code === 'ENOENT' || (own && code === 'ENOTDIR') ? null : unreadable(cause);
  }
}

const noFolder: Finding = {
  rule: 'file-unread',
  problem: '读不了：是文件，不是文件夹',
  remedy: '删掉或移走这个文件，再建同名的文件夹',
};

/** Why something that is no file of its own is not read. @param wanted what ought to stand there. */
export function notRead(seen: Stats, wanted: '文件' | '文件夹' = '文件'): Finding {
  if (seen.isSymbolicLink()) {
    return {
      rule: 'file-unread',
      problem: '是一个链接（symlink），不会跟过去读',
      remedy: `换成它指向的${wanted}本身，或删掉这个链接`,
    };
  }
  const kind = KINDS.find(([is]) => is(seen))?.[1] ?? '不是普通文件';
  return {
    rule: 'file-unread',
    problem: `${kind}，不会读`,
    remedy: `换成普通${wanted}，或移出内容目录`,
  };
}

const KINDS: readonly [(seen: Stats) => boolean, string][] = [
  [(seen) => seen.isDirectory(), '这里要的是文件，它却是文件夹'],
  [(seen) => seen.isFIFO(), '是命名管道（FIFO），不是普通文件'],
  [(seen) => seen.isSocket(), '是套接字（socket），不是普通文件'],
  [(seen) => seen.isBlockDevice() || seen.isCharacterDevice(), '是设备，不是普通文件'],
];

const CODES: ReadonlyMap<string, string> = new Map([
  ['ENOENT', '刚才还在，现在没有了'],
  ['ELOOP', '是一个链接（symlink），不会跟过去读'],
  ['EACCES', '没有读它的权限'],
  ['EPERM', '没有读它的权限'],
  ['ENOTDIR', '是文件，不是文件夹'],
  ['EISDIR', '是文件夹，不是文件'],
  ['ENAMETOOLONG', '路径太长'],
]);

/** What to say of something that the system does not let be read. */
export function unreadable(cause: unknown): Finding {
  const code = errorCode(cause) || 'unknown';
  return {
    rule: 'file-unread',
    problem: `读不了：${CODES.get(code) ?? `系统报告 ${code}`}`,
    remedy: '修好或删掉它，再检查一次',
  };
}
