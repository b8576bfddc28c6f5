import { expect, test } from 'vitest';
import { type Recurrence, isRecurringDay, placeInMonth, recurringDays } from './recurring.ts';

const rule = (more: Partial<Recurrence>): Recurrence => ({
  from: '2031-01-08',
  repeat: 'weekly',
  until: null,
  except: [],
  ...more,
});
const first = (count: number, more: Partial<Recurrence>): string[] =>
  [...recurringDays(rule({ until: '2032-12-31', ...more }))].slice(0, count);

test('every week, every other week, over the end of a year', () => {
  expect(first(3, {})).toEqual(['2031-01-08', '2031-01-15', '2031-01-22']);
  expect(first(3, { from: '2031-12-17', repeat: 'biweekly' })).toEqual([
    ...['2031-12-17', '2031-12-31', '2032-01-14'],
  ]);
});

test('every month on the same of its weekdays', () => {
  expect(first(3, { repeat: 'monthly' })).toEqual(['2031-01-08', '2031-02-12', '2031-03-12']);
  expect(first(3, { from: '2031-11-27', repeat: 'monthly' })).toEqual([
    ...['2031-11-27', '2031-12-25', '2032-01-22'],
  ]);
});

test('the fifth of its weekdays stands for the last one', () => {
  expect(placeInMonth('2031-01-29')).toBe(-1);
  expect(first(4, { from: '2031-01-29', repeat: 'monthly' })).toEqual([
    ...['2031-01-29', '2031-02-26', '2031-03-26', '2031-04-30'],
  ]);
});

test('it ends on a day, that day included, and leaves days out', () => {
  const days = [...recurringDays(rule({ until: '2031-01-29', except: ['2031-01-15'] }))];
  expect(days).toEqual(['2031-01-08', '2031-01-22', '2031-01-29']);
});

test('a day is one of the rule, or is not', () => {
  const days = rule({ repeat: 'biweekly', except: ['2031-01-22'], until: '2031-02-28' });
  expect(['2031-02-05', '2031-02-19'].map((day) => isRecurringDay(days, day))).toEqual([
    ...[true, true],
  ]);
  const others = ['2030-12-25', '2031-01-15', '2031-01-22', '2031-03-05', '2031-02-06'];
  expect(others.filter((day) => isRecurringDay(days, day))).toEqual([]);
});
