/** What a system says when files cannot be read or written, for people. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['ENOSPC', '磁盘满了'],
  ['EDQUOT', '磁盘配额用完了'],
  ['EROFS', '这个位置是只读的'],
  ['EACCES', '没有权限'],
  ['EPERM', '没有权限'],
  ['ENOENT', '路径不存在'],
  ['ENOTDIR', '路径中间有一个不是文件夹'],
  ['EISDIR', '是文件夹'],
  ['EEXIST', '那里已经有别的东西'],
  ['ENOTEMPTY', '那里已经有一个文件夹'],
  ['ELOOP', '是链接'],
  ['ENAMETOOLONG', '文件名太长'],
  ['EMFILE', '打开的文件太多'],
  ['ENFILE', '打开的文件太多'],
  ['EIO', '磁盘读写出错'],
  ['EBUSY', '正被别的程序占用'],
]);

/** Code of a failed system call, such as `ENOSPC`; empty for any other error. */
export function errorCode(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
}

/** Why a system call failed, in Chinese; of any other error what it says itself. */
export function errorWords(cause: unknown): string {
  const code = errorCode(cause);
  const words = WORDS.get(code);
  if (words !== undefined) return `${words}（${code}）`;
  return cause instanceof Error ? cause.message : String(cause);
}
