import { mkdirSync, mkdtempSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { builtFiles, isWhole } from './build.mjs';

let dir = '';
const page = 'server/app/index.html';

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'built-'));
  const files = ['BUILD_ID', 'routes-manifest.json', page, 'static/chunks/a.js', 'cache/x'];
  for (const name of files) {
    mkdirSync(join(dir, name, '..'), { recursive: true });
    writeFileSync(join(dir, name), `text of ${name}`);
  }
});
afterEach(() => rmSync(dir, { recursive: true }));

test('a build is what the server reads, not what the next build keeps', () => {
  expect(Object.keys(builtFiles(dir)).sort()).toEqual([
    'BUILD_ID',
    'routes-manifest.json',
    page,
    'static/chunks/a.js',
  ]);
});

test('a build that nobody touched is whole, also when the server has added something', () => {
  const files = builtFiles(dir);
  writeFileSync(join(dir, 'server/app/added.html'), '');
  writeFileSync(join(dir, 'trace'), '');
  expect(isWhole(dir, files)).toBe(true);
});

test.each<[string, (path: string) => void]>([
  ['away', (path) => rmSync(path)],
  ['cut off', (path) => truncateSync(path, 3)],
  ['empty', (path) => truncateSync(path, 0)],
  [
    'zeros of the same length',
    (path) => writeFileSync(path, Buffer.alloc(`text of ${page}`.length)),
  ],
  ['a folder', (path) => (rmSync(path), mkdirSync(path))],
])('a build with a file that is %s is not', (_, damage) => {
  const files = builtFiles(dir);
  damage(join(dir, page));
  expect(isWhole(dir, files)).toBe(false);
});

test('a build without its manifests, or of no file, is not', () => {
  const files = builtFiles(dir);
  renameSync(join(dir, 'BUILD_ID'), join(dir, 'x'));
  expect(isWhole(dir, files)).toBe(false);
  expect(isWhole(dir, {})).toBe(false);
});
