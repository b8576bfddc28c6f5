import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { openPage, pretend } from '../test-support/page.ts';
import type { loadPalette as LoadPalette } from './load.ts';

/** Where the modules that are loaded say what they do; `broken` lets the next one fail. */
const page = { said: [] as string[][], broken: '' };

let tests = 0;

/** Address of a module, of its own in each test. What is put behind it, as behind a file's, is a comment. */
function moduleOf(name: string, code: string): string {
  const lines = [
    `const page = globalThis.pageOfTest;`,
    `if (page.broken === '${name}') throw new Error('${name}');`,
    `page.said.push(['${name}', import.meta.url.split('//${tests}')[1]]);`,
    code,
  ];
  return `data:text/javascript,${encodeURIComponent(lines.join('\n'))}//${tests}`;
}

const assetsOfTest = (): object => ({
  connect: moduleOf(
    'connect',
    `export const connect = (...places) => {
       page.said.push(places);
       return { load: () => page.said.push(['load']) };
     };`,
  ),
  palette: moduleOf('palette', `export const mountPalette = 'mount';`),
  style: 'palette-1.css',
  worker: 'worker-1.js',
});

let loadPalette: typeof LoadPalette;

/** Style sheets that the page asks for; a document that nobody draws fetches none. */
let styles: HTMLLinkElement[] = [];

beforeEach(async () => {
  openPage();
  styles = [];
  pretend(document.head, { append: (style: HTMLLinkElement) => styles.push(style) });
  page.said = [];
  page.broken = '';
  tests += 1;
  vi.stubGlobal('pageOfTest', page);
  vi.stubGlobal('ASSETS', assetsOfTest());
  // It remembers what it has loaded.
  vi.resetModules();
  ({ loadPalette } = await import('./load.ts'));
});
afterAll(() => void vi.resetModules());

/** What has been loaded in which try: `connect?1` is the second. */
const loaded = (): string[] =>
  page.said.flatMap(([name = '', at = '']) => (/^\w+$/.test(name) ? [name + at] : [])).sort();

/** The newest style sheet comes, or fails. */
function settle(type: 'load' | 'error'): void {
  styles.at(-1)?.dispatchEvent(new window.Event(type));
}

test('everything of the palette is loaded from beside the page’s module, once', async () => {
  const first = loadPalette();
  settle('load');
  const { mount, client } = await first;
  expect(mount).toBe('mount');
  expect(Object.keys(client)).toEqual(['load']);
  expect(await loadPalette()).toEqual({ mount, client });
  expect(loaded()).toEqual(['connect', 'load', 'palette']);
  const beside = (name: string): string =>
    new URL(name, new URL('../main.ts', import.meta.url)).href;
  expect(page.said).toContainEqual([beside('../search-data/'), beside('worker-1.js')]);
  expect(styles.map(({ rel, href }) => [rel, href])).toEqual([
    ['stylesheet', beside('palette-1.css')],
  ]);
});

test('the palette is not there before its styles', async () => {
  const there = vi.fn();
  const loading = loadPalette().then(there);
  await vi.waitFor(() => expect(loaded()).toEqual(['connect', 'load', 'palette']));
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(there).not.toHaveBeenCalled();
  settle('load');
  await loading;
  expect(there).toHaveBeenCalledOnce();
});

test.each(['connect', 'palette'])(
  'after a failure of %s the next call asks for it alone, at another address',
  async (name) => {
    page.broken = name;
    const first = loadPalette();
    settle('load');
    await expect(first).rejects.toThrow(name);
    page.broken = '';
    const second = loadPalette();
    settle('load');
    expect((await second).mount).toBe('mount');
    const others = ['connect', 'load', 'palette'].filter((one) => one !== name);
    expect(loaded()).toEqual([`${name}?1`, ...others].sort());
  },
);

test('styles that fail are asked for again', async () => {
  const first = loadPalette();
  const removed = vi.spyOn(styles[0]!, 'remove');
  settle('error');
  await expect(first).rejects.toThrow('palette-1.css');
  expect(removed).toHaveBeenCalledOnce();
  const second = loadPalette();
  settle('load');
  expect((await second).mount).toBe('mount');
  expect(styles).toHaveLength(2);
});
