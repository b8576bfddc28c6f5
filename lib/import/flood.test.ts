import { expect, test } from 'vitest';
import { VFile } from 'vfile';
import { ImportFlood } from './flood.ts';
import { reportFailed } from './settle.ts';
import type { SourcePost } from './types.ts';
import { importText } from './test-support/import-text.ts';

test.each([
  ['marks in a link', `[${'*_'.repeat(400)}](https://a.example/)`, /\* _ 超过/],
  ['one long line', 'a='.repeat(10_000), /一行有/],
  ['white space', `a${' '.repeat(1000)}b`, /空格/],
  ['lists in lists', '1. '.repeat(3000), /一层套一层/],
])('a post that would keep the importer busy is refused: %s', (_, body, why) => {
  expect(() => importText(body)).toThrow(why);
});

test('its message says what to do with the post, not with the program', () => {
  const file = new VFile({ path: 'a.md' });
  reportFailed({ file } as SourcePost, new ImportFlood('连着的空格超过 400 个（正文第 3 行）'));
  expect(file.messages[0]).toMatchObject({ ruleId: 'import-flood', fatal: true });
  expect(file.messages[0]?.note).toContain('再导入');
});
