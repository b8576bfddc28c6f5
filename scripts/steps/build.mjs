// Builds, and whether the one that is there is still current.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { tool } from './run.mjs';
import { writeWhole } from './whole-file.mjs';

/** Beside what was built: of what, and which files. */
const NOTE = 'weekly-build';
/** And what its pages are made of (lib/redraw). */
const KEYS = 'redraw.json';

/** So often content is checked again that was changed meanwhile; who saves all the time gets what was read. */
const MOST_CHECKS = 5;

/**
 * Checks the content, and builds what the check has read: no process of the build reads it again.
 * @param options `quiet` for the check only: what it prints to its standard output is dropped; `told`: what of it is
 *   listed, as options of `weekly check`; `onBuild` is called when the check has passed.
 * @returns {Promise<string>} fingerprint of what was built, for {@link noteBuild}.
 */
export async function checkAndBuild(
  env = {},
  { quiet = false, told = [], onBuild, ...options } = {},
) {
  const folder = '.next/cache';
  mkdirSync(folder, { recursive: true });
  const kept = resolve(folder, `content-${process.pid}`);
  try {
    const of = await checkStill(() =>
      tool('tsx', ['cli/weekly.ts', 'check', '--keep', kept, ...told], {
        quiet,
        env,
        sink: options.sink,
      }),
    );
    onBuild?.();
    if (!options.sink) console.log('构建网站……');
    await buildPages({ ...env, CONTENT_KEPT: kept, ASSETS_KEPT: assetsFile(of) }, options);
    return of;
  } finally {
    rmSync(kept, { force: true });
  }
}

/**
 * Checks until nothing was saved during a check: half of what somebody pulled in is never built.
 * @param {() => Promise<void>} check @returns {Promise<string>} fingerprint of what was checked.
 */
export async function checkStill(check) {
  for (let left = MOST_CHECKS; ; left -= 1) {
    const of = buildFingerprint();
    await check();
    if (left === 1 || buildFingerprint() === of) return of;
  }
}

/** `next build`, and then out of the pages what nothing reads. */
export async function buildPages(env = {}, options = {}) {
  // What is there is not what the note says any more, also when this build is killed.
  for (const name of [NOTE, KEYS]) rmSync(join('.next', name), { force: true });
  const wanted = { NODE_ENV: 'production', EXPORT: '', ...env };
  if (env.ASSETS_KEPT) dropAssets(env.ASSETS_KEPT);
  await tool('next', ['build'], { ...options, env: wanted });
  await tool('tsx', ['scripts/finish-pages.ts'], { ...options, env: wanted });
}

/**
 * Whether the server build in a folder was made of what is there now, and is whole.
 * @param {string} [folder] @param {string} [of] fingerprint of what is there now, where it is known already.
 */
export function isBuilt(folder = '.next', of = buildFingerprint()) {
  const note = readNote(join(folder, NOTE));
  return note !== null && note.of === of && isWhole(folder, note.files);
}

/**
 * Notes of what the server build in a folder was made, and what it wrote.
 * @param {string} of fingerprint, as {@link checkAndBuild} returns it: meanwhile somebody may have saved a file.
 * @param {string} [folder]
 * @param {Record<string, string>} [known] hashes of files that are those of another build, as it was noted: where they
 *   have been damaged since, this build is not whole either.
 */
export function noteBuild(of, folder = '.next', known = {}) {
  // In a folder of links it must not be written into the note of another.
  writeWhole(join(folder, NOTE), JSON.stringify({ of, files: builtFiles(folder, known) }));
}

/**
 * What a build says of itself, null where it says nothing.
 * @param {string} folder @returns {{ of: string, files: Record<string, string> } | null}
 */
export function noteOf(folder) {
  return readNote(join(folder, NOTE));
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

const digest = (path) => digestOf(readFileSync(path));

/** Hash of a file as notes have it. @param {Uint8Array} bytes */
export const digestOf = (bytes) => createHash('sha256').update(bytes).digest('base64');

/**
 * What a server needs of a build: hash of each file by its path.
 * @param {string} folder @param {Record<string, string>} [known] hashes that need not be found out.
 * @returns {Record<string, string>}
 */
export function builtFiles(folder, known = {}) {
  const manifests = readdirSync(folder).filter((name) => /^BUILD_ID$|\.json$/.test(name));
  const paths = [...manifests, 'server', 'static'].flatMap((name) =>
    filesBelow(join(folder, name)),
  );
  const hashOf = (name) => known[name] ?? digest(join(folder, name));
  return Object.fromEntries(
    paths.map((path) => relative(folder, path)).map((name) => [name, hashOf(name)]),
  );
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
/** No part of any build. */
const TEST = /\.test\.tsx?$|[\\/]test-support[\\/]/;
const SETTINGS = [
  ...['CONTENT_ERRORS', 'SITE_URL', 'BASE_PATH', 'EXPORT', 'ZH_HANT', 'OFFLINE'],
  ...['DISCUSSIONS', 'DISCUSSIONS_REPO_ID', 'DISCUSSIONS_CATEGORY', 'DISCUSSIONS_CATEGORY_ID'],
];

/** Fingerprint of everything a build depends on: sources and settings, a dash, content. */
export function buildFingerprint() {
  const sources = createHash('sha256');
  for (const name of SETTINGS) sources.update(`${name}=${process.env[name] ?? ''}\n`);
  for (const path of SOURCES.flatMap(filesBelow)) if (!TEST.test(path)) read(path, sources);
  // The same folder, however it is named.
  const content = createHash('sha256');
  for (const path of filesBelow(relative('.', resolve(process.env.CONTENT_DIR || 'content')))) {
    read(path, content);
  }
  return `${sources.digest('hex')}-${content.digest('hex')}`;
}

/** Where scripts are kept that were bundled of some sources: see `lib/assets/kept.ts`. @param {string} of fingerprint */
export const assetsFile = (of) => resolve('.next/cache', `assets-${sourcesOf(of).slice(0, 16)}`);

/** Throws away what was bundled of other sources. */
function dropAssets(path) {
  const folder = dirname(path);
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (name.startsWith('assets-') && name !== basename(path)) rmSync(join(folder, name));
  }
}

/** What of a fingerprint is that of sources and settings. @param {string} of */
export const sourcesOf = (of) => of.slice(0, of.indexOf('-'));

function read(path, hash) {
  hash.update(`${relative('.', path)}\0`).update(bytesOf(path));
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
