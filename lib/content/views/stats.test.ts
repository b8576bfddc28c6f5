import { expect, test } from 'vitest';
import {
  busiestWeeklies,
  questionMatrix,
  releaseMatrix,
  repeatedReadings,
  statsTotals,
  statsYears,
} from './stats.ts';
import { model, question, release, weekly } from './test-support/model.ts';

const archive = model(
  [
    weekly('2023-02-24', {
      questions: [
        question('2023-02-24-1', { project: 'mosn', asker: '李雷' }),
        question('2023-02-24-2', { asker: '李雷' }),
      ],
    }),
    weekly('2021-05-14', {
      questions: [
        question('2021-05-14-1', { project: 'seata', asker: '李雷' }),
        question('2021-05-14-2', { project: 'seata', asker: 'han-meimei' }),
      ],
      releases: [release('mosn', '1.0.0', '2021-05-14')],
    }),
    weekly('2021-05-07'),
  ],
  ['layotto', 'mosn', 'seata'],
);

test('years, newest first, also those without a weekly', () => {
  expect(statsYears(archive)).toEqual([
    { year: '2023', weeklies: 1, questions: 2, releases: 0, askers: 1 },
    { year: '2022', weeklies: 0, questions: 0, releases: 0, askers: 0 },
    { year: '2021', weeklies: 2, questions: 2, releases: 1, askers: 2 },
  ]);
});

test('totals count a name once over all years', () => {
  expect(statsTotals(archive)).toEqual({
    ...{ weeklies: 3, questions: 4, releases: 1, readings: 0, askers: 2 },
  });
});

test('projects by years, most first, what names no project last', () => {
  const { years, rows, most } = questionMatrix(archive);
  expect(years).toEqual(['2021', '2022', '2023']);
  expect(rows.map(({ project, counts, total }) => [project?.slug, counts, total])).toEqual([
    ['seata', [2, 0, 0], 2],
    ['mosn', [0, 0, 1], 1],
    [undefined, [0, 0, 1], 1],
  ]);
  expect(most).toBe(2);
});

test('the matrix of releases holds the projects that had some', () => {
  expect(releaseMatrix(archive).rows.map(({ project, total }) => [project?.slug, total])).toEqual([
    ['mosn', 1],
  ]);
});

test('an archive without weeklies has no numbers and breaks nothing', () => {
  expect(statsYears(model([]))).toEqual([]);
  expect(questionMatrix(model([]))).toEqual({ years: [], rows: [], most: 1 });
});

test('busiest weeklies: most questions first, of equals the newest, none without questions', () => {
  expect(busiestWeeklies(archive, 5).map(({ date }) => date)).toEqual(['2023-02-24', '2021-05-14']);
  expect(busiestWeeklies(archive, 1)).toHaveLength(1);
});

test('readings printed once are no repetition', () => {
  const reading = (id: string, weeklies: string[]) => ({
    ...{ id, title: id, url: 'https://example.org/', project: null },
    weeklies,
  });
  const readings = [
    reading('twice', ['2023-02-24', '2021-05-14']),
    reading('once', ['2021-05-14']),
  ];
  expect(repeatedReadings(readings, 5).map(({ id }) => id)).toEqual(['twice']);
});
