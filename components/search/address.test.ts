import { expect, it } from 'vitest';
import { createEngine } from '#lib/search/engine.ts';
import type { SearchDocument, SearchResult } from '#lib/search/types.ts';
import { documentWith } from '#lib/search/test-support/documents.ts';
import { addressOf } from './address.ts';

function found(document: Partial<SearchDocument>, query: string): SearchResult {
  const engine = createEngine({ projects: [], synonyms: [] });
  engine.add([documentWith(document)]);
  const [result] = engine.search(query).results;
  if (!result) throw new Error('nothing found');
  return result;
}

it('names the words to mark on a question’s page, as they stand there', () => {
  const address = addressOf(
    found({ question: 'Retry 与 升级', url: '/questions/1/' }, 'retry 升级'),
  );
  const { pathname, searchParams } = new URL(address, 'https://example.com');
  expect(pathname).toBe('/questions/1/');
  expect(searchParams.getAll('mark')).toEqual(['Retry', '升级']);
});

it('leads to a reading itself', () => {
  const link = 'https://example.com/a';
  expect(addressOf(found({ type: 'reading', title: '升级', link }, '升级'))).toBe(link);
});

it('leads to other pages without words', () => {
  expect(addressOf(found({ type: 'weekly', title: '升级', url: '/weekly/1/' }, '升级'))).toBe(
    '/weekly/1/',
  );
});
