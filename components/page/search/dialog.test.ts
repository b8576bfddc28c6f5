import { beforeEach, expect, test, vi } from 'vitest';
import { find, openPage, pretend, send } from '../test-support/page.ts';
import { type SearchDialog, openDialog } from './dialog.ts';

const onClose = vi.fn();

function open(text = ''): SearchDialog {
  return openDialog(text, onClose);
}

const isOpen = (): boolean => document.querySelector('dialog')?.open ?? false;
const field = (): HTMLInputElement => find('dialog input');
const press = (more: object): Event => send(field(), 'keydown', more);

beforeEach(() => {
  openPage('<button id="before"></button>');
  onClose.mockReset();
});

test('it is open at once, with the text, and the next key goes into its field', () => {
  const { query, field: own, rest } = open('超时');
  expect(isOpen()).toBe(true);
  expect(document.activeElement).toBe(own);
  expect([own.value, query(), rest.isConnected]).toEqual(['超时', '超时', true]);
  expect(document.documentElement.dataset['palette']).toBe('open');
  expect(find('dialog').getAttribute('aria-label')).toBe('搜索');
});

test('its field is a combobox over the list that the palette makes', () => {
  const { listId, field: own } = open();
  expect(['role', 'aria-controls', 'aria-expanded'].map((name) => own.getAttribute(name))).toEqual([
    'combobox',
    listId,
    'false',
  ]);
});

test('Escape clears the field, then closes', () => {
  const { query } = open('超时');
  expect(press({ key: 'Escape' }).defaultPrevented).toBe(true);
  expect([isOpen(), query()]).toEqual([true, '']);
  expect(press({ key: 'Escape' }).defaultPrevented).toBe(true);
  expect(isOpen()).toBe(false);
});

test.each([
  ['says so', { isComposing: true }],
  ['has ended for Safari', { on: { keyCode: 229 } }],
])('Escape of an input method that %s does nothing', (_, more) => {
  const { query } = open('chao');
  press({ key: 'Escape', ...more });
  expect([isOpen(), query()]).toEqual([true, 'chao']);
  field().value = '';
  press({ key: 'Escape', ...more });
  expect(isOpen()).toBe(true);
});

test('other keys are for what stands in the dialog', () => {
  const { query } = open('超时');
  expect(press({ key: 'Enter' }).defaultPrevented).toBe(false);
  expect([isOpen(), query()]).toEqual([true, '超时']);
});

test.each([
  ['取消', (): void => find('.palette-cancel').click()],
  ['the backdrop', (): void => void send(find('dialog'), 'pointerdown')],
  ['what calls it', (): void => dialog?.close()],
])('%s closes it, whatever was typed', (_, close) => {
  dialog = open('超时');
  close();
  expect(onClose).toHaveBeenCalledOnce();
  expect(document.querySelector('dialog')).toBe(null);
  expect(document.documentElement.dataset['palette']).toBe(undefined);
});
let dialog: SearchDialog | null = null;

test('a press inside of it does not close it', () => {
  open();
  send(field(), 'pointerdown');
  send(find('.palette-rest'), 'pointerdown');
  expect(isOpen()).toBe(true);
});

test('other words put into the field take the focus there', () => {
  const { setQuery, query, field: own } = open();
  find('#before').focus();
  setQuery('网关');
  expect([query(), own.value]).toEqual(['网关', '网关']);
  expect(document.activeElement).toBe(own);
});

test('who asked hears of each change of the field, until it stops', () => {
  const { setQuery, subscribe, query } = open();
  const heard: string[] = [];
  const stop = subscribe(() => heard.push(query()));
  field().value = '网';
  send(field(), 'input');
  setQuery('网关');
  press({ key: 'Escape' });
  expect(heard).toEqual(['网', '网关', '']);
  stop();
  setQuery('链路');
  expect(heard).toHaveLength(3);
});

/** The part of the page that a phone shows above its keyboard. */
function phone(more: object): EventTarget & { height: number } {
  const view = Object.assign(new EventTarget(), { height: 700, offsetTop: 12, scale: 1 }, more);
  pretend(window, { visualViewport: view });
  return view;
}

const fitted = (): string[] =>
  ['--palette-height', '--palette-top'].map((name) => find('dialog').style.getPropertyValue(name));

test('on phones it is as high as the keyboard leaves room', () => {
  const view = phone({});
  open();
  expect(fitted()).toEqual(['700px', '12px']);
  view.height = 380;
  view.dispatchEvent(new Event('resize'));
  expect(fitted()).toEqual(['380px', '12px']);
  Object.assign(view, { offsetTop: 90 });
  view.dispatchEvent(new Event('scroll'));
  expect(fitted()).toEqual(['380px', '90px']);
});

test('while the page is pinched it stays as it is', () => {
  phone({ scale: 1.5 });
  open();
  expect(fitted()).toEqual(['', '']);
});

test('a dialog that is closed watches the keyboard no more', () => {
  const view = phone({});
  const { close } = open();
  const gone = find('dialog');
  close();
  view.height = 100;
  view.dispatchEvent(new Event('resize'));
  expect(gone.style.getPropertyValue('--palette-height')).toBe('700px');
});
