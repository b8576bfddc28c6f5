import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { RepositoryStanding } from '#lib/content/views/standing.ts';
import { ProjectStanding } from './project-standing.tsx';

const standing: RepositoryStanding = {
  ...{ kind: 'repository', address: 'https://github.com/kites/kite', date: '2026-12-01' },
  ...{ stars: 3712, archived: false },
  newcomers: { count: 2, url: 'https://github.com/kites/kite/issues?q=x' },
  releases: [
    { version: '1.2.0', date: '2026-11-03', url: 'https://github.com/kites/kite/r/1.2.0' },
  ],
};
const textOf = (one: RepositoryStanding): string =>
  renderToStaticMarkup(<ProjectStanding standing={one} />)
    .replace(/<[^>]*>/g, ' ')
    .replace(/ +/g, ' ');

test('stars, newest version, tasks for newcomers, and from when they are', () => {
  const text = textOf(standing);
  for (const part of [
    '3,712 星',
    '最新版 1.2.0',
    '2026-11-03',
    '2 个新手任务',
    'GitHub，2026-12-01',
  ]) {
    expect(text).toContain(part);
  }
  expect(text).not.toContain('归档');
});

test('what is not known or nothing is not said', () => {
  const text = textOf({ ...standing, archived: true, newcomers: null, releases: [] });
  expect(text).toContain('已归档');
  expect(text).not.toMatch(/最新版|新手/);
});
