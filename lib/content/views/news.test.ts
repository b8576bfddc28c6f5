import { expect, test } from 'vitest';
import { newsOf } from './news.ts';
import { model, question, release, weekly } from './test-support/model.ts';

const reading = (title: string, url: string, project: string | null = null) => ({
  ...{ title, url, date: '2023-02-24', note: null, project },
});

test('a weekly’s news are what it brought, with the project each is about', () => {
  const one = weekly('2023-02-24', {
    questions: [question('2023-02-24-1', { project: 'mosn' }), question('2023-02-24-2')],
    releases: [release('mosn', '1.6.0', '2023-02-24')],
    readings: [reading('文', 'https://a.example/b', 'mosn')],
  });
  expect(newsOf(model([one], ['mosn', 'seata']), new Set(['mosn']))).toEqual({
    weeklies: [
      {
        ...{ date: '2023-02-24', title: '2023-02-24 的周刊' },
        entries: [
          {
            ...{ kind: 'question', title: '问题 2023-02-24-1', href: '/questions/2023-02-24-1/' },
            project: 'mosn',
          },
          { kind: 'question', title: '问题 2023-02-24-2', href: '/questions/2023-02-24-2/' },
          {
            ...{ kind: 'release', title: 'MOSN 1.6.0', project: 'mosn' },
            href: '/projects/mosn/releases/#mosn-1.6.0',
          },
          { kind: 'reading', title: '文', href: 'https://a.example/b', project: 'mosn' },
        ],
      },
    ],
    projects: [
      { slug: 'mosn', name: 'MOSN', calendar: true },
      { slug: 'seata', name: 'SEATA' },
    ],
  });
});

test('an article that nobody can open is no news', () => {
  const one = weekly('2023-02-24', { readings: [reading('文', 'http://localhost:1313/a/')] });
  expect(newsOf(model([one]), new Set()).weeklies[0]?.entries).toEqual([]);
});

test('they go back a quarter of a year, and say what the next older weekly is', () => {
  const days = Array.from({ length: 30 }, (_, at) => `2023-01-${String(30 - at).padStart(2, '0')}`);
  const { weeklies, before } = newsOf(model(days.map((date) => weekly(date))), new Set());
  expect([weeklies.length, weeklies.at(-1)?.date, before]).toEqual([
    12,
    '2023-01-19',
    '2023-01-18',
  ]);
  expect(newsOf(model([weekly('2023-01-01')]), new Set())).not.toHaveProperty('before');
});
