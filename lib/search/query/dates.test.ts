import { expect, it } from 'vitest';
import { datesIn, withDigits } from './dates.ts';

it('reads the days of a text, and of no line of a log', () => {
  const days = (text: string) => datesIn(text).map(({ day }) => day);
  expect(days('从 2023年2月4日 到 2023/2/24，还有 3月1号')).toEqual([
    '2023-02-04',
    '2023-02-24',
    '-03-01',
  ]);
  expect(days('2023-02-24 10:00:01 ERROR')).toEqual([]);
  expect(days('2023-02-24T10:00:01Z')).toEqual([]);
  expect(days('版本 1.2023.2.24，5.4.2，20231399')).toEqual([]);
});

it('writes Chinese numerals of dates as digits', () => {
  expect(withDigits('二〇二三年二月二十四日')).toBe('2023年2月24日');
  expect(withDigits('二零一九年十二月十日')).toBe('2019年12月10日');
  expect(withDigits('2023年二月，2月十号')).toBe('2023年2月，2月10号');
  expect(withDigits('一周三次，三月一次，一号线')).toBe('一周三次，三月一次，一号线');
});
