import { expect, test } from 'vitest';
import { archiveYears, listedWeekly } from './archive.ts';
import { citationOf } from './citation.ts';
import { heatYears, recentQuestions, recentReleases } from './home.ts';
import { findQuestion, firstAnswer } from './questions.ts';
import { model, project, question, release, weekly } from './test-support/model.ts';
import { projectMap } from './weeklies.ts';

const archive = model(
  [
    weekly('2023-02-24', { questions: [question('2023-02-24-1', { project: 'mosn' })] }),
    weekly('2022-03-04', {
      number: 7,
      questions: [
        question('2022-03-04-1'),
        question('2022-03-04-2', { project: 'seata', issueNumber: 12 }),
        question('2022-03-04-3', { project: 'seata' }),
      ],
      releases: [release('mosn', '1.0.0', '2022-03-04')],
    }),
  ],
  ['mosn', 'seata'],
);

test('years with their weeks and sums', () => {
  const [newest, older] = archiveYears(archive);
  expect([newest?.year, newest?.questions, older?.year, older?.questions]).toEqual([
    '2023',
    1,
    '2022',
    3,
  ]);
  expect(older?.weeks.filter(Boolean)).toHaveLength(1);
});

test('the heat chart has a row a year', () => {
  const [newest] = heatYears(archive);
  expect(newest?.caption).toBe('1 / 1');
  expect(newest?.weeks.find(Boolean)?.heat).toBe(1);
});

test('recent questions leave out the newest weekly', () => {
  expect(recentQuestions(archive, 2).map(({ id }) => id)).toEqual(['2022-03-04-1', '2022-03-04-2']);
  expect(recentReleases(archive, 5)).toHaveLength(1);
});

test('a weekly is listed with its projects', () => {
  const [newest] = archive.weeklies;
  const listed = newest && listedWeekly(newest, projectMap(archive));
  expect(listed?.projects.map(({ name }) => name)).toEqual(['MOSN']);
});

test('a citation names the issue, else the place in the weekly', () => {
  const cite = (id: string, slug: string | null) => {
    const found = findQuestion(archive, id);
    return found && citationOf(found.question, found.weekly, slug ? project(slug) : null);
  };
  expect(cite('2022-03-04-2', 'seata')).toBe('SOFA Weekly 第 7 期，2022-03-04，SEATA #12。');
  expect(cite('2022-03-04-3', 'seata')).toBe('SOFA Weekly 第 7 期，2022-03-04，第 3 问。');
  const found = findQuestion(archive, '2022-03-04-2');
  const unnumbered = found && { ...found.weekly, number: null };
  expect(found && unnumbered && citationOf(found.question, unnumbered, null)).toBe(
    'SOFA Weekly，2022-03-04，第 2 问。',
  );
  expect(findQuestion(archive, '1999-01-01-1')).toBeNull();
});

test('the first answer with words counts', () => {
  const rounds = [
    { question: '问', answer: ' ' },
    { question: '追', answer: '答' },
  ];
  expect(firstAnswer(question('2023-02-24-1', { rounds }))).toBe('答');
  expect(firstAnswer(question('2023-02-24-1', { rounds: rounds.slice(0, 1) }))).toBe('');
});
