import { expect, test } from 'vitest';
import { watchMarks } from './marks.ts';
import { find, openPage, pretend, send, site } from './test-support/page.ts';

const body = `
  <header>链路</header>
  <main>
    <p id="v0">第一段说链路。</p>
    <section id="v1"><p>链路与 Seata 的 AT 模式。</p></section>
    <details id="d"><summary>更多</summary><details id="e"><p id="deep">折起来的 gRPC。</p></details></details>
  </main>`;

const marked = (): (string | null)[] =>
  [...document.querySelectorAll('mark')].map(({ textContent }) => textContent);

const notes = (): string[] =>
  [...document.querySelectorAll('.marked-words')].map((note) => note.textContent);

/** Where the page was scrolled to, in order. */
let scrolled: string[] = [];

/** Opens a page at an address. @param tops where its elements stand, by id; the others are not in view. */
function open(address: string, tops: Record<string, number> = {}): void {
  openPage(body, `/questions/x/${address}`);
  scrolled = [];
  pretend(HTMLElement.prototype, {
    scrollIntoView(this: HTMLElement) {
      scrolled.push(this.id || `${this.tagName} ${this.parentElement?.id}`);
    },
    getBoundingClientRect(this: HTMLElement) {
      const top = tops[this.closest('[id]')?.id ?? ''] ?? 5000;
      return { top, bottom: top + 20, height: 20 };
    },
  });
  watchMarks();
}

/** A link within the page, or the back button. */
function goTo(hash: string): void {
  history.replaceState(null, '', location.pathname + hash);
  send(window, 'hashchange');
}

test('the words of the fragment are marked in the main part, and it says so', () => {
  open('#mark=链路&mark=seata');
  expect(marked()).toEqual(['链路', '链路', 'Seata']);
  expect(notes()).toEqual(['已标出“链路”“seata”清除标记']);
  expect(find('.marked-words').getAttribute('role')).toBe('status');
});

test('addresses from before name the words in the query; those of the fragment go before them', () => {
  open('?mark=链路');
  expect(marked()).toEqual(['链路', '链路']);
  open('?mark=链路#mark=Seata');
  expect(marked()).toEqual(['Seata']);
  open('?mark=链路#v1');
  expect(marked()).toEqual(['链路', '链路']);
});

test('at most twenty words are marked, three are named', () => {
  const words = Array.from({ length: 20 }, (_, index) => `w${index}`);
  open(`#${[...words, '链路'].map((word) => `mark=${word}`).join('&')}`);
  expect(marked()).toEqual([]);
  expect(notes()).toEqual(['已标出“w0”“w1”“w2”清除标记']);
  open(`#${[...words.slice(1), '链路'].map((word) => `mark=${word}`).join('&')}`);
  expect(marked()).toEqual(['链路', '链路']);
});

test.each(['', '#v1', '#mark=', '?mark='])(
  'at the address “%s” nothing is marked or said',
  (address) => {
    open(address);
    expect([marked(), notes(), scrolled]).toEqual([[], [], []]);
  },
);

test('clearing leaves the page as it was, at an address without words that keeps its place', () => {
  open('?mark=Seata#v1&mark=链路');
  find('.marked-words button').click();
  expect(find('main').innerHTML.trim()).toBe(mainOf(body));
  expect(notes()).toEqual([]);
  expect(location.href).toBe(`${site}/questions/x/#v1`);
  open('#mark=链路');
  find('.marked-words button').click();
  expect(location.href).toBe(`${site}/questions/x/`);
});

test('a link within the page keeps the marks; one with words brings others', () => {
  open('#mark=链路');
  goTo('#v1');
  expect([marked(), notes()]).toEqual([['链路', '链路'], ['已标出“链路”清除标记']]);
  goTo('#mark=Seata');
  expect([marked(), notes()]).toEqual([['Seata'], ['已标出“Seata”清除标记']]);
});

test('the page has room below for what is said of its marks, as long as it is said', () => {
  open('#mark=链路');
  const { classList } = document.body;
  expect(classList.contains('has-marks')).toBe(true);
  goTo('#mark=Seata');
  expect(classList.contains('has-marks')).toBe(true);
  find('.marked-words button').click();
  expect(classList.contains('has-marks')).toBe(false);
});

test('words come again after they were cleared', () => {
  open('#mark=链路');
  find('.marked-words button').click();
  goTo('#mark=链路');
  expect([marked(), notes()]).toEqual([['链路', '链路'], ['已标出“链路”清除标记']]);
});

test('the page begins at the first mark unless a mark is in view', () => {
  open('#mark=链路');
  expect(scrolled).toEqual(['v0']);
  open('#mark=链路', { v1: 300 });
  expect(scrolled).toEqual([]);
  // Half of it is below the window.
  open('#mark=链路', { v1: 890 });
  expect(scrolled).toEqual(['v0']);
});

test('an anchor goes before the first mark, and marks outside of it do not count', () => {
  open('#v1&mark=链路', { v1: 100 });
  expect(scrolled).toEqual(['v1']);
  open('#v1&mark=链路');
  expect(scrolled).toEqual(['v1', 'P v1']);
  open('#v1&mark=gRPC');
  expect([scrolled, find('#d').hasAttribute('open')]).toEqual([['v1'], false]);
});

test('what is folded away around the first mark is opened', () => {
  open('#mark=grpc');
  expect(marked()).toEqual(['gRPC']);
  expect(['#d', '#e'].map((id) => find(id).hasAttribute('open'))).toEqual([true, true]);
});

test('a page without a main part says nothing', () => {
  openPage('<p>链路</p>', '/#mark=链路');
  watchMarks();
  expect([marked(), notes()]).toEqual([[], []]);
});

const mainOf = (html: string): string => /<main>(.*)<\/main>/s.exec(html)?.[1]?.trim() ?? '';
