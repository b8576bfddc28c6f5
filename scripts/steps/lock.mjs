// What package-lock.json may hold: what the code imports, from the registry, known by hash.

/** Packages that run a script when they are installed, and why that is accepted. */
export const INSTALL_SCRIPTS = new Map([
  ['esbuild', 'puts the binary of this platform in place; tsx and vitest need it'],
]);

/** What no import of ours names, and who needs it in production all the same. */
const NEEDED_BY_OTHERS = new Map([
  ['react-dom', 'next asks for it beside itself'],
  ['preact', 'lib/assets/bundle.ts puts it in the place of react, by alias'],
  // Without these three `next build` runs `npm install` by itself, and that of everything: 40 seconds.
  ['typescript', 'next build looks for it, also where types are not checked'],
  ['@types/node', 'next build looks for it, also where types are not checked'],
  ['@types/react', 'next build looks for it, also where types are not checked'],
]);

const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/**
 * What is wrong with a lock file, a Chinese line each.
 * @param manifest package.json. @param lock package-lock.json.
 */
export function lockFaults(manifest, lock) {
  const { '': root, ...packages } = lock.packages;
  const kinds = ['dependencies', 'devDependencies'];
  const asked = (one) =>
    JSON.stringify(kinds.map((kind) => Object.entries(one[kind] ?? {}).sort()));
  const faults = kinds
    .flatMap((kind) => Object.entries(manifest[kind] ?? {}))
    .filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
    .map(([name, version]) => `package.json: ${name} 写成 ${version}：只写注册表里的确切版本`);
  if (asked(root) !== asked(manifest)) {
    faults.push('package-lock.json 与 package.json 不一致：运行 npm install');
  }
  const wanted = reachable(lock.packages);
  for (const [path, entry] of Object.entries(packages)) {
    for (const fault of entryFaults(path, entry))
      faults.push(`package-lock.json: ${path} ${fault}`);
    if (!wanted.has(path)) {
      faults.push(`package-lock.json: ${path} 没有包需要它：运行 npm prune`);
    }
  }
  return faults;
}

function entryFaults(path, entry) {
  const faults = [];
  if (entry.link || !path.includes('node_modules/'))
    faults.push('是链接或本地目录：换成注册表里的包');
  if ('resolved' in entry)
    faults.push('写了 resolved：.npmrc 里有 omit-lockfile-registry-resolved');
  // The parts for other platforms that complete-lock.mjs adds cannot be asked for here.
  const elsewhere = entry.optional && (entry.os || entry.cpu);
  if (!entry.integrity && !entry.inBundle && !elsewhere)
    faults.push('没有 integrity：重新 npm install');
  if (!/^\d+\.\d+\.\d+/.test(entry.version ?? '')) faults.push(`版本是 ${entry.version}`);
  if (entry.hasInstallScript && !INSTALL_SCRIPTS.has(nameOf(path))) {
    faults.push('安装时会运行脚本：看过之后写进 scripts/steps/lock.mjs 的 INSTALL_SCRIPTS');
  }
  return faults;
}

/** Paths of the packages that something asks for, from package.json on. */
function reachable(packages) {
  const found = new Set();
  const waiting = [''];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const entry = packages[path];
    const { dependencies, optionalDependencies, peerDependencies } = entry;
    const asked = { ...dependencies, ...optionalDependencies, ...peerDependencies };
    const names = Object.keys(path === '' ? { ...asked, ...entry.devDependencies } : asked);
    for (const name of names) {
      const at = resolveFrom(path, name, packages);
      if (at === null || found.has(at)) continue;
      found.add(at);
      waiting.push(at);
    }
  }
  return found;
}

/** Where Node finds a package: in the nearest node_modules upwards. */
function resolveFrom(path, name, packages) {
  for (let base = path; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
    const at = `${base === '' ? '' : `${base}/`}node_modules/${name}`;
    if (packages[at]) return at;
    if (base === '') return null;
    if (!base.includes('/node_modules/')) base = '';
  }
}

const IMPORT =
  /(?:\bfrom|\bimport|@import|@plugin)(?:\s*\()?\s*['"]([^'"]+)['"]|\b(?:tool|binPath)\('([^']+)'|['"](@tailwindcss\/[^'"]+)['"]\s*:/g;

/**
 * Production dependencies that no shipped file imports or runs.
 * @param dependencies of package.json. @param sources texts of the shipped files.
 */
export function unusedDependencies(dependencies, sources) {
  const used = new Set(NEEDED_BY_OTHERS.keys());
  for (const source of sources) {
    for (const [, imported, run, plugin] of source.matchAll(IMPORT)) {
      const parts = (imported ?? run ?? plugin).split('/');
      used.add(parts[0].startsWith('@') ? parts.slice(0, 2).join('/') : parts[0]);
    }
  }
  return Object.keys(dependencies).filter((name) => !used.has(name));
}
