import { expect, test } from 'vitest';
import {
  oftenPrinted,
  projectContents,
  projectCounts,
  projectSummaries,
  projectWeeklies,
} from './contents.ts';
import { model, question, release, weekly } from '../test-support/model.ts';

const archive = model(
  [
    weekly('2023-02-24', {
      questions: [question('2023-02-24-1', { project: 'mosn' }), question('2023-02-24-2')],
    }),
    weekly('2021-05-14', {
      questions: [
        question('2021-05-14-1', { project: 'seata' }),
        question('2021-05-14-2', { project: 'seata' }),
      ],
      releases: [release('mosn', '1.0.0', '2021-05-14')],
    }),
  ],
  ['layotto', 'mosn', 'seata'],
);

test('contents of a project, newest first', () => {
  const mosn = projectContents(archive, 'mosn');
  expect(mosn?.questions.map(({ id }) => id)).toEqual(['2023-02-24-1']);
  expect(mosn?.releases.map(({ version }) => version)).toEqual(['1.0.0']);
  expect(mosn?.weeklies.map(({ date }) => date)).toEqual(['2023-02-24', '2021-05-14']);
  expect(projectContents(archive, 'unknown')).toBeNull();
});

test('counts leave out projects without questions, most first', () => {
  const counts = projectCounts(archive).map(({ project, questions }) => [project.slug, questions]);
  expect(counts).toEqual([
    ['seata', 2],
    ['mosn', 1],
  ]);
});

test('summaries keep every project and the date it was last mentioned', () => {
  const summaries = projectSummaries(archive).map(({ project, latest }) => [project.slug, latest]);
  expect(summaries).toEqual([
    ['seata', '2021-05-14'],
    ['mosn', '2023-02-24'],
    ['layotto', null],
  ]);
});

test('weeklies of a project say how much of them is about it', () => {
  const mosn = projectContents(archive, 'mosn');
  const weeklies = mosn ? projectWeeklies(mosn) : [];
  expect(weeklies.map(({ date, questions, releases }) => [date, questions, releases])).toEqual([
    ['2023-02-24', 1, 0],
    ['2021-05-14', 0, 1],
  ]);
});

test('a weekly that only recommends an article counts it among the others', () => {
  const reading = { title: '一篇', url: 'https://example.org/', date: '2022-01-07', note: null };
  const one = model(
    [
      weekly('2022-01-07', {
        readings: [
          { ...reading, project: 'mosn' },
          { ...reading, project: null },
        ],
      }),
    ],
    ['mosn'],
  );
  const mosn = projectContents(one, 'mosn');
  expect(mosn && projectWeeklies(mosn)).toMatchObject([{ questions: 0, releases: 0, others: 1 }]);
});

test('readings printed most often come first, of equals the one printed last', () => {
  const reading = (id: string, weeklies: string[]) => ({
    ...{ id, title: id, url: 'https://example.org/', project: null },
    weeklies,
  });
  const sorted = oftenPrinted([
    reading('once', ['2023-02-24']),
    reading('old', ['2021-05-14', '2021-05-07']),
    reading('new', ['2022-01-07', '2021-05-07']),
  ]);
  expect(sorted.map(({ id }) => id)).toEqual(['new', 'old', 'once']);
});
