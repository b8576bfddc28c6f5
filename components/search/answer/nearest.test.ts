import { expect, it } from 'vitest';
import { nearestHelp, nearestText, othersText } from './nearest.ts';

const nearest = { held: ['快照'], missing: ['COMPACT_LOG'] };

it('says what the results have and what they lack', () => {
  expect(nearestText({ total: 7, nearest })).toBe('下面 7 条只含「快照」，缺「COMPACT_LOG」');
  expect(nearestText({ total: 7, nearest: { held: ['快照'], missing: [] } })).toBe(
    '下面 7 条只含「快照」',
  );
  expect(nearestText({ total: 7, nearest: { held: [], missing: ['甲'] } })).toBe(
    '下面 7 条只是沾边，缺「甲」',
  );
});

it('names a few words of many', () => {
  const missing = ['甲', '乙', '丙', '丁', '戊'];
  expect(nearestText({ total: 1, nearest: { held: ['子'], missing } })).toMatch(
    /缺「甲」「乙」「丙」「丁」等$/,
  );
});

it('tells words that stand nowhere from words that stand apart', () => {
  const words = [
    { word: '快照', count: 3 },
    { word: 'COMPACT_LOG', count: 0 },
  ];
  expect(nearestHelp({ words, nearest })).toContain('从没出现过「COMPACT_LOG」');
  const apart = words.map(({ word }) => ({ word, count: 2 }));
  expect(nearestHelp({ words: apart, nearest })).toContain('没有一条把这些词放在一起说');
});

it('counts the results that only share words', () => {
  expect(othersText({ total: 12, answered: 5 })).toBe('另有 7 条只含其中一些词');
});
