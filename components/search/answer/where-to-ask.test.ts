import { expect, it } from 'vitest';
import type { Answer } from '#lib/search/browser/protocol.ts';
import { createEngine } from '#lib/search/engine.ts';
import { site } from '#lib/site/site.ts';
import { whereToAsk } from './where-to-ask.ts';

const kite = { slug: 'kite', name: 'Kite', aliases: [], repository: 'https://example.com/kite' };
const answerTo = (query: string, popular: Answer['popular']): Answer => ({
  ...createEngine({ projects: [], synonyms: [] }).search(query),
  query,
  complete: true,
  beyond: 'none',
  popular,
});

it('opens the project’s new-issue form with the query as title', () => {
  const answer = answerTo('怎么 a&b?', { project: kite, results: [] });
  const url = new URL(whereToAsk(answer, [kite]));
  expect(url.origin + url.pathname).toBe('https://example.com/kite/issues/new');
  expect(url.searchParams.get('title')).toContain('a&b');
});

it('leads to the community where no project, or no repository, is known', () => {
  expect(whereToAsk(answerTo('升级', null), [kite])).toBe(site.github);
  const bare = { slug: 'kite', name: 'Kite', aliases: [] };
  expect(whereToAsk(answerTo('升级', { project: kite, results: [] }), [bare])).toBe(site.github);
});
