// Shared by start, test and dev. Plain Node: it runs before anything is installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const LOCK = 'package-lock.json';
const INSTALLED = 'node_modules/.weekly-installed';

/** Runs a command with our terminal; rejects with a short message when it fails. */
export function run(command, args, { env = {}, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit'],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    });
    child.on('error', (cause) => reject(new Error(`${command}: ${cause.message}`)));
    child.on('exit', (code, signal) =>
      code === 0
        ? resolve()
        : reject(new Error(`${command} ${args[0] ?? ''} 失败（${signal ?? code}）`)),
    );
  });
}

/** Runs a tool from node_modules. */
export function tool(name, args, options) {
  return run(process.execPath, [binPath(name), ...args], options);
}

/** `next build`, and then out of the pages what nothing reads. */
export async function buildPages(env = {}, options = {}) {
  const wanted = { NODE_ENV: 'production', EXPORT: '', ...env };
  await tool('next', ['build'], { ...options, env: wanted });
  await tool('tsx', ['scripts/slim.ts'], { ...options, env: wanted });
}

/** Commands whose package has another name. */
const PACKAGES = {
  playwright: '@playwright/test',
  depcruise: 'dependency-cruiser',
  tsc: 'typescript',
};

/** The script behind a command of an installed package. */
export function binPath(name) {
  const folder = join('node_modules', PACKAGES[name] ?? name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[name]);
}

/** Installs exactly what the lock file says, unless that is already there. */
export async function install() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 9)) {
    throw new Error(`需要 Node.js 20.9 或更新，现在是 ${process.versions.node}`);
  }
  const wanted = createHash('sha256').update(readFileSync(LOCK)).digest('hex');
  const present = existsSync(INSTALLED) ? readFileSync(INSTALLED, 'utf8') : '';
  if (wanted === present) return;
  console.log('安装依赖（npm ci）……');
  // Build tools are needed to serve, so a production environment must not leave them out.
  await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(INSTALLED, wanted);
}

const SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  LOCK,
  'next.config.mjs',
  'postcss.config.mjs',
  'tsconfig.json',
  'scripts/slim.ts',
];
const SETTINGS = [
  'CONTENT_DIR',
  'CONTENT_ERRORS',
  'SITE_URL',
  'BASE_PATH',
  'EXPORT',
  'REPOSITORY_URL',
];

/** Fingerprint of everything a build depends on: sources, content and settings. */
export function buildFingerprint() {
  const hash = createHash('sha256');
  for (const name of SETTINGS) hash.update(`${name}=${process.env[name] ?? ''}\n`);
  for (const path of [...SOURCES, process.env.CONTENT_DIR ?? 'content'].flatMap(filesBelow)) {
    hash.update(`${relative('.', path)}\0`).update(readFileSync(path));
  }
  return hash.digest('hex');
}

function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

/** Ends with a message instead of a stack trace. */
export function fail(cause) {
  console.error(`\n${cause instanceof Error ? cause.message : String(cause)}`);
  process.exit(1);
}
