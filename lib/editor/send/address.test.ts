import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '#lib/test-support/fixed-seed.ts';
import { LONGEST_ADDRESS, sending } from './address.ts';

const path = 'content/next/question-sofa-jraft-845-ab12.mdx';
/** What GitHub takes out of an address. */
const decoded = (url: string): Record<string, string> =>
  Object.fromEntries(new URL(url).searchParams);

describe('a new file', () => {
  test('is filled in, byte for byte', () => {
    const text =
      '---\nby: LinhuiG\n---\n\n<Question>\n\n为什么 a&b=c+d #1 %20 「，」😀？\n\n</Question>\n';
    const { open, ...rest } = sending({ path, text, isNew: true });
    expect(new URL(open).origin + new URL(open).pathname).toBe(
      'https://github.com/sofastack/sofa-weekly/new/main',
    );
    expect(decoded(open)).toEqual({ filename: path, value: text });
    expect(rest).toEqual({ copies: false, why: 'filled', survivesSignIn: true });
  });

  test('whatever the text', () => {
    const unicode = fc.string({ unit: 'binary', maxLength: 700 });
    fc.assert(
      fc.property(unicode, (text) => {
        const { open, copies } = sending({ path, text, isNew: true });
        expect(new TextEncoder().encode(open).length).toBeLessThanOrEqual(LONGEST_ADDRESS);
        expect(decoded(open)).toEqual({ filename: path, value: copies ? '' : text });
      }),
    );
  });

  test('with half a character is sent as a file would hold it', () => {
    const { open } = sending({ path, text: 'a\uD83D b\uDE00 😀', isNew: true });
    expect(decoded(open)['value']).toBe('a\uFFFD b\uFFFD 😀');
  });

  test('that does not fit is opened empty, and its text copied', () => {
    const room = LONGEST_ADDRESS - sending({ path, text: '', isNew: true }).open.length;
    const fits = sending({ path, text: 'a'.repeat(room), isNew: true });
    expect([fits.open.length, fits.copies]).toEqual([LONGEST_ADDRESS, false]);
    const over = sending({ path, text: 'a'.repeat(room + 1), isNew: true });
    expect(over).toMatchObject({ copies: true, why: 'too-long' });
    expect(decoded(over.open)).toEqual({ filename: path, value: '' });
  });

  test('says when signing in at GitHub would lose it', () => {
    const at = (length: number): boolean =>
      sending({ path, text: '字'.repeat(length), isNew: true }).survivesSignIn;
    expect(at(400)).toBe(true);
    expect(at(700)).toBe(false);
  });
});

test('a published file is opened where it stands, and the text copied', () => {
  expect(sending({ path: 'content/weekly/2023-02-24.mdx', text: '好', isNew: false })).toEqual({
    open: 'https://github.com/sofastack/sofa-weekly/edit/main/content/weekly/2023-02-24.mdx',
    ...{ copies: true, why: 'exists', survivesSignIn: true },
  });
  const odd = sending({ path: 'content/weekly/a b?#.mdx', text: '', isNew: false });
  expect(odd.open).toMatch(/\/edit\/main\/content\/weekly\/a%20b%3F%23\.mdx$/);
});
