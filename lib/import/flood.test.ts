import { expect, test } from 'vitest';
import { importText } from './test-support/import-text.ts';

test.each([
  ['marks in a link', `[${'*_'.repeat(400)}](https://a.example/)`, /\* _ 超过/],
  ['one long line', 'a='.repeat(10_000), /一行有/],
  ['white space', `a${' '.repeat(1000)}b`, /空格/],
  ['lists in lists', '1. '.repeat(3000), /一层套一层/],
])('a post that would keep the importer busy is refused: %s', (_, body, why) => {
  expect(() => importText(body)).toThrow(why);
});
