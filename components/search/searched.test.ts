import { expect, it } from 'vitest';
import type { Progress } from '#lib/search/protocol.ts';
import { missingYears, searchedText } from './searched.ts';

const codes = { l: 'loaded', w: 'loading', f: 'failed' } as const;

/** `2023l 2022w`: 2023 is loaded, 2022 on its way. */
function progressOf(text: string): Progress {
  const years = text.split(' ').map((one) => ({
    year: one.slice(0, -1),
    state: codes[one.endsWith('l') ? 'l' : one.endsWith('w') ? 'w' : 'f'],
  }));
  return { loaded: 1, total: 2, years, common: [], latest: null, projects: [] };
}

it('says which years have been searched while others are on their way', () => {
  expect(searchedText(progressOf('2023l 2022l 2021w'))).toBe('已搜 2022–2023，其余载入中');
  expect(searchedText(progressOf('2023l 2022w 2021l 2020l'))).toBe(
    '已搜 2020–2021、2023，其余载入中',
  );
});

it('says nothing once all have been searched, and nothing before the first', () => {
  expect(searchedText(progressOf('2023l 2022l'))).toBe('');
  expect(searchedText(progressOf('2023w 2022w'))).toBe('');
  expect(searchedText(null)).toBe('');
});

it('names what is missing', () => {
  const progress = progressOf('2023l 2022f 2021f 2019f');
  expect(missingYears(progress)).toBe('2019、2021–2022');
  expect(searchedText(progress)).toBe('已搜 2023');
});
