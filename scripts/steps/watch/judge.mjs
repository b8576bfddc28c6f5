// What a watched command did, judged: each function takes what was seen and returns Chinese lines.
import { basename, isAbsolute, relative, resolve, sep } from 'node:path';

/** @typedef {{ trick: string, path: string, isContent: boolean }} Trick */
/** @typedef {{ kind: string, what: string[] }} Seen */

/** Folders of a project that hold what its own commands run. */
const OWN = ['node_modules', '.next', 'cli', 'scripts', 'lib'].map((name) => `${name}${sep}`);
const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|::1|::ffff:127(?:\.\d+){3}|0\.0\.0\.0)$/;

/** Whether a file is one that this project's commands run. @param project its folder. */
function isOwn(file, project) {
  const below = relative(project, resolve(project, file.replace(/^file:\/\//, '')));
  return !isAbsolute(below) && OWN.some((folder) => below.startsWith(folder));
}

/** A program is ours if it lies in the project, or is Node (or the watch's own) and runs what does. */
function isOwnProgram([program, ...args], project) {
  if (/[\\/]/.test(program) && isOwn(program, project)) return true;
  if (!/^(?:node|node\.exe|worker|strace)$/.test(basename(program))) return false;
  const script = args.find((arg) => !arg.startsWith('-'));
  return script !== undefined && isOwn(script, project);
}

/**
 * Programs, connections and loaded files that are not this project's own.
 * @param {Seen[]} seen what the hook and the tracer noted.
 * @param {{ project: string, tricks: Trick[] }} place absolute paths.
 * @returns {string[]}
 */
export function judgeDeeds(seen, { project, tricks }) {
  const faults = seen.flatMap(({ kind, what }) => {
    if (kind === 'process' && !isOwnProgram(what, project)) return [`启动了程序 ${what.join(' ')}`];
    if (kind === 'network' && !LOOPBACK.test(what[0] ?? '')) return [`连接了 ${what.join(':')}`];
    if (kind === 'module') return [`${named(what[0], tricks)}：被当作代码装载`];
    return [];
  });
  return [...new Set(faults)];
}

/**
 * Tricks that ran, and files beside the content that were read.
 * @param {string[]} ran names of the files that tricks left behind.
 * @param {string[]} read planted files that somebody has read.
 * @param {Trick[]} tricks
 * @returns {string[]}
 */
export function judgeTricks(ran, read, tricks) {
  const beside = new Set(tricks.filter(({ isContent }) => !isContent).map(({ path }) => path));
  return [
    ...ran.map((trick) => `${trick}：运行了`),
    ...read.filter((path) => beside.has(path)).map((path) => `${named(path, tricks)}：被读取了`),
  ];
}

/**
 * Secrets, and styles that an author named, in something that was written.
 * @param {string} where @param {string} text @returns {string[]}
 */
export function judgeOutput(where, text) {
  const secrets = [...text.matchAll(/planted-secret-([a-z]+(?:-[a-z]+)*)/g)].map(
    ([, name]) => name,
  );
  const faults = [...new Set(secrets)].map((name) => `${name}：内容目录以外的值写进了 ${where}`);
  if (/\.css$/.test(where) && text.includes('planted-class')) {
    faults.push(`mdx-classes：正文里的类名写进了样式 ${where}`);
  }
  return faults;
}

function named(path, tricks) {
  const known = tricks.find((one) => one.path === resolve(path));
  return known ? `${known.trick}（${relative('.', known.path)}）` : path;
}

/**
 * What `strace -f -e trace=execve,connect` noted, as the hook would have.
 * @param {string} text @returns {Seen[]}
 */
export function readTrace(text) {
  return text.split('\n').flatMap((line) => {
    // A search of PATH fails at every folder but one.
    const program = /\bexecve\("[^"]*", \[(.*?)\](?:\.\.\.)?, .*(?:= 0|<unfinished \.\.\.>)$/.exec(
      line,
    );
    if (program) return [{ kind: 'process', what: readList(program[1]) }];
    const family = /\bconnect\(\d+, \{sa_family=AF_INET6?, (.*?)\}/.exec(line)?.[1];
    if (family === undefined) return [];
    const port = /port=htons\((\d+)\)/.exec(family)?.[1] ?? '?';
    const host = /inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)"/.exec(family);
    return [{ kind: 'network', what: [host?.[1] ?? host?.[2] ?? family, port] }];
  });
}

/** Arguments as the tracer writes them: octal escapes, and dots where it cut. */
function readList(list) {
  const json = list
    .replace(/(?:, )?\.\.\.$/, '')
    .replace(/"\.\.\./g, '…"')
    .replace(
      /\\([0-7]{1,3})/g,
      (_, octal) => `\\u${parseInt(octal, 8).toString(16).padStart(4, '0')}`,
    )
    .replace(/\\([vae'])/g, '');
  try {
    return JSON.parse(`[${json}]`);
  } catch {
    return [list];
  }
}
