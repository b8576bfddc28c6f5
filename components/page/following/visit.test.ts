import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { NewsPlace } from '#components/home/news-place.tsx';
import { find, openPage, pretend } from '../test-support/page.ts';
import { lengthenVisit } from './visit.ts';

const MINUTE = 60_000;
const began = Date.parse('2026-11-30T09:00:00Z');

/** Opens home, or another page, so many minutes after the beginning. @returns whether home has room for news. */
function open(
  minutes: number,
  newest: string | null,
  order: 'script first' | 'module first' = 'script first',
): boolean {
  vi.setSystemTime(began + minutes * MINUTE);
  const html = newest ? renderToStaticMarkup(NewsPlace({ newest })) : '';
  document.body.innerHTML = html;
  const script = /<script[^>]*>(.*)<\/script>/.exec(html)?.[1] ?? '';
  const run = (): void => {
    // The page's own, as it stands in it.
    // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
    new Function(script)();
  };
  const steps = order === 'script first' ? [run, lengthenVisit] : [lengthenVisit, run];
  for (const step of steps) step();
  return newest !== null && !find('#news').hidden;
}

const orders = ['script first', 'module first'] as const;

function begin(): void {
  vi.useFakeTimers({ toFake: ['Date'] });
  openPage();
}

test.each(orders)('a first visit shows nothing, however long it lasts (%s)', (order) => {
  begin();
  expect(open(0, '2026-11-27', order)).toBe(false);
  expect(open(20, null)).toBe(false);
  expect(open(40, '2026-11-27', order)).toBe(false);
});

test.each(orders)(
  'what came since the last visit shows, and goes on to during the visit (%s)',
  (order) => {
    begin();
    open(0, '2026-11-27', order);
    // A week later there is another weekly; a visit of an hour in steps of 20 minutes.
    for (const minutes of [10_080, 10_100, 10_120, 10_140]) {
      expect(open(minutes, '2026-12-04', order)).toBe(true);
    }
    expect(localStorage.getItem('visitBase')).toBe('2026-11-27');
    // The next visit has seen it.
    expect(open(20_000, '2026-12-04', order)).toBe(false);
  },
);

test('pages that are read in between lengthen the visit', () => {
  begin();
  open(0, '2026-11-27');
  expect(open(10_080, '2026-12-04')).toBe(true);
  open(10_105, null);
  open(10_130, null);
  expect(open(10_155, '2026-12-04')).toBe(true);
});

test('a reader who has never been at home is no earlier visitor', () => {
  begin();
  open(0, null);
  expect(localStorage.length).toBe(0);
  expect(open(10_080, '2026-12-04')).toBe(false);
});

test('a visit that begins on another page counts from what home showed last', () => {
  begin();
  open(0, '2026-11-27');
  open(10_080, null);
  expect(open(10_081, '2026-12-04')).toBe(true);
});

test('what was marked as seen shows no more, nor do days that went back', () => {
  begin();
  open(0, '2026-11-27');
  expect(open(10_080, '2026-12-04')).toBe(true);
  localStorage.setItem('visitBase', '2026-12-04');
  expect(open(10_081, '2026-12-04')).toBe(false);
  expect(open(20_000, '2026-11-27')).toBe(false);
});

test('without storage nothing shows and nothing breaks', () => {
  begin();
  pretend(globalThis, {
    localStorage: new Proxy(
      {},
      {
        get: () => {
          throw new Error('denied');
        },
      },
    ),
  });
  expect(open(0, '2026-11-27')).toBe(false);
});
