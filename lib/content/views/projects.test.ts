import { expect, test } from 'vitest';
import { projectContents, projectCounts, projectSummaries, questionsPerYear } from './projects.ts';
import { model, question, release, weekly } from './test-support/model.ts';

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

test('questions per year, oldest first, with zeros', () => {
  const questions = projectContents(archive, 'seata')?.questions ?? [];
  expect(questionsPerYear(archive, questions)).toEqual([
    { year: '2021', count: 2 },
    { year: '2023', count: 0 },
  ]);
});
