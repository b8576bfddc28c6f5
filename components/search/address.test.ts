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

it('leads to the list of readings where nobody can open a reading', () => {
  const dead = { type: 'reading', title: '升级', url: '/readings/#r1' } as const;
  const link = 'https://mp.weixin.qq.com/cgi-bin/appmsg?x=1';
  expect(addressOf(found({ ...dead, link }, '升级'))).toMatch(/^\/readings\/\?mark=.*#r1$/);
});

it('puts the words before an anchor', () => {
  const document = {
    type: 'release',
    title: 'Kite 1.2',
    answer: '修复升级',
    url: '/p/kite/#v1',
  } as const;
  const { pathname, searchParams, hash } = new URL(
    addressOf(found(document, '升级')),
    'https://example.com',
  );
  expect([pathname, searchParams.getAll('mark'), hash]).toEqual(['/p/kite/', ['升级'], '#v1']);
});
