import { describe, expect, it } from 'vitest';
import { readToml } from './toml.ts';

function wordsOf(head: string): Record<string, string> | string {
  const read = readToml(head, 2);
  if ('problem' in read) return `${read.line} ${read.problem}`;
  return Object.fromEntries([...read.fields].map(([name, { words }]) => [name, words]));
}

describe('values', () => {
  const values: [string, string, string][] = [
    ['a string with escapes', String.raw`"甲\t\"乙\"\u4e19\\"`, '甲\t"乙"丙\\'],
    ['a literal string', String.raw`'C:\甲'`, String.raw`C:\甲`],
    ['a long string', '"""\n甲\n乙 \\\n   丙"""', '甲\n乙 丙'],
    ['a long literal string', "'''甲 '乙'\n丙'''", "甲 '乙'\n丙"],
    ['a sign of comments in a string', '"甲 # 乙" # 丙', '甲 # 乙'],
    ['a date', '2024-02-09T15:00:00+08:00 # 周五', '2024-02-09T15:00:00+08:00'],
    ['a date with a blank', '2024-02-09 15:00:00', '2024-02-09 15:00:00'],
    ['a boolean', 'true', 'true'],
    ['a list over lines', '[\n  "甲]", # 一\n  "乙",\n]', '[\n  "甲]", # 一\n  "乙",\n]'],
    ['a table on one line', '{ a = "}", b = [1] }', '{ a = "}", b = [1] }'],
  ];
  it.each(values)('%s', (_, written, words) => {
    expect(wordsOf(`a = ${written}\nlast = 1\n`)).toEqual({ a: words, last: '1' });
  });
});

it('leaves what stands in tables to them', () => {
  expect(
    wordsOf('Title = "甲"\nparams.draft = true\n[params]\ndraft = true\n[[x]]\ntitle = "乙"'),
  ).toEqual({
    title: '甲',
    'params.draft': 'true',
  });
});

it('reads Windows names and quoted names', () => {
  expect(wordsOf('"title" = "甲"')).toEqual({ title: '甲' });
});

describe('slips', () => {
  it.each(['title = “甲”', 'title = 甲', 'title: "甲"', 'title ＝ "甲"'])('%s', (head) => {
    expect(readToml(head, 2)).toMatchObject({ notes: [{ line: 2 }] });
    expect(wordsOf(head)).toEqual({ title: '甲' });
  });
});

it.each([
  ['title = "甲', '2 '],
  ['a = 1\ntitle', '3 '],
  ['a = 1\n\nb = [1, 2', '4 '],
  ['a = "x" y', '2 '],
  ['a = ', '2 '],
  ['a = 1\na = 2', '3 '],
])('names the line of %j', (head, start) => {
  expect(wordsOf(head)).toMatch(new RegExp(`^${start}front matter 是 TOML`));
});
