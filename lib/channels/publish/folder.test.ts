import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writePublished } from './folder.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'weekly-publish-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = (body: string) => [{ name: 'a.md', type: 'text/markdown', body }];
const read = (name = 'a.md') => readFileSync(join(folder, name), 'utf8');

test('a file of ours is replaced', () => {
  expect(writePublished(folder, file('一'), false).foreign).toEqual([]);
  expect(writePublished(folder, file('二'), false).foreign).toEqual([]);
  expect(read()).toBe('二');
});

test('a file of somebody else, or one that was changed since, is left alone, and the others with it', () => {
  writeFileSync(join(folder, 'b.md'), '别人的');
  const both = [...file('一'), { name: 'b.md', type: 'text/markdown', body: '二' }];
  expect(writePublished(folder, both, false).foreign).toEqual(['b.md']);
  expect(readdirSync(folder)).toEqual(['b.md']);
  writePublished(folder, file('一'), false);
  writeFileSync(join(folder, 'a.md'), '改过');
  expect(writePublished(folder, file('二'), false).foreign).toEqual(['a.md']);
  expect(read()).toBe('改过');
  expect(writePublished(folder, both, true).foreign).toEqual([]);
  expect([read(), read('b.md')]).toEqual(['一', '二']);
});

test('a list that is damaged makes no file ours', () => {
  writePublished(folder, file('一'), false);
  writeFileSync(join(folder, '.published.json'), '{');
  expect(writePublished(folder, file('二'), false).foreign).toEqual(['a.md']);
  // The same words are no loss.
  expect(writePublished(folder, file('一'), false).foreign).toEqual([]);
});
