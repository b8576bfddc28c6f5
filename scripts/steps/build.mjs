// Builds, and whether the one that is there is still current.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { tool } from './run.mjs';

const BUILT = '.next/weekly-build';

/** `next build`, and then out of the pages what nothing reads. */
export async function buildPages(env = {}, options = {}) {
  const wanted = { NODE_ENV: 'production', EXPORT: '', ...env };
  await tool('next', ['build'], { ...options, env: wanted });
  await tool('tsx', ['scripts/slim.ts'], { ...options, env: wanted });
}

/** Whether the server build that is there was made of what is there now. */
export function isBuilt() {
  return existsSync(BUILT) && readFileSync(BUILT, 'utf8') === buildFingerprint();
}

/** Notes of what the server build was made. */
export function noteBuild() {
  writeFileSync(BUILT, buildFingerprint());
}

const SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'scripts/slim.ts',
  'instrumentation-client.ts',
  'next.config.mjs',
  'package.json',
  'package-lock.json',
  'postcss.config.mjs',
  'tsconfig.json',
];
const SETTINGS = ['CONTENT_DIR', 'CONTENT_ERRORS', 'SITE_URL', 'BASE_PATH', 'EXPORT'];

/** Fingerprint of everything a build depends on: sources, content and settings. */
function buildFingerprint() {
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
