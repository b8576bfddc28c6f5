import { expect, it } from 'vitest';
import { createEngine } from '#lib/search/complete.ts';
import type { SearchDocument, SearchResult } from '#lib/search/types.ts';
import { documentWith } from '#lib/search/test-support/documents.ts';
import { addressOf, readMarks } from './address.ts';

function found(document: Partial<SearchDocument>, query: string): SearchResult {
  const engine = createEngine({ projects: [], synonyms: [] });
  engine.add([documentWith(document)]);
  const [result] = engine.search(query).results;
  if (!result) throw new Error('nothing found');
  return result;
}

const urlOf = (document: Partial<SearchDocument>, query: string) =>
  new URL(addressOf(found(document, query)), 'https://example.com');

it('names the words to mark on a question’s page, as they stand there', () => {
  const url = urlOf({ question: 'Retry 与 升级', url: '/questions/1/' }, 'retry 升级');
  expect(url.pathname).toBe('/questions/1/');
  expect(readMarks(url.hash)).toEqual({ anchor: '', words: ['Retry', '升级'] });
});

it('keeps the words out of what a browser sends', () => {
  const url = urlOf({ question: 'C&C=升级 #1 100%', url: '/questions/1/' }, '升级');
  expect(url.search).toBe('');
  expect(readMarks(url.hash).words).toEqual(['升级']);
});

it('leads to a reading itself', () => {
  const link = 'https://example.com/a';
  expect(addressOf(found({ type: 'reading', title: '升级', link }, '升级'))).toBe(link);
});

it('leads to the list of readings where nobody can open a reading', () => {
  const dead = { type: 'reading', title: '升级', url: '/readings/#r1' } as const;
  const link = 'https://mp.weixin.qq.com/cgi-bin/appmsg?x=1';
  expect(addressOf(found({ ...dead, link }, '升级'))).toMatch(/^\/readings\/#r1&mark=/);
});

it('puts the words behind an anchor', () => {
  const document = {
    type: 'release',
    title: 'Kite 1.2',
    answer: '修复升级',
    url: '/p/kite/#v1',
  } as const;
  const url = urlOf(document, '升级');
  expect(url.pathname).toBe('/p/kite/');
  expect(readMarks(url.hash)).toEqual({ anchor: 'v1', words: ['升级'] });
});

it('reads any fragment, however broken', () => {
  expect(readMarks('')).toEqual({ anchor: '', words: [] });
  expect(readMarks('#v1.2')).toEqual({ anchor: 'v1.2', words: [] });
  expect(readMarks('#%E7%BB%93%E6%9E%9C')).toEqual({ anchor: '结果', words: [] });
  expect(readMarks('#a%')).toEqual({ anchor: 'a%', words: [] });
  expect(readMarks('#%E4&mark=%E4%BD&mark=&mark=b%')).toEqual({
    anchor: '%E4',
    words: ['\uFFFD', 'b%'],
  });
  expect(readMarks('#x=1&y')).toEqual({ anchor: 'x=1', words: [] });
});
