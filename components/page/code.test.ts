import { beforeEach, expect, test, vi } from 'vitest';
import { watchCode } from './code.ts';
import { find, openPage } from './test-support/page.ts';

const block = (id: string): string => `
  <div class="code" id="${id}">
    <div class="code-head">
      <button data-wrap aria-pressed="false" hidden>换行</button>
      <button data-copy="code">复制</button>
    </div>
    <pre><code>a = 1</code></pre>
  </div>`;

type Watching = (entries: { target: Element }[]) => void;

let laidOut: Watching = () => undefined;
const watched: Element[] = [];
const kept = new Map<string, string>();
const storage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
};

beforeEach(() => {
  openPage(block('long') + block('short'));
  kept.clear();
  watched.length = 0;
  vi.stubGlobal('sessionStorage', storage);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(callback: Watching) {
        laidOut = callback;
      }
      observe = (element: Element) => void watched.push(element);
    },
  );
  widths('long', 900, 600);
  widths('short', 600, 600);
});

/** Lays a block out: wrapped lines always fit. */
function widths(id: string, line: number, room: number): void {
  const code = find(`#${id}`);
  const text = find(`#${id} pre`);
  Object.defineProperties(text, {
    clientWidth: { value: room, configurable: true },
    scrollWidth: {
      get: () => (code.classList.contains('code-wrapped') ? room : Math.max(line, room)),
      configurable: true,
    },
  });
}

/** The page begins, or its width has changed. */
const settle = (): void => laidOut(watched.map((target) => ({ target })));
const toggle = (id: string): HTMLElement => find(`#${id} [data-wrap]`);
const state = (id: string) => ({
  offered: !toggle(id).hidden,
  pressed: toggle(id).getAttribute('aria-pressed'),
  wrapped: find(`#${id}`).classList.contains('code-wrapped'),
});

const absent = { offered: false, pressed: 'false', wrapped: false };
const offered = { ...absent, offered: true };
const wrapped = { offered: true, pressed: 'true', wrapped: true };

function begin(): void {
  watchCode();
  settle();
}

test('it is offered where a line does not fit, and nowhere else', () => {
  begin();
  expect([state('long'), state('short')]).toEqual([offered, absent]);
});

test('a press wraps its own block, another one takes it back', () => {
  begin();
  toggle('long').click();
  expect([state('long'), state('short')]).toEqual([wrapped, absent]);
  toggle('long').click();
  expect(state('long')).toEqual(offered);
});

test('a window that grows takes the offer away, one that shrinks brings it, wrapped as it was', () => {
  begin();
  toggle('long').click();
  widths('long', 900, 1000);
  settle();
  expect(state('long')).toEqual({ offered: false, pressed: 'true', wrapped: false });
  widths('long', 900, 600);
  settle();
  expect(state('long')).toEqual(wrapped);
});

test('being laid out again keeps a wrapped block wrapped, and its way back', () => {
  begin();
  toggle('long').click();
  settle();
  expect(state('long')).toEqual(wrapped);
});

test('the last choice of a visit holds on the next page', () => {
  begin();
  toggle('long').click();
  openPage(block('long') + block('short'));
  vi.stubGlobal('sessionStorage', storage);
  widths('long', 900, 600);
  widths('short', 600, 600);
  watched.length = 0;
  begin();
  expect([state('long'), state('short').wrapped]).toEqual([wrapped, false]);
  toggle('long').click();
  expect([...kept.values()]).toEqual(['false']);
});

test('a browser that keeps nothing wraps all the same', () => {
  const refuse = (): never => {
    throw new Error('SecurityError');
  };
  vi.stubGlobal('sessionStorage', { getItem: refuse, setItem: refuse });
  begin();
  toggle('long').click();
  expect(state('long')).toEqual(wrapped);
});

test('a page without code watches nothing', () => {
  openPage('<main></main>');
  const observers = vi.fn();
  vi.stubGlobal('ResizeObserver', observers);
  watchCode();
  expect(observers).not.toHaveBeenCalled();
});
