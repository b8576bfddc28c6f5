import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { noteBuild } from './build.mjs';
import { keepBuild, keptBuild } from './take-build.mjs';

let dir = '';
let build = '';
let builds = '';

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'taken-'));
  [build, builds] = [join(dir, 'build'), join(dir, 'builds')];
  mkdirSync(builds);
  for (const name of [
    'BUILD_ID',
    'server/serve.mjs',
    'server/app/index.html',
    'server/chunks/a.js',
    'cache/x',
  ]) {
    mkdirSync(join(build, name, '..'), { recursive: true });
    writeFileSync(join(build, name), `text of ${name}`);
  }
  noteBuild('first', build);
});
afterEach(() => rmSync(dir, { recursive: true }));

test('a build that is kept is found by what it was made of, the newest of several', () => {
  const one = keepBuild(build, builds, 'first');
  expect(one).toMatch(/^\d{8}T\d{6}Z$/);
  const two = keepBuild(build, builds, 'second');
  const again = keepBuild(build, builds, 'first');
  expect([one, two, again]).toEqual([...new Set([one, two, again])].sort());
  expect(keptBuild(builds, 'first')).toBe(again);
  expect(keptBuild(builds, 'second')).toBe(two);
  expect(keptBuild(builds, 'third')).toBeUndefined();
});

test('it has what is served, and its note is its own', () => {
  const note = readFileSync(join(build, 'weekly-build'), 'utf8');
  const kept = join(builds, keepBuild(build, builds, 'second'));
  expect(existsSync(join(kept, 'server/app/index.html'))).toBe(true);
  expect(existsSync(join(kept, 'server/chunks/a.js'))).toBe(false);
  expect(readFileSync(join(build, 'weekly-build'), 'utf8')).toBe(note);
});

test('one that was damaged meanwhile is not found', () => {
  const name = keepBuild(build, builds, 'first');
  const page = join(builds, name, 'server/app/index.html');
  rmSync(page);
  writeFileSync(page, 'cut');
  expect(keptBuild(builds, 'first')).toBeUndefined();
});

test('what killed runs have left is thrown away, what others are writing is not', () => {
  const { pid: ended } = spawnSync(process.execPath, ['--version']);
  const [killed, written] = [
    `20260101T000000Z.unfinished-${ended}`,
    `20260101T000000Z.unfinished-${process.ppid}`,
  ];
  for (const name of [killed, written]) mkdirSync(join(builds, name));
  const name = keepBuild(build, builds, 'first');
  expect(readdirSync(builds).sort()).toEqual([written, name].sort());
});
