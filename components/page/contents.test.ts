import { expect, test, vi } from 'vitest';
import { watchContents } from './contents.ts';
import { find, openPage, pretend } from './test-support/page.ts';

const body = `
  <nav class="toc"><a href="#q1">一</a><a href="#%E4%BA%8C">二</a><a href="#gone">没有</a></nav>
  <details class="toc"><a href="#q1">一</a><a href="#%E4%BA%8C">二</a></details>
  <section id="q1"></section><section id="二"></section><a href="#q1">不在目录里</a>`;

/** Opens the page with its contents watched. @returns what scrolls two sections to these heights. */
function watched(): (...tops: number[]) => void {
  openPage(body);
  const seen: Element[] = [];
  let tell: () => void = () => undefined;
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: () => void) {
        tell = callback;
      }
      observe = (element: Element): number => seen.push(element);
    },
  );
  watchContents();
  expect(seen.map(({ id }) => id)).toEqual(['q1', '二']);
  return (...tops) => {
    tops.forEach((top, index) => {
      const section = [...document.querySelectorAll('section')][index] ?? document.body;
      pretend(section, { getBoundingClientRect: () => ({ top }) });
    });
    tell();
  };
}

const marked = (): string[] =>
  [...document.querySelectorAll('[aria-current]')].map(
    (one) => `${one.parentElement?.tagName} ${one.textContent} ${one.getAttribute('aria-current')}`,
  );

test('the entry of the section being read is marked, in each list of contents', () => {
  const scroll = watched();
  scroll(100, 800);
  expect(marked()).toEqual(['NAV 一 location', 'DETAILS 一 location']);
  scroll(-900, 200);
  expect(marked()).toEqual(['NAV 二 location', 'DETAILS 二 location']);
});

test('a section is being read once its top has passed the upper third of the window', () => {
  const scroll = watched();
  scroll(0, innerHeight / 3);
  expect(marked()).toEqual(['NAV 一 location', 'DETAILS 一 location']);
  scroll(0, innerHeight / 3 - 1);
  expect(marked()).toEqual(['NAV 二 location', 'DETAILS 二 location']);
});

test('above the first section nothing is marked', () => {
  const scroll = watched();
  scroll(0, 10);
  scroll(700, 1500);
  expect(marked()).toEqual([]);
});

test('a page without contents has nothing to watch', () => {
  openPage('<section id="q1"></section>');
  vi.stubGlobal('IntersectionObserver', () => expect.unreachable());
  watchContents();
  expect(find('section').outerHTML).toBe('<section id="q1"></section>');
});
