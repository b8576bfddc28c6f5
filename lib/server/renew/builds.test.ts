import { mkdirSync, mkdtempSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Builds } from './builds.ts';

let folder: string;
let builds: Builds;
const names = ['20261201T080000Z', '20261201T090000Z', '20261201T100000Z', '20261201T110000Z'];
const [first = '', second = '', third = '', fourth = ''] = names;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'builds-'));
  builds = new Builds(join(folder, 'here'));
  for (const name of names) mkdirSync(join(folder, 'here', name));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('knows its builds by their names, and nothing else that lies there', () => {
  mkdirSync(join(builds.folder, `${first}.unfinished-1`));
  writeFileSync(join(builds.folder, 'notes'), '');
  expect(builds.names()).toEqual(names);
  expect(builds.current()).toBeNull();
});

it('turns to a build in one step, as deploy/release.sh does', () => {
  builds.turnTo(second);
  builds.turnTo(third);
  expect(builds.current()).toBe(third);
  expect(readlinkSync(join(builds.folder, 'current'))).toBe(third);
});

it.each([
  ['a build that is away', '20261201T070000Z'],
  ['something that is no build', '../elsewhere'],
])('takes %s for none', (_, target) => {
  symlinkSync(target, join(builds.folder, 'current'));
  expect(builds.current()).toBeNull();
});

it('throws the oldest away, but neither the one that is served nor those that still answer', () => {
  builds.turnTo(first);
  builds.prune(2, [second]);
  expect(builds.names()).toEqual([first, second, third, fourth]);
  builds.prune(2);
  expect(builds.names()).toEqual([first, third, fourth]);
});

it('remembers what was tried', () => {
  expect(builds.tried).toBe('');
  builds.tried = 'abc';
  expect(new Builds(builds.folder).tried).toBe('abc');
});
