// What stops a start, said in one Chinese line that tells what to do.
import {
  accessSync,
  constants,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, isIP } from 'node:net';
import { join } from 'node:path';

/** What a system says, and what a person can do about it. */
const CODES = new Map([
  ['ENOSPC', '磁盘满了：腾出空间（可以删掉 .next、out、.cache），再运行一次'],
  ['EDQUOT', '磁盘配额用完了：腾出空间（可以删掉 .next、out、.cache），再运行一次'],
  ['EROFS', '项目所在的文件系统是只读的：复制到可写的目录，或去掉只读，再运行一次'],
  ['EACCES', '没有权限读写要用的文件：用目录的主人运行，或用 chown 改主人；DEBUG=1 说出是哪个文件'],
  ['EPERM', '系统不让读写要用的文件：用目录的主人运行，或用 chown 改主人；DEBUG=1 说出是哪个文件'],
  ['EMFILE', '打开的文件太多：先运行 ulimit -n 4096，再运行一次'],
  ['ENFILE', '打开的文件太多：关掉一些程序，再运行一次'],
]);
/** The same, as programs say it that are not Node; authors' words stand in reports as well. */
const WORDS = new Map([
  ['(os error 28)', 'ENOSPC'],
  ['(os error 122)', 'EDQUOT'],
  ['(os error 30)', 'EROFS'],
  ['(os error 13)', 'EACCES'],
  ['(os error 24)', 'EMFILE'],
]);
const NAMES = [...CODES.keys()].join('|');
const SAID = new RegExp(`\\b(${NAMES}): |code: '(${NAMES})'|npm (?:error|ERR!) code (${NAMES})\\b`);

/**
 * The line for a failure of the machine's, not of the project's.
 * @param {unknown} cause an error, or what a tool has printed.
 * @returns {string | null} null for anything else.
 */
export function explain(cause) {
  if (cause instanceof Error && 'code' in cause) return CODES.get(String(cause.code)) ?? null;
  if (typeof cause !== 'string') return null;
  const said = SAID.exec(cause)?.slice(1).find(Boolean);
  const meant = [...WORDS].find(([words]) => cause.includes(words))?.[1];
  return CODES.get(said ?? meant ?? '') ?? null;
}

/**
 * A port as somebody wrote it.
 * @param {string | undefined} text @param {number} fallback where nothing was written.
 * @param {number} [most] the highest that will do.
 * @throws Error in one line for anything that is no port.
 */
export function readPort(text, fallback, most = 65_535) {
  if (text === undefined || text === '') return fallback;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port >= 1 && port <= most) return port;
  throw new Error(`端口 ${JSON.stringify(text)} 不对：写 1 到 ${most} 的整数，如 ${fallback}`);
}

/**
 * An address to listen on, as somebody wrote it: an IP address or the name of this machine.
 * @param {string | undefined} text @param {string} fallback where nothing was written.
 * @throws Error in one line for anything else.
 */
export function readHost(text, fallback) {
  if (text === undefined || text === '') return fallback;
  const isName = /^[a-z\d][a-z\d.-]{0,252}$/i.test(text) && !/^[\d.]+$/.test(text);
  if (isIP(text) > 0 || isName) return text;
  throw new Error(
    `HOST ${JSON.stringify(text)} 不对：写一个 IP 地址或主机名，不带 http:// 和端口，如 ${fallback}、0.0.0.0、::`,
  );
}

/**
 * Makes sure that a server can listen.
 * @param {number} port @param {(other: number) => string} again how to ask for another port.
 * @param {string} [host] where.
 * @throws Error in one line when somebody else does, or where this machine has no such address.
 */
export function assertPortFree(port, again, host = '127.0.0.1') {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (cause) => reject(hostAway(cause, host) ?? portTaken(cause, port, again)));
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });
}

/** The line for an address that is not this machine's; null for other errors. */
function hostAway(cause, host) {
  const isAway = ['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'].includes(cause.code);
  if (!isAway) return null;
  return new Error(
    `这台机器没有地址 ${host}：HOST 写它自己的地址，如 127.0.0.1，或 0.0.0.0（所有地址）`,
  );
}

/** The line for a server that could not listen; other errors come back as they are. */
export function portTaken(cause, port, again) {
  const other = port < 65_535 ? port + 1 : port - 1;
  const lines = new Map([
    ['EADDRINUSE', `端口 ${port} 已被占用：停掉占用它的程序，或换一个端口：${again(other)}`],
    ['EACCES', `没有权限用端口 ${port}：换一个 1024 以上的端口：${again(3000)}`],
  ]);
  const line = lines.get(cause.code);
  return line === undefined ? cause : new Error(line);
}

/**
 * Makes sure that there is content to serve.
 * @param {string} folder @param {{ mayBeEmpty?: boolean }} options for authors who begin.
 * @throws Error in one line.
 */
export function assertContent(folder, { mayBeEmpty = false } = {}) {
  const remedy = '把 CONTENT_DIR 指向放有 weekly/ 的目录';
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found) throw new Error(`没有内容目录 ${folder}：${remedy}`);
  if (!found.isDirectory()) throw new Error(`内容目录 ${folder} 是一个文件：${remedy}`);
  if (mayBeEmpty || names(join(folder, 'weekly')).some((name) => name.endsWith('.mdx'))) return;
  throw new Error(`内容目录 ${folder} 里没有周刊：${remedy}，里面至少要有一个 weekly/<日期>.mdx`);
}

function names(folder) {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : [];
}

/**
 * Makes sure that a folder can be written to, and has room.
 * @param {string} folder made where it is not there. @throws the system's error, for {@link explain}.
 */
export function assertWritable(folder) {
  mkdirSync(folder, { recursive: true });
  accessSync(folder, constants.W_OK);
  const probe = join(folder, `.weekly-probe-${process.pid}`);
  try {
    // A full disk still takes an empty file.
    writeFileSync(probe, Buffer.alloc(1 << 20, 1));
  } finally {
    rmSync(probe, { force: true });
  }
}
