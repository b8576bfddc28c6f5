import { expect, it } from 'vitest';
import { readUrl, writeUrl } from './url-state.ts';

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
