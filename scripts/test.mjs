// `npm test`: every gate, the same for people and CI. `npm test -- lint unit` runs only some.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { ensureChromium } from './steps/chromium.mjs';
import { buildFingerprint, buildPages, fail, install, run, tool } from './steps/steps.mjs';

const ARCHIVE = process.env.ARCHIVE_DIR ?? '../shared/archive';
const CACHE = '.cache';
const weekly = (args, options) => tool('tsx', ['cli/weekly.ts', ...args], options);

/** One export build, moved to `.cache/export/<name>`. */
async function exportBuild(name, env) {
  await buildPages({ EXPORT: '1', ...env }, { quiet: true });
  rmSync(`${CACHE}/export/${name}`, { recursive: true, force: true });
  mkdirSync(`${CACHE}/export`, { recursive: true });
  renameSync('out', `${CACHE}/export/${name}`);
}

async function buildArchive() {
  if (!existsSync(ARCHIVE)) return note(`没有归档 ${ARCHIVE}，跳过归档的构建和旅程`);
  rmSync(`${CACHE}/archive`, { recursive: true, force: true });
  await weekly(['import', ARCHIVE, '--out', `${CACHE}/archive`], { quiet: true });
  await exportBuild('archive', { CONTENT_DIR: `${CACHE}/archive` });
}

async function buildHostile() {
  await tool('tsx', ['lib/mdx/hostile/write.ts', `${CACHE}/hostile`]);
  await exportBuild('hostile', { CONTENT_DIR: `${CACHE}/hostile`, CONTENT_ERRORS: 'warn' });
}

async function buildSite() {
  await exportBuild('site', {});
  await buildPages({}, { quiet: true });
  writeFileSync('.next/weekly-build', buildFingerprint());
}

const reporters = (name) => [
  '--reporter=default',
  '--reporter=json',
  `--outputFile=${CACHE}/${name}.json`,
];
const browser = async () =>
  tool('playwright', ['test'], {
    env: {
      CHROMIUM_PATH: await ensureChromium(),
      PLAYWRIGHT_JSON_OUTPUT_NAME: `${CACHE}/playwright.json`,
    },
  });

/** Gates in order: name, what it guards, how it runs. */
const GATES = [
  ['format', () => tool('prettier', ['--check', '.', '--log-level=warn'])],
  [
    'types',
    async () => (await tool('next', ['typegen'], { quiet: true }), tool('tsc', ['--noEmit'])),
  ],
  ['lint', () => tool('eslint', ['.', '--max-warnings=0'])],
  [
    'arrows',
    () => tool('depcruise', ['app', 'components', 'lib', 'cli', 'e2e', '--output-type', 'err']),
  ],
  ['dead-code', () => tool('knip', [])],
  ['content', () => weekly(['check'])],
  ['unit', () => tool('vitest', ['run', ...reporters('vitest')])],
  ['build-archive', buildArchive],
  ['build-hostile', buildHostile],
  ['build-site', buildSite],
  ['size', () => tool('size-limit', [])],
  ['browser', browser],
];

function note(text) {
  console.log(`\n※ ${text}`);
}

async function runGates(names) {
  const unknown = names.filter((name) => !GATES.some(([known]) => known === name));
  if (unknown.length > 0) throw new Error(`没有这些检查：${unknown.join('、')}`);
  const failed = [];
  for (const [name, gate] of GATES) {
    if (names.length > 0 && !names.includes(name)) continue;
    const started = Date.now();
    console.log(`\n── ${name} ──`);
    try {
      await gate();
      console.log(`   ${name} 通过，${((Date.now() - started) / 1000).toFixed(1)} 秒`);
    } catch (cause) {
      console.error(`   ${name} 没有通过：${cause.message}`);
      failed.push(name);
    }
  }
  return failed;
}

/** The runners' own counts, one plain line each. */
function printCounts() {
  const unit = readCounts('vitest', (json) => [
    json.numPassedTests,
    json.numFailedTests,
    json.numPendingTests,
  ]);
  const browser = readCounts('playwright', ({ stats }) => [
    stats.expected + stats.flaky,
    stats.unexpected,
    stats.skipped,
  ]);
  for (const line of [unit, browser]) if (line) console.log(line);
}

function readCounts(name, pick) {
  const path = `${CACHE}/${name}.json`;
  if (!existsSync(path)) return null;
  const [passed, failed, skipped] = pick(JSON.parse(readFileSync(path, 'utf8')));
  return `${name}: ${passed} passed, ${failed} failed, ${skipped} skipped`;
}

try {
  await install();
  mkdirSync(CACHE, { recursive: true });
  for (const name of ['vitest', 'playwright']) rmSync(`${CACHE}/${name}.json`, { force: true });
  const failed = await runGates(process.argv.slice(2));
  console.log(failed.length > 0 ? `\n没有通过：${failed.join('、')}` : '\n全部检查通过');
  printCounts();
  process.exitCode = failed.length > 0 ? 1 : 0;
} catch (cause) {
  fail(cause);
}
