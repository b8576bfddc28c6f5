import { runInNewContext } from 'node:vm';
import { expect, expectTypeOf, test } from 'vitest';
import { dateWords } from './areas/dates.ts';
import { contentLang, titleLang } from './content-language.ts';
import { area, counted, words, wordsIn } from './dictionary.ts';
import { inLanguage, isSpoken, withoutLanguage } from './language.ts';
import { languageScript } from './script.ts';
import { speaking } from './spoken/document.ts';

const sample = area({
  close: { zh: '关闭', en: 'Close' },
  found: {
    zh: (count: number) => `${count} 条`,
    en: (count: number) => counted(count, 'result'),
  },
});

test('words are those of the language that is spoken', () => {
  expect(words(sample).close).toBe('关闭');
  expect(speaking('en', () => words(sample).found(1))).toBe('1 result');
  expect(wordsIn(sample, 'en').found(2)).toBe('2 results');
  expectTypeOf(words(sample).found).toEqualTypeOf<(count: number) => string>();
  expectTypeOf(words(sample).close).toEqualTypeOf<string>();
  expect(words(sample)).toBe(words(sample));
});

test('a language may need fewer values than another', () => {
  const units = area({ of: { zh: () => '篇', en: (count: number) => counted(count, 'article') } });
  expect([words(units).of(2), wordsIn(units, 'en').of(2)]).toEqual(['篇', '2 articles']);
});

test('a language that lacks an entry, or says another kind of thing, does not compile', () => {
  // @ts-expect-error: nothing in English.
  area({ close: { zh: '关闭' } });
  // @ts-expect-error: a function in one language, a string in the other.
  area({ close: { zh: '关闭', en: (count: number) => `${count}` } });
  // @ts-expect-error: parameters of another kind.
  area({ found: { zh: (count: number) => `${count} 条`, en: (name: string) => name } });
});

test.each([
  ['/', '/en/'],
  ['/weekly/2023-02-24/', '/en/weekly/2023-02-24/'],
  ['/weekly/2023-02-24/#2023-02-24-2', '/en/weekly/2023-02-24/#2023-02-24-2'],
  ['/search/#q=a/b', '/en/search/#q=a/b'],
  ['/search/?q=a', '/en/search/?q=a'],
  // Files, other sites and what is in Chinese only.
  ['/feed.xml', '/feed.xml'],
  ['/questions/2023-02-24-2/index.html.md', '/questions/2023-02-24-2/index.html.md'],
  ['/calendar/meetings.ics', '/calendar/meetings.ics'],
  ['/weekly/2023-02-24/share/', '/weekly/2023-02-24/share/'],
  ['//example.org/', '//example.org/'],
  ['https://example.org/', 'https://example.org/'],
  ['#2023-02-24-2', '#2023-02-24-2'],
  ['mailto:a@example.org', 'mailto:a@example.org'],
])('%s is in English at %s', (path, english) => {
  expect(inLanguage(path, 'en')).toBe(english);
  expect(inLanguage(path, 'zh')).toBe(path);
  expect(isSpoken(path)).toBe(path !== english);
  expect(withoutLanguage(english)).toBe(path);
});

test('an address that only begins like a language is in none', () => {
  expect(['/english/', '/zh-hant/weekly/', '/weekly/en/'].map(withoutLanguage)).toEqual([
    '/english/',
    '/weekly/',
    '/weekly/en/',
  ]);
});

test('content says its language where the page speaks another', () => {
  expect([contentLang(), titleLang('注册中心'), titleLang('Fix the client')]).toEqual([
    undefined,
    undefined,
    'en',
  ]);
  const english = speaking('en', () => [
    contentLang(),
    titleLang('注册中心'),
    titleLang('Fix the client'),
  ]);
  expect(english).toEqual(['zh-CN', 'zh-CN', undefined]);
});

test('dates are printed as the language does', () => {
  expect(words(dateWords).long('2023-02-24')).toBe('2023 年 2 月 24 日');
  const say = wordsIn(dateWords, 'en');
  expect([say.long('2023-02-24'), say.month('2023-02'), say.weekday('2023-02-24')]).toEqual([
    'February 24, 2023',
    'February 2023',
    'Fri',
  ]);
});

/** Where the script of a page leads. @param chosen what the reader's storage holds. */
function ledTo(path: string, chosen: string | null, basePath: string, hasTraditional: boolean) {
  let led: string | null = null;
  const style = { visibility: '' };
  const [, pathname = '', search = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(path) ?? [];
  runInNewContext(languageScript({ basePath, hasTraditional }, 'language'), {
    localStorage: { getItem: () => chosen },
    location: { pathname, search, hash, replace: (to: string) => (led = to) },
    document: { documentElement: { style } },
    setTimeout: () => undefined,
  });
  // A page that is left must not be seen on the way.
  expect(style.visibility).toBe(led === null ? '' : 'hidden');
  return led;
}

test.each([
  ['/weekly/2023-02-24/?a=1#x', 'en', '/en/weekly/2023-02-24/?a=1#x'],
  ['/', 'en', '/en/'],
  ['/en/weekly/', 'zh', '/weekly/'],
  ['/en/', 'zh', '/'],
  ['/english/', 'en', '/en/english/'],
  ['/en/', 'en', null],
  ['/weekly/', 'zh', null],
  ['/weekly/', null, null],
  ['/weekly/', 'constructor', null],
  ['/weekly/2023-02-24/share/', 'en', null],
])('%s leads a reader of %s to %s', (path, chosen, led) => {
  for (const basePath of ['', '/sofa']) {
    for (const hasTraditional of [false, true]) {
      const there = ledTo(basePath + path, chosen, basePath, hasTraditional);
      expect(there).toBe(led && basePath + led);
    }
  }
});

test.each([
  ['/weekly/', 'hant', '/zh-hant/weekly/'],
  ['/en/weekly/#x', 'hant', '/zh-hant/weekly/#x'],
  ['/zh-hant/weekly/', 'zh', '/weekly/'],
  ['/zh-hant/weekly/', 'en', '/en/weekly/'],
  ['/zh-hant/weekly/', 'hant', null],
  ['/zh-hant/weekly/', null, null],
  ['/search/', 'hant', null],
  ['/en/search/', 'hant', '/search/'],
])('with pages in Traditional Chinese, %s leads a reader of %s to %s', (path, chosen, led) => {
  expect(ledTo(path, chosen, '', true)).toBe(led);
});

test('a choice that the site does not offer any more leads nowhere', () => {
  expect(ledTo('/weekly/', 'hant', '', false)).toBe(null);
});
