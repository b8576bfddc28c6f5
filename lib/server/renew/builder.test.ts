import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Built, createBuilder } from './builder.ts';

let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'builder-'));
  mkdirSync(join(project, 'scripts'));
});
afterEach(() => rmSync(project, { recursive: true }));

/** Builds with a program in the place of `build-beside.mjs`. */
async function build(program: string): Promise<{ built: Built; stages: string[] }> {
  writeFileSync(join(project, 'scripts/build-beside.mjs'), program);
  const builder = createBuilder(project, '/builds', '/content');
  const stages: string[] = [];
  const built = await builder.build('tried', (stage) => stages.push(stage));
  return { built, stages };
}

it('hands on where to build, of what, and what was tried; and what came of it', async () => {
  const { built, stages } = await build(`
    const [builds, tried] = process.argv.slice(2);
    process.send({ stage: 'checking' });
    process.send({ stage: 'building' });
    process.send({ done: { of: [builds, tried, process.env.CONTENT_DIR].join(), name: 'one' } });
    process.disconnect();`);
  expect(built).toEqual({ of: '/builds,tried,/content', name: 'one' });
  expect(stages).toEqual(['checking', 'building']);
});

it('tells a refusal by its report', async () => {
  const { built } = await build(`
    process.send({ stage: 'checking' }, () => {
      console.error('weekly/a.mdx:3:1 错\\n\\n    改法：对');
      process.exit(1);
    });`);
  expect(built).toEqual({ isRefused: true, lines: ['weekly/a.mdx:3:1 错', '    改法：对'] });
});

it('tells a failure by its first lines and its last', async () => {
  const { built } = await build(`
    process.send({ stage: 'building' }, () => {
      for (let line = 1; line <= 5000; line += 1) console.log(line);
      process.exitCode = 1;
      process.disconnect();
    });`);
  if (!('lines' in built)) throw new Error('it was built');
  const { lines, isRefused } = built;
  expect(isRefused).toBe(false);
  expect([lines[0], lines[99], lines[100], lines.at(-1), lines.length]).toEqual([
    ...['1', '100', '4901', '5000'],
    200,
  ]);
});

it('ends what it has started, and all that this has started', async () => {
  const below = "setInterval(() => require('node:fs').appendFileSync('beats', '.'), 20)";
  writeFileSync(
    join(project, 'scripts/build-beside.mjs'),
    `import { spawn } from 'node:child_process';
    spawn(process.execPath, ['-e', ${JSON.stringify(below)}]);
    process.send({ stage: 'building' });`,
  );
  const builder = createBuilder(project, '/builds', '/content');
  let isBegun = false;
  const done = builder.build('', () => (isBegun = true));
  const beats = join(project, 'beats');
  await expect.poll(() => isBegun && existsSync(beats), { timeout: 10_000 }).toBe(true);
  builder.end();
  expect(await done).toMatchObject({
    ...{ isRefused: false, lines: [expect.stringContaining('SIGTERM') as unknown] },
  });
  await sleep(100);
  const { size } = statSync(beats);
  await sleep(300);
  expect(statSync(beats).size).toBe(size);
});
