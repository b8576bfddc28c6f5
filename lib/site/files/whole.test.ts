import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { removeLeftovers, writeWhole } from './whole.ts';

let dir = '';
beforeEach(() => {
  dir = fs.mkdtempSync(join(tmpdir(), 'whole-file-'));
});
afterEach(() => {
  fs.rmSync(dir, { recursive: true });
});

const names = () => fs.readdirSync(dir).sort();

it('writes and replaces, and leaves nothing beside', () => {
  writeWhole(join(dir, 'a.mdx'), '一');
  writeWhole(join(dir, 'a.mdx'), '二');
  expect(fs.readFileSync(join(dir, 'a.mdx'), 'utf8')).toBe('二');
  expect(names()).toEqual(['a.mdx']);
});

it('replaces a link and never writes through it', () => {
  fs.writeFileSync(join(dir, 'elsewhere'), '别处');
  fs.symlinkSync('elsewhere', join(dir, 'a.mdx'));
  writeWhole(join(dir, 'a.mdx'), '一');
  expect(fs.readFileSync(join(dir, 'elsewhere'), 'utf8')).toBe('别处');
  expect(fs.lstatSync(join(dir, 'a.mdx')).isFile()).toBe(true);
});

it('leaves what stood there, and nothing beside, when it cannot write', () => {
  fs.mkdirSync(join(dir, 'a.mdx', 'below'), { recursive: true });
  expect(() => {
    writeWhole(join(dir, 'a.mdx'), '一');
  }).toThrow(/EISDIR|ENOTEMPTY|EEXIST|EPERM/);
  expect(names()).toEqual(['a.mdx']);
  expect(() => {
    writeWhole(join(dir, 'gone', 'a.mdx'), '一');
  }).toThrow('ENOENT');
});

it('removes what dead processes left, and nothing else', () => {
  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  const left = [`.unfinished-${dead}-0a`, `.2021-03-05.mdx.${dead}.tmp`];
  const kept = [`.unfinished-${process.ppid}-0b`, '.unfinished-0c', '.hidden', 'x.mdx'];
  for (const name of [...left, ...kept, `.unfinished-${process.pid}-0d`]) {
    fs.writeFileSync(join(dir, name), '半');
  }
  fs.mkdirSync(join(dir, `.unfinished-${dead}-0e`));
  removeLeftovers(dir);
  expect(names()).toEqual([...kept, `.unfinished-${dead}-0e`].sort());
});

it('removes what a live process has not touched for an hour', () => {
  const name = join(dir, `.unfinished-${process.ppid}-0a`);
  fs.writeFileSync(name, '半');
  const longAgo = Date.now() / 1000 - 7200;
  fs.utimesSync(name, longAgo, longAgo);
  removeLeftovers(dir);
  expect(names()).toEqual([]);
});
