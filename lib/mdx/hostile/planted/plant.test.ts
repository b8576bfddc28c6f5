import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plantedCode } from './code.ts';
import { plantedTexts } from './texts.ts';
import { plant } from './plant.ts';

let dir = '';
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'planted-'));
  await mkdir(join(dir, 'canary'));
  await plant(join(dir, 'content'), join(dir, 'watch'));
});
afterAll(() => rm(dir, { recursive: true }));

const all = [...plantedTexts, ...plantedCode];
const pathOf = (path: string): string => join(dir, 'content', path);

test('every trick has a name and a place of its own, and is told to the watch', async () => {
  expect(all.length).toBeGreaterThan(180);
  expect(new Set(all.map(({ trick }) => trick)).size).toBe(all.length);
  expect(new Set(all.map(({ path }) => path)).size).toBe(all.length);
  const told = JSON.parse(await readFile(join(dir, 'watch/planted.json'), 'utf8')) as unknown[];
  expect(told).toHaveLength(all.length);
});

test('a trick looks as if nobody had read it since it was changed', async () => {
  for (const { path } of all) {
    const { atimeMs, mtimeMs } = await stat(pathOf(path));
    expect(atimeMs).toBeLessThan(mtimeMs);
  }
});

test('a trick that is run leaves its name behind', async () => {
  const programs = plantedCode.filter(({ path }) => /\.(?:js|cjs|mjs)$/.test(path));
  expect(programs.length).toBeGreaterThan(45);
  const script = `Promise.all(${JSON.stringify(programs.map(({ path }) => pathOf(path)))}.map((path) => import(path)))`;
  const env = { ...process.env, CANARY_DIR: join(dir, 'canary') };
  execFileSync(process.execPath, ['-e', script], { env });
  const hook = pathOf('nested/.git/hooks/pre-commit');
  execFileSync('sh', [hook], { env });
  const ran = [...programs.map(({ trick }) => trick), 'nested-git-hooks-pre-commit'];
  expect((await readdir(env.CANARY_DIR)).sort()).toEqual(ran.sort());
});
