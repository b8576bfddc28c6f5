// Installs what the lock file says, and only when that is not there yet.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { run } from './run.mjs';
import { writeWhole } from './whole-file.mjs';

const LOCK = 'package-lock.json';
const INSTALLED = 'node_modules/.weekly-installed';

/**
 * Installs exactly what the lock file says, unless that is already there.
 * @param what `serving`: what building and serving need; `all`: the tools of the gates as well.
 * @param output where it says so: standard error for commands whose output others read.
 */
export async function install(what, output = process.stdout) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 9)) {
    throw new Error(`需要 Node.js 20.9 或更新，现在是 ${process.versions.node}`);
  }
  const lock = createHash('sha256').update(readFileSync(LOCK)).digest('hex');
  const present = existsSync(INSTALLED) ? readFileSync(INSTALLED, 'utf8') : '';
  if (present === `${lock} all` || present === `${lock} ${what}`) return;
  if (isThere(what)) {
    writeWhole(INSTALLED, `${lock} ${what}`);
    return;
  }
  output.write('安装依赖（npm ci，只此一次）……\n');
  // Said outright: a production environment must not decide what is left out.
  const which = what === 'all' ? '--include=dev' : '--omit=dev';
  const args = ['ci', which, '--no-audit', '--no-fund', '--loglevel=error'];
  await run('npm', args, { explained: true, sink: (chunk) => output.write(chunk) });
  writeWhole(INSTALLED, `${lock} ${what}`);
}

/** Whether somebody has installed by hand what the lock file says: npm notes it in a hidden lock file. */
function isThere(what) {
  try {
    const { packages: found } = JSON.parse(readFileSync('node_modules/.package-lock.json', 'utf8'));
    const { packages: wanted } = JSON.parse(readFileSync(LOCK, 'utf8'));
    return Object.entries(wanted).every(
      ([path, { version, dev, optional, devOptional, peer }]) =>
        path === '' ||
        optional ||
        ((dev || devOptional || peer) && what !== 'all') ||
        found[path]?.version === version,
    );
  } catch {
    return false;
  }
}
