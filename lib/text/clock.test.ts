import { expect, test } from 'vitest';
import { readClock } from './clock.ts';

test.each([
  ['19:00–20:00', 19 * 60, 20 * 60],
  ['周四 19:00-20:30', 19 * 60, 20 * 60 + 30],
  ['9:30–16:30', 9 * 60 + 30, 16 * 60 + 30],
  ['下周三 下午 2 点', 14 * 60, null],
  ['下周四 晚上 19 点', 19 * 60, null],
  ['下午14:05-14:40 分会场', 14 * 60 + 5, 14 * 60 + 40],
  ['20：00', 20 * 60, null],
])('%s', (time, start, end) => {
  expect(readClock(time)).toEqual({ start, end });
});

test.each(['', '周三', '待定', '25:00', '第 3 期'])('no time of day in %j', (time) => {
  expect(readClock(time)).toBeNull();
});

test('an end before the start is no end', () => {
  expect(readClock('20:00–08:00')).toEqual({ start: 20 * 60, end: null });
});
