import { describe, expect, it } from 'vitest';
import { readPostHead, shanghaiDay } from './frontmatter.ts';

describe('day of publication', () => {
  const days: [string, string | null][] = [
    ['2021-03-05T15:00:00+08:00', '2021-03-05'],
    ['2021-03-05T20:00:00Z', '2021-03-06'],
    ['2021-03-05T01:00:00+09:00', '2021-03-05'],
    ['2021-03-05 23:30:00', '2021-03-05'],
    ['2021-03-05', '2021-03-05'],
    ['2021-02-30', null],
    ['5 March 2021', null],
    ['', null],
  ];
  it.each(days)('%s', (written, day) => {
    expect(shanghaiDay(written)).toBe(day);
  });
});

it('reads a quoted string that goes on over two lines', () => {
  const source = '---\ntitle: "甲"\ndescription: "乙\n丙"\ndate: 2021-03-05T15:00:00+08:00\n---\n';
  expect(readPostHead(source)).toEqual({ title: '甲', description: '乙 丙', date: '2021-03-05' });
});

it.each([
  ['正文', 1],
  ['---\ntitle: 甲\n---\n', 1],
  ['---\ntitle: 甲\ndate: 昨天\n---\n', 1],
  ['---\ndate: 2021-03-05\ntitle: [甲\n---\n', 3],
])('says why %j cannot be used', (source, line) => {
  expect(readPostHead(source)).toMatchObject({ problem: expect.any(String) as string, line });
});
