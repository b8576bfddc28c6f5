// Builds, and whether the one that is there is still current.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { tool } from './run.mjs';
import { writeWhole } from './whole-file.mjs';

const BUILT = '.next/weekly-build';

/**
 * Checks the content, and builds what the check has read: no process of the build reads it again.
 * @param options `quiet` for the check only: what it prints to its standard output is dropped.
 */
export async function checkAndBuild(env = {}, { quiet = false, ...options } = {}) {
  const folder = '.next/cache';
  mkdirSync(folder, { recursive: true });
  const kept = resolve(folder, `content-${process.pid}`);
  try {
    await tool('tsx', ['cli/weekly.ts', 'check', '--keep', kept], { quiet, env });
    console.log('构建网站……');
    await buildPages({ ...env, CONTENT_KEPT: kept }, options);
  } finally {
    rmSync(kept, { force: true });
  }
}

/** `next build`, and then out of the pages what nothing reads. */
export async function buildPages(env = {}, options = {}) {
  // What is there is not what the note says any more, also when this build is killed.
  rmSync(BUILT, { force: true });
  const wanted = { NODE_ENV: 'production', EXPORT: '', ...env };
  await tool('next', ['build'], { ...options, env: wanted });
  await tool('tsx', ['scripts/finish-pages.ts'], { ...options, env: wanted });
}

/** Whether the server build that is there was made of what is there now, and is whole. */
export function isBuilt() {
  const note = readNote(BUILT);
  return note !== null && note.of === buildFingerprint() && isWhole('.next', note.files);
}

/** Notes of what the server build was made, and what it wrote. */
export function noteBuild() {
  writeWhole(BUILT, JSON.stringify({ of: buildFingerprint(), files: builtFiles('.next') }));
}

/** A note that was cut off, or is one of an older form, is none. */
function readNote(path) {
  try {
    const note = JSON.parse(readFileSync(path, 'utf8'));
    return note !== null && typeof note.files === 'object' && note.files !== null ? note : null;
  } catch {
    return null;
  }
}

const digest = (path) => createHash('sha256').update(readFileSync(path)).digest('base64');

/**
 * What a server needs of a build: hash of each file by its path.
 * @param {string} folder @returns {Record<string, string>}
 */
export function builtFiles(folder) {
  const manifests = readdirSync(folder).filter((name) => /^BUILD_ID$|\.json$/.test(name));
  const paths = [...manifests, 'server', 'static'].flatMap((name) =>
    filesBelow(join(folder, name)),
  );
  return Object.fromEntries(paths.map((path) => [relative(folder, path), digest(path)]));
}

/**
 * Whether every file of a build is as it was written: a disk that was full, a copy or a power cut
 * leaves some cut off, empty or away, and the server would fail at the first page that needs one.
 * @param {string} folder @param {Record<string, string>} files as {@link builtFiles} gave them.
 */
export function isWhole(folder, files) {
  const entries = Object.entries(files);
  return (
    entries.length > 0 &&
    entries.every(([name, hash]) => {
      const path = join(folder, name);
      return existsSync(path) && statSync(path).isFile() && digest(path) === hash;
    })
  );
}

const SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'scripts/finish-pages.ts',
  'instrumentation.server.ts',
  'next.config.mjs',
  'package.json',
  'package-lock.json',
  'postcss.config.mjs',
  'tsconfig.json',
];
const SETTINGS = [
  ...['CONTENT_DIR', 'CONTENT_ERRORS', 'SITE_URL', 'BASE_PATH', 'EXPORT', 'ZH_HANT', 'OFFLINE'],
  ...['DISCUSSIONS', 'DISCUSSIONS_REPO_ID', 'DISCUSSIONS_CATEGORY', 'DISCUSSIONS_CATEGORY_ID'],
];

/** Fingerprint of everything a build depends on: sources, content and settings. */
function buildFingerprint() {
  const hash = createHash('sha256');
  for (const name of SETTINGS) hash.update(`${name}=${process.env[name] ?? ''}\n`);
  for (const path of [...SOURCES, process.env.CONTENT_DIR ?? 'content'].flatMap(filesBelow)) {
    hash.update(`${relative('.', path)}\0`).update(bytesOf(path));
  }
  return hash.digest('hex');
}

/** A content folder may hold anything; what is too large to be read by a build only counts by its size. */
function bytesOf(path) {
  const { size } = statSync(path);
  // Files of the picture vault are named by what is in them.
  const isNamed = /[\\/]pictures[\\/][0-9a-f]{2}[\\/][0-9a-f]{32}/.test(path);
  return isNamed || size > 16 * 1024 * 1024 ? `${size} bytes` : readFileSync(path);
}

function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}
