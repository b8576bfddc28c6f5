import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeWhole } from './whole-file.mjs';

let dir = '';
beforeEach(() => {
  dir = fs.mkdtempSync(join(tmpdir(), 'steps-whole-'));
});
afterEach(() => {
  fs.rmSync(dir, { recursive: true });
});

test('what is written is whole, another file than before, and nothing stays beside', () => {
  const path = join(dir, 'package-lock.json');
  fs.writeFileSync(path, '{"old": true}\n');
  // A reader that has the old file open goes on reading all of it.
  const open = fs.openSync(path, 'r');
  writeWhole(path, '{}\n');
  expect(fs.readFileSync(open, 'utf8')).toBe('{"old": true}\n');
  fs.closeSync(open);
  expect(fs.readFileSync(path, 'utf8')).toBe('{}\n');
  expect(fs.readdirSync(dir)).toEqual(['package-lock.json']);
});

test('what cannot be written leaves what was there, and nothing beside', () => {
  const path = join(dir, 'folder');
  fs.mkdirSync(join(path, 'below'), { recursive: true });
  expect(() => {
    writeWhole(path, '一');
  }).toThrow();
  expect(fs.readdirSync(dir)).toEqual(['folder']);
});
