import { beforeEach, expect, test } from 'vitest';
import { watchLists } from './lists.ts';
import { find, openPage, send } from './test-support/page.ts';

const weeks = 53;

/** Two years of weeks; these are the places where something was published. */
const newer = [0, 1, 4, 10, 52];
const older = [1, 3, 4, 12];

const row = (year: number, published: readonly number[]): string => {
  const cells = Array.from({ length: weeks }, (_, week) =>
    published.includes(week) ? `<a id="w${year}-${week}" href="/" tabindex="-1"></a>` : '<i></i>',
  );
  return `<div class="heat-row"><a href="/">${year}</a><div class="heat-cells">${cells.join('')}</div></div>`;
};

beforeEach(() => {
  openPage(
    `<div class="heat">${row(2023, newer)}${row(2022, older)}</div><a id="after" href="/"></a>`,
  );
  find('#w2023-0').tabIndex = 0;
  watchLists();
});

/** Presses a key where the focus is. */
const press = (key: string, more: object = {}): Event =>
  send(document.activeElement ?? document.body, 'keydown', { key, ...more });

const focused = (): string | undefined => document.activeElement?.id;

test.each([
  ['2023-0', 'ArrowRight', '2023-1'],
  ['2023-1', 'ArrowRight', '2023-4'],
  ['2023-10', 'ArrowLeft', '2023-4'],
  ['2023-52', 'ArrowRight', '2022-1'],
  ['2022-1', 'ArrowLeft', '2023-52'],
  ['2023-4', 'ArrowDown', '2022-4'],
  ['2023-10', 'ArrowDown', '2022-12'],
  ['2022-1', 'ArrowUp', '2023-1'],
  ['2022-12', 'ArrowUp', '2023-10'],
])('from %s the key %s leads to %s', (from, key, to) => {
  find(`#w${from}`).focus();
  const { defaultPrevented } = press(key);
  expect([focused(), defaultPrevented]).toEqual([`w${to}`, true]);
});

test.each([
  ['2023-0', 'ArrowLeft'],
  ['2023-1', 'ArrowUp'],
  ['2022-12', 'ArrowRight'],
  ['2022-4', 'ArrowDown'],
])('from %s the key %s does not leave the grid', (from, key) => {
  find(`#w${from}`).focus();
  press(key);
  expect(focused()).toBe(`w${from}`);
});

test('Tab stops where the focus was last, and nowhere else', () => {
  find('#w2023-0').focus();
  press('ArrowRight');
  press('ArrowRight');
  const stops = [...document.querySelectorAll('.heat-cells [tabindex="0"]')].map(({ id }) => id);
  expect(stops).toEqual(['w2023-4']);
});

test('a year and other links are no cells: there the arrows scroll the page', () => {
  for (const place of ['.heat-row > a', '#after']) {
    const link = find(place);
    link.focus();
    expect(press('ArrowRight').defaultPrevented).toBe(false);
    expect(document.activeElement).toBe(link);
  }
});

test('keys that are no arrows do what they do elsewhere', () => {
  find('#w2023-0').focus();
  expect(['Enter', 'Tab', 'a'].map((key) => press(key).defaultPrevented)).toEqual([
    false,
    false,
    false,
  ]);
  expect(focused()).toBe('w2023-0');
});

test.each(['altKey', 'ctrlKey', 'metaKey'])(
  'an arrow with %s is the browser’s, such as going back',
  (name) => {
    find('#w2023-1').focus();
    const { defaultPrevented } = press('ArrowLeft', { [name]: true });
    expect([focused(), defaultPrevented]).toEqual(['w2023-1', false]);
  },
);
