import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SearchForm } from '#components/search/open/search-form.tsx';
import { find, openPage, pretend, send } from '../test-support/page.ts';
import type { LoadedPalette } from './load.ts';

const loadPalette = vi.hoisted(() => vi.fn<() => Promise<LoadedPalette>>());
vi.mock('./load.ts', () => ({ loadPalette }));
// What was loaded before does not know of the mock.
vi.resetModules();
const { watchSearch, wakeSearch } = await import('./search.ts');
afterAll(() => void vi.resetModules());

const form = renderToStaticMarkup(
  createElement(SearchForm, { className: 'search-field', placeholder: '一句话' }),
);
const body = `${form}<p></p><textarea></textarea><div id="free"></div>`;

const unmount = vi.fn();
const mount = vi.fn<LoadedPalette['mount']>(() => unmount);
const client = {} as LoadedPalette['client'];

function open(more = ''): void {
  openPage(body + more);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
}

beforeEach(() => {
  for (const mock of [loadPalette, mount, unmount]) mock.mockClear();
  loadPalette.mockResolvedValue({ mount, client });
});
// The next test opens one anew.
afterEach(() => document.querySelector('dialog')?.close());

const dialogs = (): number => document.querySelectorAll('dialog').length;
const typed = (): string | undefined =>
  document.querySelector<HTMLInputElement>('dialog input')?.value;
const own = (): HTMLInputElement => find('form input');

/** What is on its way arrives. */
const arrive = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

test.each([
  ['/', {}],
  ['k', { ctrlKey: true }],
  ['K', { ctrlKey: true }],
  ['k', { metaKey: true }],
])('the shortcut %s %o opens search with an empty field', (key, more) => {
  open();
  watchSearch();
  expect(send(find('p'), 'keydown', { key, ...more }).defaultPrevented).toBe(true);
  expect([dialogs(), typed()]).toEqual([1, '']);
  expect(document.activeElement).toBe(find('dialog input'));
});

test.each([
  ['a / in the page’s field', 'form input', { key: '/' }],
  ['a / in a text', 'textarea', { key: '/' }],
  ['a / of an input method', 'p', { key: '/', isComposing: true }],
  ['Ctrl /', 'p', { key: '/', ctrlKey: true }],
  ['Alt K', 'p', { key: 'k', ctrlKey: true, altKey: true }],
  ['Ctrl Shift K', 'p', { key: 'K', ctrlKey: true, shiftKey: true }],
  ['Ctrl ⌘ K', 'p', { key: 'k', ctrlKey: true, metaKey: true }],
  ['K', 'p', { key: 'k' }],
])('%s is no shortcut', (_, place, more) => {
  open();
  watchSearch();
  expect(send(find(place), 'keydown', more).defaultPrevented).toBe(false);
  expect(dialogs()).toBe(0);
});

test('Ctrl K opens search from inside a field too', () => {
  open();
  watchSearch();
  send(find('textarea'), 'keydown', { key: 'k', ctrlKey: true });
  expect(dialogs()).toBe(1);
});

test('a key that somebody else has used opens nothing', () => {
  open();
  find('p').addEventListener('keydown', (event) => event.preventDefault());
  watchSearch();
  send(find('p'), 'keydown', { key: '/' });
  expect(dialogs()).toBe(0);
});

test('a second shortcut opens no second dialog; one after closing does', () => {
  open();
  watchSearch();
  send(find('p'), 'keydown', { key: '/' });
  send(find('dialog'), 'keydown', { key: 'k', ctrlKey: true });
  expect(dialogs()).toBe(1);
  find('.palette-cancel').click();
  send(find('p'), 'keydown', { key: '/' });
  expect(dialogs()).toBe(1);
});

test('a page with a search field of its own keeps the reader there', () => {
  open('<input data-search-input value="超时">');
  const select = vi.fn();
  pretend(find('[data-search-input]'), { select });
  watchSearch();
  expect(send(find('p'), 'keydown', { key: '/' }).defaultPrevented).toBe(true);
  expect(select).toHaveBeenCalledOnce();
  expect(dialogs()).toBe(0);
});

test.each([
  ['MacIntel', 'apple'],
  ['iPhone', 'apple'],
  ['Win32', undefined],
])('on %s the keys named in the page are those of %s', (platform, keys) => {
  open();
  pretend(navigator, { platform });
  watchSearch();
  expect(document.documentElement.dataset['keys']).toBe(keys);
});

test.each(['pointerover', 'focusin'])(
  'on %s the palette is on its way, whatever becomes of it',
  async (type) => {
    open();
    watchSearch();
    send(find('p'), type);
    expect(loadPalette).not.toHaveBeenCalled();
    const failing = Promise.reject(new Error('network'));
    // A mock handles what it returns: nobody would notice that the page does not.
    const caught = vi.spyOn(failing, 'catch');
    loadPalette.mockReturnValue(failing);
    send(find('form svg'), type);
    await arrive();
    expect(loadPalette).toHaveBeenCalledOnce();
    expect(caught).toHaveBeenCalledOnce();
    expect(dialogs()).toBe(0);
  },
);

test('what is typed into the page’s field goes on in the dialog', () => {
  open();
  watchSearch();
  own().value = '超';
  send(own(), 'input');
  expect([typed(), own().value]).toEqual(['超', '']);
});

test('an input method is not interrupted: its words move when they are whole', () => {
  open();
  watchSearch();
  own().value = 'chao';
  send(own(), 'input', { isComposing: true });
  expect([dialogs(), own().value]).toEqual([0, 'chao']);
  own().value = '超';
  send(own(), 'compositionend');
  expect([typed(), own().value]).toEqual(['超', '']);
});

test.each([
  ['Enter', (): Event => send(find('form'), 'submit')],
  ['a click on the form', (): Event => send(find('form svg'), 'click')],
])('%s stays on the page and opens search with what was typed', (_, act) => {
  open();
  watchSearch();
  own().value = '超时';
  expect(act().defaultPrevented).toBe(true);
  expect([typed(), own().value]).toEqual(['超时', '']);
});

test('closing leads back to the page’s field, where that is in view', () => {
  open();
  watchSearch();
  const focus = vi.spyOn(own(), 'focus');
  send(find('form button'), 'click');
  expect(focus).not.toHaveBeenCalled();
  find('.palette-cancel').click();
  pretend(own(), { offsetParent: document.body });
  send(find('form button'), 'click');
  expect(focus).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(find('dialog input'));
});

test('other forms and fields are their own', () => {
  open();
  watchSearch();
  expect(send(find('p'), 'click').defaultPrevented).toBe(false);
  send(find('textarea'), 'input');
  expect(dialogs()).toBe(0);
});

test('the palette is put into the dialog when it is there, and taken away at the end', async () => {
  open();
  watchSearch();
  send(find('p'), 'keydown', { key: '/' });
  await arrive();
  expect(mount).toHaveBeenCalledOnce();
  const [place, host, given] = mount.mock.calls[0]!;
  expect([place, host.field, given]).toEqual([find('.palette-rest'), find('dialog input'), client]);
  find('.palette-cancel').click();
  expect(unmount).toHaveBeenCalledOnce();
});

test('a dialog that was closed meanwhile gets no palette, the one open now does', async () => {
  open();
  watchSearch();
  send(find('p'), 'keydown', { key: '/' });
  find('.palette-cancel').click();
  send(find('p'), 'keydown', { key: '/' });
  await arrive();
  expect(mount.mock.calls.map(([place]) => place)).toEqual([find('.palette-rest')]);
});

test('a failed load says so, keeps what was typed, and is tried again when asked', async () => {
  open();
  watchSearch();
  loadPalette.mockRejectedValueOnce(new Error('network'));
  own().value = '超时';
  send(own(), 'input');
  await arrive();
  const alert = find('dialog [role=alert]');
  expect(alert.textContent).toBe('搜索没有下载成功，网络可能断了。你输入的内容还在。 重试');
  expect([typed(), mount.mock.calls.length]).toEqual(['超时', 0]);
  alert.querySelector('button')?.click();
  await arrive();
  expect(document.querySelector('[role=alert]')).toBe(null);
  expect([typed(), mount.mock.calls.length]).toEqual(['超时', 1]);
});

test('once the page is there its fields say that they open a dialog', () => {
  open();
  wakeSearch();
  const saying = [...document.querySelectorAll('[aria-haspopup=dialog]')].map(
    ({ tagName }) => tagName,
  );
  expect(saying.sort()).toEqual(['BUTTON', 'INPUT']);
});

/** A reader typed on a slow line, before any script ran. */
function early(text: string): void {
  open();
  own().focus();
  own().value = text;
  watchSearch();
  wakeSearch();
}

test('what was typed before is taken up after a pause of half a second', () => {
  early('超时');
  vi.advanceTimersByTime(499);
  expect([dialogs(), own().value]).toEqual([0, '超时']);
  vi.advanceTimersByTime(1);
  expect([typed(), own().value]).toEqual(['超时', '']);
});

test('each key makes the pause begin again', () => {
  early('超时');
  vi.advanceTimersByTime(400);
  send(own(), 'keydown', { key: 'a' });
  vi.advanceTimersByTime(499);
  expect(dialogs()).toBe(0);
  vi.advanceTimersByTime(1);
  expect(typed()).toBe('超时');
});

test('an input method at work then is waited for', () => {
  early('chao');
  send(own(), 'keydown', { key: 's', isComposing: true });
  vi.advanceTimersByTime(60_000);
  expect([dialogs(), own().value]).toEqual([0, 'chao']);
  own().value = '超时';
  send(own(), 'compositionend');
  expect(typed()).toBe('超时');
});

test('nothing is taken up from a field that is empty, or that the reader has left', () => {
  early('');
  vi.runAllTimers();
  expect(dialogs()).toBe(0);
  early('超时');
  find('textarea').focus();
  vi.runAllTimers();
  expect([dialogs(), own().value]).toEqual([0, '超时']);
});
