import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { openPage, pretend } from '../test-support/page.ts';
import type * as Kept from './kept.ts';

afterAll(() => void vi.resetModules());

let kept: typeof Kept;

beforeEach(async () => {
  openPage();
  vi.resetModules();
  kept = await import('./kept.ts');
});

const saved = (id: string, more: object = {}): unknown => ({
  ...{
    kind: 'question',
    title: `题 ${id}`,
    href: `/questions/${id}/`,
    day: '2023-02-24',
    read: false,
  },
  ...more,
});

const stored = (key: string): unknown => JSON.parse(localStorage.getItem(key) ?? 'null');

test('what is kept is there again; an empty list leaves nothing behind', () => {
  const [entry] = kept.withSaved([], [saved('2023-02-24-1')]).entries;
  expect(kept.saved.write([entry!])).toBe(true);
  expect(kept.saved.read()).toEqual([saved('2023-02-24-1')]);
  expect(stored('saved')).toEqual([saved('2023-02-24-1')]);
  kept.saved.write([]);
  expect('saved' in localStorage).toBe(false);
});

test.each([
  ['{', []],
  ['{"a":1}', []],
  ['null', []],
  ['[null,1,"a",[],{}]', []],
  [JSON.stringify([saved('2023-02-24-1'), { kind: 'question' }]), ['/questions/2023-02-24-1/']],
])('whatever stands in storage is read: %s', (text, hrefs) => {
  localStorage.setItem('saved', text);
  expect(kept.saved.read().map(({ href }) => href)).toEqual(hrefs);
});

test.each([
  ['of a script', { kind: 'reading', href: 'javascript:alert(1)' }],
  ['of data', { kind: 'reading', href: 'data:text/html,a' }],
  ['of another host, without a protocol', { kind: 'reading', href: '//evil.example/a' }],
  ['of another host, by a backslash', { kind: 'reading', href: '/\\evil.example/a' }],
  ['that is none', { kind: 'reading', href: 'https://' }],
  ['of a page that is no question', { href: '/weekly/2023-02-24/' }],
  ['of a page elsewhere', { href: 'https://a.example/questions/2023-02-24-1/' }],
  ['of no kind', { kind: 'project' }],
  ['without a title', { title: ' ' }],
])('an entry with an address %s is none', (_, more) => {
  expect(kept.savedOf(saved('2023-02-24-1', more))).toBeNull();
});

test('articles of other sites and of this one are entries; days and titles are bounded', () => {
  const reading = { kind: 'reading', title: '文', day: 'gestern' };
  for (const href of ['https://a.example/b?c=d', 'http://a.example/', '/guide/']) {
    expect(kept.savedOf({ ...reading, href })).toEqual({ ...reading, href, day: '', read: false });
  }
  const long = kept.savedOf({ ...reading, title: 'a'.repeat(5000), href: '/guide/' });
  expect(long?.title).toHaveLength(300);
});

test('the list has room for 500 entries; what does not fit is counted', () => {
  const many = Array.from({ length: 510 }, (_, at) => saved(`2023-02-24-${at}`));
  const { entries, added, refused } = kept.withSaved([], many);
  expect([entries.length, added, refused]).toEqual([500, 500, 10]);
  localStorage.setItem('saved', JSON.stringify(many));
  expect(kept.saved.read()).toHaveLength(500);
});

test('entries of a file come behind the list, each once', () => {
  const first = kept.savedOf(saved('2023-02-24-1'))!;
  const file = [saved('2023-02-24-1'), saved('2023-02-24-2'), saved('2023-02-24-2'), 'no entry'];
  expect(kept.withSaved([first], file)).toEqual({
    ...{ entries: [first, saved('2023-02-24-2')], added: 1, known: 2, refused: 1 },
  });
});

test.each([
  ['forbids storage', 'getItem'],
  ['has no room', 'setItem'],
])('where the browser %s, the list lasts as long as the page', (_, name) => {
  pretend(localStorage, {
    [name]: () => {
      throw new Error('QuotaExceededError');
    },
    setItem: () => {
      throw new Error('QuotaExceededError');
    },
  });
  const follow = { slug: 'mosn', name: 'MOSN' };
  expect(kept.follows.write([follow])).toBe(false);
  expect(kept.follows.read()).toEqual([follow]);
});

test('another tab’s change is told, and is the list now', () => {
  const changed = vi.fn();
  kept.follows.watch(changed);
  kept.follows.write([{ slug: 'mosn', name: 'MOSN' }]);
  expect(changed).toHaveBeenCalledTimes(1);
  localStorage.setItem('follows', '[{"slug":"seata","name":"Seata"}]');
  const event = new window.Event('storage');
  window.dispatchEvent(Object.assign(event, { key: 'follows' }));
  expect(changed).toHaveBeenCalledTimes(2);
  expect(kept.follows.read()).toEqual([{ slug: 'seata', name: 'Seata' }]);
  window.dispatchEvent(Object.assign(new window.Event('storage'), { key: 'theme' }));
  expect(changed).toHaveBeenCalledTimes(2);
});

test.each([{ slug: '../x', name: 'X' }, { slug: '', name: 'X' }, { slug: 'mosn', name: '' }, null])(
  'no project: %o',
  (value) => {
    expect(kept.followOf(value)).toBeNull();
  },
);
