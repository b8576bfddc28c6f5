// The gates of `npm test`: what each guards and how it runs.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { audit } from './audit.mjs';
import { assetsFile, buildFingerprint, buildPages, noteBuild } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { buildHostile } from './hostile.mjs';
import { ensureProxies } from './proxies.mjs';
import { tool } from './run.mjs';

/** Everything the gates write for themselves. */
export const CACHE = '.cache';

const ARCHIVE = process.env.ARCHIVE_DIR ?? '../shared/archive';
const weekly = (args, options) => tool('tsx', ['cli/weekly.ts', ...args], options);

/** Sources whose imports are checked. */
const CODE = ['app', 'components', 'lib', 'cli', 'e2e', 'bench', 'scripts'];

/** One export build, moved to `.cache/export/<name>`. */
async function exportBuild(name, env, options) {
  await buildPages({ EXPORT: '1', ...env }, { ...options, quiet: true });
  rmSync(`${CACHE}/export/${name}`, { recursive: true, force: true });
  mkdirSync(`${CACHE}/export`, { recursive: true });
  renameSync('out', `${CACHE}/export/${name}`);
}

async function buildArchive(options) {
  if (!existsSync(ARCHIVE)) {
    console.log(`\n※ 没有归档 ${ARCHIVE}，跳过归档的构建和旅程`);
    return;
  }
  rmSync(`${CACHE}/archive`, { recursive: true, force: true });
  await weekly(['import', ARCHIVE, '--out', `${CACHE}/archive`], { ...options, quiet: true });
  await exportBuild('archive', { CONTENT_DIR: `${CACHE}/archive` }, options);
}

async function buildSite(options) {
  await exportBuild('site', {}, options);
  const of = buildFingerprint();
  await buildPages({ ASSETS_KEPT: assetsFile(of) }, { ...options, quiet: true });
  noteBuild(of);
}

/** The type checker, with the types of this project's routes. */
export async function types(options) {
  await tool('next', ['typegen'], { ...options, quiet: true });
  await tool('tsc', ['--noEmit'], options);
}

/** ESLint over some files; what has not changed since its last run is taken from its cache. */
export function lint(files, options) {
  const cache = ['--cache', '--cache-location', `${CACHE}/eslint/`, '--cache-strategy', 'content'];
  return tool('eslint', [...files, '--max-warnings=0', '--no-warn-ignored', ...cache], options);
}

/** Prettier over some files. */
export function format(files, options) {
  const args = ['--check', '--ignore-unknown', '--log-level=warn', ...files];
  return tool('prettier', args, options);
}

/** Vitest with what is given to it, and its counts in `.cache/vitest.json`. */
export function unit(args, options) {
  const reporters = ['--reporter=default', '--reporter=json'];
  const file = `--outputFile=${CACHE}/vitest.json`;
  return tool('vitest', ['run', ...args, ...reporters, file], options);
}

async function browser(options) {
  const env = {
    CHROMIUM_PATH: await ensureChromium(),
    ...ensureProxies(`${CACHE}/proxies`),
    PLAYWRIGHT_JSON_OUTPUT_NAME: `${CACHE}/playwright.json`,
  };
  await tool('playwright', ['test'], { ...options, env });
}

/** A type-aware rule may judge an unchanged file by a changed one: CI trusts no cache. */
const lintAll = (options) => {
  if (process.env.CI) rmSync(`${CACHE}/eslint`, { recursive: true, force: true });
  return lint(['.'], options);
};

/**
 * All gates, in stages: those of one stage share nothing and may run side by side, `[name, run]` each.
 * `run` takes options for {@link tool}.
 */
export const STAGES = [
  [
    ['lint', lintAll],
    ['types', types],
    ['format', (options) => format(['.'], options)],
    ['arrows', (options) => tool('depcruise', [...CODE, '--output-type', 'err'], options)],
    ['dead-code', (options) => tool('knip', [], options)],
    ['content', (options) => weekly(['check'], options)],
    ['audit', audit],
  ],
  [['unit', (options) => unit([], options)]],
  [['build-archive', buildArchive]],
  [['build-hostile', (options) => buildHostile({ cache: CACHE, build: exportBuild }, options)]],
  [['build-site', buildSite]],
  [['size', (options) => tool('size-limit', [], options)]],
  [['browser', browser]],
];
