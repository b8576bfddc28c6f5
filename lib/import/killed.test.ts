import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seeded } from '#lib/test-support/random.ts';
import { type ImportOptions, importFolder } from './index.ts';
import type { Job } from './test-support/killed-run.ts';
import { type Invented, contents, writeInvented } from './test-support/invented-folder.ts';

/** Kills at a step of the writing, chosen by a seed, and by the clock, from outside. */
const BY_STEP = 46;
const BY_CLOCK = 4;
/** Long, for machines that do other things at the same time: all of it takes half a minute of one core. */
const TIMEOUT = 300_000;

let dir = '';
let program = '';
let jobs = 0;
let first: Invented;
let second: Invented;
/** What a run gives that nobody kills, of both editions of the posts. */
let earlier: Record<string, string>;
let clean: Record<string, string>;

beforeAll(async () => {
  dir = fs.mkdtempSync(join(tmpdir(), 'weekly-killed-'));
  program = join(dir, 'program/killed-run.mjs');
  // In parts: what only writes need not load the parsers of Markdown, and starts at once.
  await build({
    entryPoints: ['lib/import/test-support/killed-run.ts'],
    outdir: join(dir, 'program'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    // Some packages are CommonJS and call it.
    banner: {
      js: `import { createRequire } from 'node:module';\nvar require = createRequire(import.meta.url);`,
    },
    logLevel: 'silent',
  });
  first = writeInvented(dir, '初版');
  second = writeInvented(dir, '再版');
  await importFolder(optionsFor(first, 'earlier'));
  earlier = contents(join(dir, 'earlier'));
  await importFolder(optionsFor(second, 'clean'));
  clean = contents(join(dir, 'clean'));
}, TIMEOUT);
afterAll(() => {
  fs.rmSync(dir, { recursive: true });
});

const optionsFor = ({ from, projects }: Invented, name: string): ImportOptions => {
  return { from, projects, out: join(dir, name), dryRun: false, force: false };
};

interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** Runs the program, and may kill it. */
function runProgram(
  job: Job,
  { step = 0, then }: { step?: number; then?: (kill: () => void) => void } = {},
): Promise<Ended> {
  jobs += 1;
  const file = join(dir, `job-${jobs}.json`);
  fs.writeFileSync(file, JSON.stringify(job));
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, file, String(step)]);
    const [out, err]: [string[], string[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk.toString()));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      resolve({ code, signal, stdout: out.join(''), stderr: err.join('') });
    });
    then?.(() => child.kill('SIGKILL'));
  });
}

/** A target folder: empty, or with what the earlier edition gave. */
function target(name: string, isUpdate: boolean): string {
  const out = join(dir, name);
  if (isUpdate) fs.cpSync(join(dir, 'earlier'), out, { recursive: true });
  return out;
}

/** What an import of the second edition plans for a target folder. */
function planFor(name: string, isUpdate: boolean) {
  target(name, isUpdate);
  return importFolder({ ...optionsFor(second, name), dryRun: true });
}

/** Files that are neither what stood there nor what was to be written. */
function halfWritten(out: string): string[] {
  return Object.entries(contents(out))
    .filter(([path]) => path.endsWith('.mdx'))
    .filter(([path, text]) => text !== clean[path] && text !== earlier[path])
    .map(([path]) => path);
}

it('the clean run is worth comparing with: two made projects, two copies, ten weeklies', () => {
  const projects = ['boat', 'lake', 'pond', 'river'].map((slug) => `projects/${slug}.mdx`);
  expect(Object.keys(clean).slice(0, 5)).toEqual([...projects, 'weekly/2021-03-01.mdx']);
  expect(Object.keys(clean)).toHaveLength(14);
  // Named before anybody gave its address.
  expect(clean['weekly/2021-03-03.mdx']).toContain('project="lake"');
});

it.each([
  ['the first import', false],
  ['an update', true],
])(
  'killed at any step, %s leaves whole files, and the next one finishes it',
  async (name, isUpdate) => {
    const random = seeded(isUpdate ? 9 : 10);
    const { planned } = await planFor(`all ${name}`, isUpdate);
    const all = await runProgram({ out: target(`all ${name}`, isUpdate), planned });
    const steps = Number(all.stdout);
    expect(steps).toBeGreaterThan(10 * 5);
    for (let index = 0; index < BY_STEP / 2; index += 1) {
      const out = target(`${name} ${index}`, isUpdate);
      const step = 1 + Math.floor(random() * steps);
      const { signal } = await runProgram({ out, planned }, { step });
      expect([step, signal]).toEqual([step, 'SIGKILL']);
      expect([step, halfWritten(out)]).toEqual([step, []]);
      await importFolder(optionsFor(second, `${name} ${index}`));
      expect(contents(out), `step ${step}`).toEqual(clean);
    }
  },
  TIMEOUT,
);

it(
  'killed from outside by the clock, it ends the same',
  async () => {
    const random = seeded(11);
    for (let index = 0; index < BY_CLOCK; index += 1) {
      const options = optionsFor(second, `clock ${index}`);
      const delay = random() * 12;
      await runProgram(
        { options },
        {
          then(kill) {
            // The projects' folder is the first thing that is written.
            const wait = setInterval(() => {
              if (!fs.existsSync(join(options.out, 'projects'))) return;
              clearInterval(wait);
              setTimeout(kill, delay);
            }, 1);
          },
        },
      );
      expect(halfWritten(options.out)).toEqual([]);
      await importFolder(options);
      expect(contents(options.out)).toEqual(clean);
    }
  },
  TIMEOUT,
);

it.each([false, true])(
  'three at once end as one (update: %s)',
  async (isUpdate) => {
    const name = `at once ${isUpdate}`;
    const out = target(name, isUpdate);
    const options = optionsFor(second, name);
    const { planned } = await planFor(name, isUpdate);
    const ended = await Promise.all([
      runProgram({ options }),
      runProgram({ out, planned }),
      importFolder(options).then(() => ({ code: 0 })),
    ]);
    expect(ended.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(contents(out)).toEqual(clean);
  },
  TIMEOUT,
);
