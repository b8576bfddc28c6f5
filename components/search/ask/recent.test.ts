import { afterEach, expect, it, vi } from 'vitest';
import { forgetRecent, readRecent, remember } from './recent.ts';

function storage(entries: Record<string, string> = {}): Pick<Storage, 'getItem'> {
  const map = new Map(Object.entries(entries));
  const fake = {
    getItem: (name: string) => map.get(name) ?? null,
    setItem: (name: string, value: string) => void map.set(name, value),
    removeItem: (name: string) => void map.delete(name),
  };
  vi.stubGlobal('localStorage', fake);
  return fake;
}

afterEach(() => vi.unstubAllGlobals());

it('keeps the latest six, each once, the latest first', () => {
  storage();
  for (const query of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'E ', '  ']) remember(query);
  expect(readRecent()).toEqual(['E', 'g', 'f', 'd', 'c', 'b']);
});

it('forgets them', () => {
  const fake = storage();
  remember('a');
  forgetRecent();
  expect(readRecent()).toEqual([]);
  expect(fake.getItem('search-recent')).toBeNull();
});

it('stands spoilt and blocked storage', () => {
  storage({ 'search-recent': '{"a":' });
  expect(readRecent()).toEqual([]);
  storage({ 'search-recent': '[1,"x"]' });
  expect(readRecent()).toEqual(['x']);
  vi.stubGlobal('localStorage', undefined);
  expect(() => remember('a')).not.toThrow();
  expect(readRecent()).toEqual([]);
});
