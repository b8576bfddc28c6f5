import { expect, test } from 'vitest';
import { announceTraditional } from './announce.ts';
import type { Edition } from './edition.ts';

const site = 'https://weekly.example/sofa';
const edition: Edition = {
  siteUrl: site,
  basePath: '/sofa',
  pages: new Set(['/', '/weekly/']),
};

const simplified = `<link rel="alternate" hrefLang="zh-CN" href="${site}/weekly/"/>`;
const english = `<link rel="alternate" hrefLang="en" href="${site}/en/weekly/"/>`;
const hant = `<link rel="alternate" hreflang="zh-Hant" href="${site}/zh-hant/weekly/"/>`;
const link = '<a data-language="en" class="quiet &amp; a" href="/sofa/en/weekly/">English</a>';
const offered =
  '<a class="quiet &amp; a" href="/sofa/zh-hant/weekly/" hreflang="zh-Hant" lang="zh-Hant" data-language="hant">繁體</a>';

const page = (head: string, body: string, lang = 'zh-CN'): string =>
  `<!DOCTYPE html><html lang="${lang}"><head>${head}</head><body><p>线程</p>${body}</body></html>`;

test('a Chinese page tells programs in its head and readers where it offers languages', () => {
  const footer = (more: string): string =>
    `<footer><p class="a languages">语言 ${link}${more}</p></footer>`;
  const html = page(simplified + english, footer(''));
  const made = page(simplified + hant + english, footer(offered));
  expect(announceTraditional(html, '/weekly/', edition)).toBe(made);
  expect(announceTraditional(made, '/weekly/', edition)).toBe(made);
});

test('it stands behind the last link to another language, in whatever that is', () => {
  const list = (more: string): string =>
    `<ul class="languages"><li><a href="/">线程</a></li><li>${link}<b></b><a data-language="ja"><i>日</i></a>${more}</li></ul><a data-language="en"></a>`;
  const plain = offered.replace(' class="quiet &amp; a"', '');
  expect(announceTraditional(page('', list('')), '/weekly/', edition)).toBe(page('', list(plain)));
});

test('without such links, it stands last', () => {
  const place = (more: string): string => `<p class="languages"><b>语言</b>${more}</p><p></p>`;
  const plain = offered.replace(' class="quiet &amp; a"', '');
  expect(announceTraditional(page('', place('')), '/weekly/', edition)).toBe(
    page('', place(plain)),
  );
});

test('an English page tells programs only', () => {
  const body = `<p class="languages"><a data-language="zh" href="/sofa/weekly/">中文</a></p>`;
  const made = page(simplified + hant + english, body, 'en');
  const html = page(simplified + english, body, 'en');
  expect(announceTraditional(html, null, edition)).toBe(made);
  // Not even where it says where it is.
  expect(announceTraditional(html, '/weekly/', edition)).toBe(made);
});

test.each([
  ['no link to the Chinese page and no place for languages', page(english, link), '/weekly/'],
  [
    'a page that is not there a second time',
    page('', `<p class="languages">${link}</p>`),
    '/search/',
  ],
  ['a Chinese page that is not', page(simplified.replace('weekly', 'search'), ''), '/search/'],
  ['another site’s', page(simplified.replace('.example', '.org'), ''), '/weekly/'],
  ['a class with another name', page('', `<p class="languages-more">${link}</p>`), '/weekly/'],
])('a page stays as it is: %s', (_, html, path) => {
  expect(announceTraditional(html, path, edition)).toBe(html);
});
