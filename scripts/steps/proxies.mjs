// nginx and Caddy for the tests of deploy/: those of this machine, or Debian's, unpacked and never started as services.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

const PROGRAMS = new Map([
  ['nginx', 'usr/sbin/nginx'],
  ['caddy', 'usr/bin/caddy'],
]);

/** Path of an installed program, or null. */
function installed(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

/**
 * Finds nginx and Caddy; what is not there is fetched as a Debian package and unpacked into a folder: no service
 * starts, nothing is installed. Where that cannot be, a note is printed and the tests are skipped.
 * @param {string} folder where they are unpacked.
 * @returns {Record<string, string>} `NGINX_PATH`, `NGINX_MIME_TYPES` and `CADDY_PATH`, of what was found.
 */
export function ensureProxies(folder) {
  const found = {};
  for (const [name, inside] of PROGRAMS) {
    const unpacked = resolve(folder, inside);
    const path =
      installed(name) ?? (existsSync(unpacked) || unpack(name, folder) ? unpacked : null);
    if (path === null) {
      console.log(`\n※ 没有 ${name}，也取不到 Debian 的包：不试 deploy/${name}/ 的配置\n`);
      continue;
    }
    found[`${name.toUpperCase()}_PATH`] = path;
  }
  const types = [resolve(folder, 'etc/nginx/mime.types'), '/etc/nginx/mime.types'].find(existsSync);
  if (types) found.NGINX_MIME_TYPES = types;
  return found;
}

/** @returns whether the program of a package starts now. */
function unpack(name, folder) {
  const debs = resolve(folder, 'debs');
  try {
    rmSync(debs, { recursive: true, force: true });
    mkdirSync(debs, { recursive: true });
    const packages = name === 'nginx' ? ['nginx', 'nginx-common'] : [name];
    const run = (command, args, cwd) =>
      execFileSync(command, args, { cwd, stdio: 'ignore', timeout: 120_000 });
    try {
      run('apt-get', ['download', ...packages], debs);
    } catch {
      // A machine whose lists are old, or that has none yet.
      run('apt-get', ['update', '-qq'], debs);
      run('apt-get', ['download', ...packages], debs);
    }
    for (const deb of readdirSync(debs))
      run('dpkg', ['-x', join(debs, deb), resolve(folder)], debs);
    run(resolve(folder, PROGRAMS.get(name) ?? ''), [name === 'nginx' ? '-v' : 'version'], debs);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(debs, { recursive: true, force: true });
  }
}
