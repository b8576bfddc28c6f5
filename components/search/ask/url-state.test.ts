import { expect, it } from 'vitest';
import { questionOf } from '#lib/search/browser/client.ts';
import { optionsOf, readUrl, writeUrl } from './url-state.ts';

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
  expect(readUrl(new URLSearchParams(writeUrl({ ...state })))).toEqual(state);
});

it('leaves defaults out', () => {
  const state = readUrl(new URLSearchParams(''));
  expect(writeUrl(state)).toBe('');
  expect(writeUrl({ ...state, query: '升级' })).toBe('?q=%E5%8D%87%E7%BA%A7');
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
