// A build as a server needs it, in a folder of its own: nobody who builds again touches it.
import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** What the build keeps for itself, or for the framework. */
const NOT_SERVED = new Set([
  ...['build', 'cache', 'dev', 'diagnostics', 'node_modules', 'standalone', 'trace', 'trace-build'],
  ...['turbopack', 'types', 'lock'],
]);
/** The framework's lists. */
const LISTS =
  /^(?!prerender).*(?:-manifest|\.nft|^required-server-files|^export-\w+|^package)\.js(?:on)?$/;
/** Below `server`: the framework's code. Files beside these folders are its lists, but for our server. */
const NOT_SERVED_CODE = new Set(['chunks', 'edge', 'instrumentation', 'pages', 'route-cache']);
const OURS = /^serve\.(?:mjs|json)$/;
/** Of a route: its code and data for opening it in place. */
const NOT_READ = /\.(?:js|nft\.json|rsc|meta|map)$/;

/** Files of a build that are served, relative to its folder. */
function servedFiles(folder) {
  return filesBelow(folder).filter((name) => {
    const [top, second = '', ...rest] = name.split('/');
    if (NOT_SERVED.has(top)) return false;
    if (top !== 'server') return !LISTS.test(name);
    if (rest.length === 0) return OURS.test(second);
    return !NOT_SERVED_CODE.has(second) && !(second === 'app' && NOT_READ.test(name));
  });
}

function filesBelow(folder, below = '') {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) {
      return below === '' && NOT_SERVED.has(name) ? [] : filesBelow(folder, name);
    }
    return entry.isFile() ? [name] : [];
  });
}

/**
 * Takes what a server needs of a build to a folder that is not there yet, or that is replaced. It is whole or not
 * there: made beside its place and moved. `node <folder>/server/serve.mjs` serves it.
 * @param {string} build @param {string} folder
 * @param {{ copies?: boolean }} options `copies`: real copies, for another disk; else links to the same bytes,
 *   which a build never changes in place.
 * @throws Error in one line where there is no server build.
 */
export function takeBuild(build, folder, { copies = false } = {}) {
  if (!existsSync(join(build, 'server/serve.mjs'))) {
    throw new Error(`${build} 里没有服务器的构建：先运行 npm run build（不带 EXPORT=1）`);
  }
  const beside = `${folder}.unfinished-${process.pid}`;
  rmSync(beside, { recursive: true, force: true });
  try {
    const made = new Set();
    for (const name of servedFiles(build)) {
      const to = join(beside, name);
      if (!made.has(dirname(to))) mkdirSync(dirname(to), { recursive: true });
      made.add(dirname(to));
      place(join(build, name), to, copies);
    }
    rmSync(folder, { recursive: true, force: true });
    renameSync(beside, folder);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

/** One file; where links cannot be made, another disk or file system, a copy. */
function place(from, to, copies) {
  if (!copies) {
    try {
      linkSync(from, to);
      return;
    } catch (cause) {
      if (!['EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP', 'ENOSYS'].includes(cause.code)) throw cause;
    }
  }
  copyFileSync(from, to, constants.COPYFILE_EXCL);
}

/**
 * Takes a build for this process to serve, and throws away those of processes that have ended.
 * @param {string} build @param {string} folder of all that are served.
 * @returns {string} the folder to serve.
 */
export function takeForServing(build, folder) {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (!isRunning(Number.parseInt(name, 10))) {
      rmSync(join(folder, name), { recursive: true, force: true });
    }
  }
  mkdirSync(folder, { recursive: true });
  const taken = join(folder, String(process.pid));
  takeBuild(build, taken);
  return taken;
}

function isRunning(pid) {
  if (!Number.isInteger(pid) || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    // Somebody else's process.
    return cause.code === 'EPERM';
  }
}
