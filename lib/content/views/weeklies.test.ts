import { expect, test } from 'vitest';
import { model, question, release, weekly } from './test-support/model.ts';
import { archiveMonths, neighboursOf, projectsOfWeekly } from './weeklies.ts';

const archive = model(['2023-03-03', '2023-02-24', '2022-12-30'].map((date) => weekly(date)));

test('previous is older, next is newer', () => {
  const { previous, next } = neighboursOf(archive, '2023-02-24');
  expect([previous?.date, next?.date]).toEqual(['2022-12-30', '2023-03-03']);
});

test('the ends of the archive have one neighbour, an unknown date has none', () => {
  expect(neighboursOf(archive, '2023-03-03').next).toBeNull();
  expect(neighboursOf(archive, '2022-12-30').previous).toBeNull();
  expect(neighboursOf(archive, '2020-01-01')).toEqual({ previous: null, next: null });
});

test('projects of a weekly: each once, questions before releases, none for unmarked ones', () => {
  const one = weekly('2023-02-24', {
    questions: [
      question('2023-02-24-1', { project: 'mosn' }),
      question('2023-02-24-2'),
      question('2023-02-24-3', { project: 'mosn' }),
    ],
    releases: [release('seata', '1.0.0', '2023-02-24')],
  });
  expect(projectsOfWeekly(one)).toEqual(['mosn', 'seata']);
});

test('span of the archive', () => {
  expect(archiveMonths(archive)).toBe('2022.12 – 2023.03');
  expect(archiveMonths(model([]))).toBe('');
});
