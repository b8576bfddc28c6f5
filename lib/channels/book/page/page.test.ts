import { expect, test } from 'vitest';
import { projectBook, yearBook } from '../index.ts';
import { SITE, hostile } from '../test-support/hostile.ts';
import { pageOf } from './page.ts';

const books = () =>
  [yearBook(hostile, '2031', SITE), projectBook(hostile, 'kite', SITE)].map((book) => {
    if (!book) throw new Error('no book');
    return book;
  });

const valuesOf = (html: string, attribute: string): string[] =>
  [...html.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map(([, value]) => value ?? '');

test('one page holds its links: each leads to an element of it or to the web', () => {
  for (const book of books()) {
    const html = pageOf(book);
    const ids = valuesOf(html, 'id');
    expect(new Set(ids).size).toBe(ids.length);
    const hrefs = valuesOf(html, 'href');
    const inner = hrefs.filter((href) => href.startsWith('#'));
    expect(inner.length).toBeGreaterThan(book.questions);
    for (const href of inner) expect(ids).toContain(href.slice(1));
    expect(hrefs.filter((href) => !/^(?:#|https?:)/.test(href))).toEqual([]);
    expect(pageOf(book)).toBe(html);
  }
});

test('code is words, and nothing is loaded', () => {
  const [year] = books();
  const html = year ? pageOf(year) : '';
  expect(html).toContain('&#x3C;script>alert("]]>")&#x3C;/script>');
  expect(html).not.toMatch(/<(?:script|img|link|iframe)/);
  const held = year
    ? pageOf(year, () => ({ name: 'a.png', type: 'image/png', bytes: Uint8Array.of(1, 2) }))
    : '';
  expect(held).toContain('<img src="data:image/png;base64,AQI="');
});

test('addresses stand on paper once', () => {
  const [year] = books();
  const html = year ? pageOf(year) : '';
  const address = `${SITE}/weekly/2031-04-04/`;
  expect(html).toContain(`<a href="${address}" class="address">${address}</a>`);
});
