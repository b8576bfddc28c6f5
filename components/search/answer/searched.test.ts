import { describe, expect, it } from 'vitest';
import type { Progress } from '#lib/search/browser/protocol.ts';
import { missingYears, olderBytes, searchedText } from './searched.ts';

const codes = { l: 'loaded', w: 'loading', f: 'failed', o: 'later' } as const;
const stateOf = (one: string) =>
  codes[/[wfo]$/.test(one) ? (one.slice(-1) as 'w' | 'f' | 'o') : 'l'];

/** `2023l 2022w 2021o`: 2023 is loaded, 2022 on its way, 2021 older than what is held. */
function progressOf(text: string, more = 0): Progress {
  const years = text.split(' ').map((one) => ({
    year: one.slice(0, -1),
    state: stateOf(one),
  }));
  return { loaded: 1, total: 2, more, years, common: [], latest: null, projects: [] };
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

describe('an archive that is more than the browser holds', () => {
  const held = progressOf('2023l 2023l 2022l 2021o 2020o', 4_000_000);

  it('says what has been searched and offers older years', () => {
    expect(searchedText(held)).toBe('已搜 2022–2023');
    expect(olderBytes(held, 'none')).toBe(1_000_000);
  });

  it('offers nothing while years are on their way or the server searches', () => {
    const onTheWay = progressOf('2023l 2022w 2021o', 1000);
    expect(searchedText(onTheWay)).toBe('已搜 2023，其余载入中');
    expect(olderBytes(onTheWay, 'none')).toBe(0);
    expect(searchedText(held, 'asked')).toBe('已搜 2022–2023，更早的正在搜');
    expect(searchedText(held, 'server')).toBe('已搜全部年份');
    expect([olderBytes(held, 'asked'), olderBytes(held, 'server')]).toEqual([0, 0]);
  });

  it('says where it ends', () => {
    const full = progressOf('2023l 2022l 2021o', 0);
    expect(searchedText(full)).toBe('已搜 2022–2023，更早的没有搜');
    expect(olderBytes(full, 'none')).toBe(0);
  });
});
