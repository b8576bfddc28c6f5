import { expect, it } from 'vitest';
import type { Understood } from '#lib/search/types.ts';
import { understoodText } from './understood.ts';

const plain: Understood = {
  text: '升级',
  filters: [],
  unknown: [],
  phrases: [],
  without: [],
  also: [],
  unread: 0,
};

it('says nothing about a plain query', () => {
  expect(understoodText(plain)).toBe('');
});

it('says how much of a long query was not read', () => {
  expect(understoodText({ ...plain, unread: 40 })).toContain('最后 40 个字没有读');
});

it('names filters, phrases, excluded words and other spellings', () => {
  const text = understoodText({
    ...plain,
    filters: [
      {
        ...{ field: 'project', source: 'project:kite', start: 0, end: 12 },
        ...{ value: 'kite', label: 'Kite' },
      },
    ],
    phrases: ['滚动升级'],
    without: ['停机'],
    also: [{ word: 'upgade', meant: ['upgrade'], why: 'spelling' }],
  });
  expect(text).toBe('只看 Kite；必含“滚动升级”；不含“停机”；“upgade”也搜索了 upgrade');
});
