import { expect, test } from 'vitest';
import { activityOf, archiveSpanYears } from './activity.ts';
import { model, weekly } from '../test-support/model.ts';

const archive = model([weekly('2023-02-24'), weekly('2021-05-14')]);
const on = (...dates: string[]) => dates.map((date) => ({ date }));

test('the span has every year between the first and the last weekly', () => {
  expect(archiveSpanYears(archive)).toEqual(['2021', '2022', '2023']);
  expect(archiveSpanYears(model([]))).toEqual([]);
});

test('each thing falls into its month, every year has twelve', () => {
  const { years } = activityOf(archive, {
    questions: on('2023-02-24', '2023-02-03', '2021-12-31'),
    releases: on('2021-01-01'),
  });
  expect(years.map(({ months }) => months.length)).toEqual([12, 12, 12]);
  expect(years.map(({ questions, releases }) => [questions, releases])).toEqual([
    [1, 1],
    [0, 0],
    [2, 0],
  ]);
  expect(years[2]?.months[1]).toEqual({ questions: 2, releases: 0 });
  expect(years[0]?.months[11]).toEqual({ questions: 1, releases: 0 });
  expect(years[0]?.months[0]).toEqual({ questions: 0, releases: 1 });
});

test('the busiest month is the newest of equals, and none without questions', () => {
  const questions = on('2021-05-14', '2023-02-24');
  expect(activityOf(archive, { questions, releases: [] }).busiest).toEqual({
    month: '2023-02',
    questions: 1,
  });
  expect(activityOf(archive, { questions: [], releases: on('2021-05-14') }).busiest).toBeNull();
});
