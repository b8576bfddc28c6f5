import { describe, expect, test } from 'vitest';
import { growth, linear } from '#lib/test-support/growth.ts';
import { dayEndedBy, momentAt, overAt, readClock } from './clock.ts';

const at = (hour: number, minute = 0): number => hour * 60 + minute;

test.each([
  ['19:00–20:00', at(19), at(20)],
  ['周四 19:00-20:30', at(19), at(20, 30)],
  ['19:00 - 20:30', at(19), at(20, 30)],
  ['9:30–16:30', at(9, 30), at(16, 30)],
  ['14：00～15：30', at(14), at(15, 30)],
  ['１４：００至１５：３０', at(14), at(15, 30)],
  ['19:00:00 到 20:00:00', at(19), at(20)],
  ['20：00', at(20), null],
  ['下周三 下午 2 点', at(14), null],
  ['下周四 晚上 19 点', at(19), null],
  ['下午14:05-14:40 分会场', at(14, 5), at(14, 40)],
  ['下午 2:00-3:30', at(14), at(15, 30)],
  ['下午2点到4点半', at(14), at(16, 30)],
  ['上午 9:00–下午 5:00', at(9), at(17)],
  ['上午 9:00-5:00', at(9), at(17)],
  ['上午 12 点', at(12), null],
  ['中午 11:30', at(11, 30), null],
  ['中午 1 点', at(13), null],
  ['中午 12:00-1:30', at(12), at(13, 30)],
  ['下午 12:30', at(12, 30), null],
  ['傍晚 6 点', at(18), null],
  ['傍晚六点一刻', at(18, 15), null],
  ['晚八点半至十点', at(20, 30), at(22)],
  ['周三晚 8 点 30 分—9 点', at(20, 30), at(21)],
  ['晚上 7 点三刻', at(19, 45), null],
  ['今晚两点钟', at(26), null],
  ['二十点整', at(20), null],
  ['凌晨 1 点', at(1), null],
  ['凌晨 12 点', at(0), null],
  ['早上 8 时 5 分', at(8, 5), null],
  ['晚上8-9点', at(20), at(21)],
  ['下午 2–4 点半', at(14), at(16, 30)],
  ['14至15点', at(14), at(15)],
  ['周日下午 2 点开始至 5 点结束', at(14), at(17)],
  ['8-9 pm', at(20), at(21)],
  ['5 月 8 日 19:00', at(19), null],
  ['2030-05-08 19:00', at(19), null],
  ['7:30 PM', at(19, 30), null],
  ['2:00-3:30 p.m.', at(14), at(15, 30)],
  ['11:00 AM–1:00 PM', at(11), at(13)],
  ['12am', at(0), null],
  ['19:00（UTC+8）', at(19), null],
  ['北京时间 GMT+08:00 14:00-15:00', at(14), at(15)],
  ['2030 年 5 月 8 日 19:00', at(19), null],
])('%s', (time, start, end) => {
  expect(readClock(time)).toEqual({ start, end });
});

test.each([
  ['晚上 12 点', at(24), null],
  ['午夜 12:00', at(24), null],
  ['晚上 11:00-1:00', at(23), at(25)],
  ['22:00-24:00', at(22), at(24)],
  ['20:00–08:00', at(20), at(32)],
  ['22:00–次日 2:00', at(22), at(26)],
  ['9:00-第二天下午 5 点', at(9), at(41)],
  ['全天', 0, at(24)],
])('%s reaches midnight or the next day', (time, start, end) => {
  expect(readClock(time)).toEqual({ start, end });
});

test.each(['', '周三', '待定', '25:00', '119:00', '19:75', '第 3 期', '约 2 小时', '时间待定'])(
  'no time of day in %j',
  (time) => {
    expect(readClock(time)).toBeNull();
  },
);

test.each(['10:00 UTC', '7:00 PM PST', '美西时间 9:00', 'GMT-5 10:00', '东京时间 10 点'])(
  'a time of another zone is no Beijing time: %s',
  (time) => {
    expect(readClock(time)).toBeNull();
  },
);

test('an end before the start is no end', () => {
  expect(readClock('20:00–19:30')).toEqual({ start: at(20), end: null });
});

test('a second time that no range leads to is no end', () => {
  expect(readClock('14:00 签到，15:00 开始')).toEqual({ start: at(14), end: null });
});

test('a time is read in a time that grows no faster than its length', () => {
  for (const part of [' ', '1 ', '1-', '晚上 ', '十', '1:']) {
    expect(growth((length) => readClock(part.repeat(length)), 8000)).toBeLessThan(linear);
  }
});

describe('a moment in Beijing', () => {
  test('is told in UTC, also of the next day', () => {
    expect(momentAt('2031-04-16', 19 * 60)).toBe('2031-04-16T11:00:00Z');
    expect(momentAt('2031-04-16', 0)).toBe('2031-04-15T16:00:00Z');
    expect(momentAt('2031-12-31', 25 * 60)).toBe('2031-12-31T17:00:00Z');
  });

  test.each([
    ['its printed end', '19:00–20:00', '2031-04-16T12:00:00Z', '2031-04-16'],
    ['an end after midnight', '22:00–次日 2:00', '2031-04-16T18:00:00Z', '2031-04-17'],
    ['without an end, that of the day', '19:00', '2031-04-16T16:00:00Z', '2031-04-16'],
    [
      'of a time that begins the next day, that of the next',
      '次日 1:00',
      '2031-04-17T16:00:00Z',
      '2031-04-17',
    ],
    [
      'of a time that cannot be read, that of the day',
      '待定',
      '2031-04-16T16:00:00Z',
      '2031-04-16',
    ],
    ['without a time, that of the day', null, '2031-04-16T16:00:00Z', '2031-04-16'],
  ])('what takes place is over with %s', (_, time, over, day) => {
    expect(overAt('2031-04-16', time)).toBe(over);
    expect(dayEndedBy(over)).toBe(day);
  });
});
