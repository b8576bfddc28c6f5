import { expect, it } from 'vitest';
import { questionOf } from '#lib/search/browser/question.ts';
import { optionsOf, paramsOf, readUrl, writeUrl } from './url-state.ts';

it('reads back what it writes', () => {
  const state = {
    query: 'a&b=c #845',
    type: 'release',
    projects: ['sofa-kite', ''],
    years: ['2021', '2022'],
    traits: ['issue', 'rounds'],
    order: 'newest',
    page: 3,
  } as const;
  const params = paramsOf(writeUrl({ ...state }));
  expect(params && readUrl(params)).toEqual(state);
});

it('leaves defaults out', () => {
  const state = readUrl(new URLSearchParams(''));
  expect(writeUrl(state)).toBe('');
  expect(writeUrl({ ...state, query: '升级' })).toBe('#q=%E5%8D%87%E7%BA%A7');
});

it('reads the fragment before the query, and leaves anchors alone', () => {
  const asked = (address: string) => paramsOf(address)?.get('q');
  expect(asked('?q=升级')).toBe('升级');
  expect(asked('?q=升级#q=回滚')).toBe('回滚');
  expect(asked('#q=a%23b')).toBe('a#b');
  expect(asked('#q=a#b')).toBe('a#b');
  expect(asked('?q=%E5%8D')).toBe('\uFFFD');
  expect(paramsOf('?q=升级#main')).toBeNull();
  expect(paramsOf('')?.size).toBe(0);
});

it('ignores what it does not understand', () => {
  const params = new URLSearchParams('q=x&type=nonsense&year=abc&has=luck&page=-4&sort=worst');
  expect(readUrl(params)).toEqual({
    query: 'x',
    type: undefined,
    projects: [],
    years: [],
    traits: [],
    order: 'relevance',
    page: 1,
  });
});

it('asks the same with a space behind the words, and something else on another page', () => {
  const asked = (address: string) => {
    const state = readUrl(new URLSearchParams(address));
    return questionOf(state.query.trim(), optionsOf(state, 10));
  };
  expect(asked('q=升级+')).toBe(asked('q=升级'));
  expect(asked('q=升级&page=2')).not.toBe(asked('q=升级'));
  expect(asked('q=升级&year=2021')).not.toBe(asked('q=升级'));
});

it('asks for one page of what the address filters', () => {
  const state = readUrl(
    new URLSearchParams('q=x&type=release&project=kite&has=issue&sort=newest&page=3'),
  );
  expect(optionsOf(state, 10)).toEqual({
    type: 'release',
    projects: ['kite'],
    years: [],
    traits: ['issue'],
    order: 'newest',
    limit: 10,
    offset: 20,
  });
});
