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
import { isBuilt, noteBuild } from './build.mjs';

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
/** Writes the search index of a build that is drawn again (lib/redraw). */
const READER = 'server/search/reader.mjs';
/** Of a route: its code and data for opening it in place. */
const NOT_READ = /\.(?:js|nft\.json|rsc|meta|map)$/;

/** Files of a build that are served, relative to its folder. */
function servedFiles(folder) {
  return filesBelow(folder).filter((name) => {
    const [top, second = '', ...rest] = name.split('/');
    if (NOT_SERVED.has(top) || name === READER) return false;
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
 * @param {{ copies?: boolean, of?: string }} options `copies`: real copies, for another disk; else links to the same
 *   bytes, which a build never changes in place. `of`: fingerprint that is noted with what was taken.
 * @throws Error in one line where there is no server build.
 */
export function takeBuild(build, folder, { copies = false, of } = {}) {
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
    if (of !== undefined) noteBuild(of, beside);
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

/** Names of builds kept side by side: moments, so that their order is that of the builds (deploy/release.sh). */
const KEPT_NAME = /^\d{8}T\d{6}Z$/;

/**
 * The build among those kept side by side that was made of what is there now.
 * @param {string} builds folder of them. @param {string} of fingerprint of what is there now.
 * @returns {string | undefined} its name; the newest, where there are several.
 */
export function keptBuild(builds, of) {
  return keptNames(builds).findLast((name) => isBuilt(join(builds, name), of));
}

/** Names of the builds kept side by side, the oldest first. @param {string} builds */
export function keptNames(builds) {
  return readdirSync(builds)
    .filter((name) => KEPT_NAME.test(name))
    .sort();
}

/**
 * Keeps a build beside others, and throws away what runs that were killed have left there.
 * @param {string} build @param {string} builds folder of all. @param {string} of fingerprint of what it was made of.
 * @returns {string} its name there.
 */
export function keepBuild(build, builds, of) {
  const name = nextName(builds);
  takeBuild(build, join(builds, name), { of });
  return name;
}

/**
 * Keeps a build that is made in its place, beside others. It is whole or not there.
 * @param {string} builds folder of all. @param {string} of as in {@link keepBuild}.
 * @param {(folder: string) => Promise<Record<string, string>>} make makes it in a folder that is empty, and gives the
 *   hashes that are known of it, for {@link noteBuild}.
 * @returns {Promise<string>} its name there.
 */
export async function keepMade(builds, of, make) {
  const name = nextName(builds);
  const beside = join(builds, `${name}.unfinished-${process.pid}`);
  try {
    mkdirSync(beside);
    noteBuild(of, beside, await make(beside));
    renameSync(beside, join(builds, name));
    return name;
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

/** A name for one more build; what runs that were killed have left is thrown away. */
function nextName(builds) {
  for (const name of readdirSync(builds)) {
    const [, pid] = /\.unfinished-(\d+)$/.exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid))) {
      rmSync(join(builds, name), { recursive: true, force: true });
    }
  }
  let at = Date.now();
  while (existsSync(join(builds, nameAt(at)))) at += 1000;
  return nameAt(at);
}

const nameAt = (at) => new Date(at).toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '');

/** Whether a process runs, but for this one. @param {number} pid */
export function isRunning(pid) {
  if (!Number.isInteger(pid) || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    // Somebody else's process.
    return cause.code === 'EPERM';
  }
}
