import { expect, it } from 'vitest';
import { createEngine } from '#lib/search/complete.ts';
import type { ProjectName } from '#lib/search/types.ts';
import { site } from '#lib/site/site.ts';
import { whereToAsk } from './where-to-ask.ts';

const kite = { slug: 'kite', name: 'Kite', aliases: [], repository: 'https://example.com/kite' };
const answerTo = (query: string, about: ProjectName | null) => ({
  ...createEngine({ projects: [], synonyms: [] }).search(query),
  query,
  about,
});

it('opens the project’s new-issue form with the query as title', () => {
  const { ask, project } = whereToAsk(answerTo('怎么 a&b?', kite), [kite]);
  const url = new URL(ask);
  expect(project).toBe('Kite');
  expect(url.origin + url.pathname).toBe('https://example.com/kite/issues/new');
  expect(url.searchParams.get('title')).toContain('a&b');
});

it('searches the project’s issues for the query first', () => {
  const url = new URL(whereToAsk(answerTo('断线 重连', kite), [kite]).issues);
  expect(url.origin + url.pathname).toBe('https://example.com/kite/issues');
  expect(url.searchParams.get('q')).toBe('is:issue 断线 重连');
});

it('opens the newsletter’s form, filled in, where no project, or no repository, is known', () => {
  const { ask, issues, project } = whereToAsk(answerTo('升级 a&b', null), [kite]);
  expect(project).toBeNull();
  const form = new URL(ask);
  expect(form.origin + form.pathname).toBe(`${site.repository}/issues/new`);
  expect(Object.fromEntries(form.searchParams)).toEqual({
    template: 'question.yml',
    question: '升级 a&b',
  });
  expect(new URL(issues).searchParams.get('q')).toBe('org:sofastack 升级 a&b');
  const bare = { slug: 'kite', name: 'Kite', aliases: [] };
  expect(whereToAsk(answerTo('升级', kite), [bare]).ask).toContain('template=question.yml');
});
