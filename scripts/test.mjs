// `npm test`: every gate, the same for people and CI. `npm test -- lint unit` runs only some,
// `npm test -- quick` what a change since main touches.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { CACHE, STAGES } from './steps/gates.mjs';
import { install } from './steps/install.mjs';
import { quickStages } from './steps/quick.mjs';
import { fail } from './steps/run.mjs';
import { printTable, runStages } from './steps/stages.mjs';

/** The stages that were asked for; all of them if none was. */
function chosenStages(names) {
  if (names.length === 1 && names[0] === 'quick') return quickStages();
  const known = STAGES.flat().map(([name]) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new Error(
      `没有这些检查：${unknown.join('、')}\n可以写 quick，或其中几个：${known.join('、')}`,
    );
  }
  const isChosen = ([name]) => names.length === 0 || names.includes(name);
  return STAGES.map((gates) => gates.filter(isChosen)).filter((gates) => gates.length > 0);
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

/** Names of unit tests that failed, below the table: what they printed stands far above it. */
function printFailedTests() {
  const path = `${CACHE}/vitest.json`;
  if (!existsSync(path)) return;
  const { testResults } = JSON.parse(readFileSync(path, 'utf8'));
  for (const { name, message, assertionResults } of testResults) {
    const file = relative('', name);
    const tests = assertionResults.filter(({ status }) => status === 'failed');
    if (tests.length === 0 && message) console.log(`✗ ${file}: ${message.split('\n', 1)[0]}`);
    for (const { fullName, failureMessages } of tests) {
      const [reason = ''] = failureMessages.join('').split('\n', 1);
      console.log(`✗ ${file} › ${fullName}: ${reason.slice(0, 200)}`);
    }
  }
}

function readCounts(name, pick) {
  const path = `${CACHE}/${name}.json`;
  if (!existsSync(path)) return null;
  const [passed, failed, skipped] = pick(JSON.parse(readFileSync(path, 'utf8')));
  return `${name}: ${passed} passed, ${failed} failed, ${skipped} skipped`;
}

try {
  const started = Date.now();
  await install('all');
  mkdirSync(CACHE, { recursive: true });
  for (const name of ['vitest', 'playwright']) rmSync(`${CACHE}/${name}.json`, { force: true });
  const results = await runStages(chosenStages(process.argv.slice(2)));
  if (results.length > 0) printTable(results, Date.now() - started);
  const failed = results.filter(({ failure }) => failure !== null).map(({ name }) => name);
  console.log(failed.length > 0 ? `\n没有通过：${failed.join('、')}` : '\n全部检查通过');
  printFailedTests();
  printCounts();
  process.exitCode = failed.length > 0 ? 1 : 0;
} catch (cause) {
  fail(cause);
}
