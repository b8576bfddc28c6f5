import { expect, test } from 'vitest';
import type { Progress } from '#lib/search/browser/protocol.ts';
import { speaking } from '#lib/words/spoken/document.ts';
import { laterText } from './later.ts';
import { nearestHelp, nearestText, othersText } from './nearest.ts';
import { searchedText } from './searched.ts';
import { understoodText } from './understood.ts';

const english = <Text>(say: () => Text): Text => speaking('en', say);

test('what results have and lack', () => {
  const nearest = { held: ['快照'], missing: ['甲', '乙', '丙', '丁', '戊'] };
  expect(english(() => nearestText({ total: 7, nearest }))).toBe(
    '7 results below with only "快照", without "甲", "乙", "丙", "丁" and others',
  );
  expect(english(() => nearestText({ total: 1, nearest: null }))).toBe(
    '1 result below, loosely related',
  );
  const words = [{ word: '甲', count: 0 }];
  expect(english(() => nearestHelp({ words, nearest }))).toContain('There is no "甲" anywhere');
  expect(english(() => othersText({ total: 12, answered: 5 }))).toBe(
    '7 more with only some of the words',
  );
});

test('which years have been searched, and what has come since', () => {
  const years: Progress['years'] = [
    { year: '2023', state: 'loaded' },
    { year: '2022', state: 'loading' },
    { year: '2021', state: 'loaded' },
    { year: '2020', state: 'loaded' },
  ];
  const progress = { loaded: 1, total: 2, more: 0, years, common: [], latest: null, projects: [] };
  expect(english(() => searchedText(progress))).toBe(
    '2020–2021, 2023 searched, the rest is loading',
  );
  const later = [3, 9].map((total) => english(() => laterText({ total: 3 }, { total })));
  expect(later).toEqual(['Show newer results', '6 more from earlier years']);
});

test('how a query was read', () => {
  const piece = { source: '', start: 0, end: 0 };
  const text = english(() =>
    understoodText({
      text: '升级',
      filters: [
        { field: 'project', value: 'kite', label: 'Kite', ...piece },
        { field: 'type', value: 'question', label: '问答', ...piece },
      ],
      unknown: [],
      phrases: ['滚动升级', '回滚'],
      without: ['停机', '重启'],
      also: [{ word: 'upgade', meant: ['upgrade'], why: 'spelling' }],
      unread: 40,
    }),
  );
  expect(text).toBe(
    'Only Kite, Questions. All contain "滚动升级" and "回滚". None contains "停机" or "重启". ' +
      'Too long: the last 40 characters were not read. "upgade" was searched for as upgrade, too.',
  );
});
