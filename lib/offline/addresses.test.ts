import { expect, test } from 'vitest';
import { filesNamedIn, kindOf, languageOf } from './addresses.ts';

test.each([
  ['/', 'page'],
  ['/weekly/2023-02-24/', 'page'],
  ['/weekly/2023-02-24', 'page'],
  ['/assets/page-AAAAAAAA.js', 'hashed'],
  ['/_next/static/chunks/0a.css', 'hashed'],
  ['/search-data/2023.97bb04e9d1.json', 'hashed'],
  ['/offline-data/2023.97bb04e9d1.json', 'hashed'],
  ['/search-data/manifest.json', 'other'],
  ['/offline-data/list.json', 'other'],
  ['/feed.xml', 'other'],
  ['/weekly/2023-02-24/index.html.md', 'other'],
  ['/api/search', 'never'],
  ['/api/questions.json', 'never'],
  ['/mcp', 'never'],
  ['/apiary/', 'page'],
])('%s is %s', (path, kind) => {
  expect(kindOf(path)).toBe(kind);
});

test('the language of a page is the first part of its path', () => {
  expect(['/en/weekly/', '/zh-hant/', '/english/', '/'].map(languageOf)).toEqual([
    ...['/en', '/zh-hant', '', ''],
  ]);
});

test('a page names its styles, scripts and pictures of its own site, without what only old browsers load', () => {
  const page = `
    <link rel="stylesheet" href="/sofa/_next/static/chunks/a.css">
    <link rel="icon" href="/sofa/icon.svg?icon.svg"><a href="/sofa/assets/">x</a>
    <script src="/sofa/_next/static/chunks/old.js" noModule=""></script>
    <script type="module" src="/sofa/assets/page-AAAAAAAA.js"></script>
    <script src="/other/assets/page-BBBBBBBB.js"></script>
    <img src="/sofa/pictures/0a1b.webp" srcset="/sofa/pictures/0a1b.avif 2x">`;
  expect(filesNamedIn(page, '/weekly/', '/sofa')).toEqual([
    ...['/_next/static/chunks/a.css', '/assets/page-AAAAAAAA.js'],
    ...['/pictures/0a1b.webp', '/pictures/0a1b.avif'],
  ]);
});

test('a site without a base path has the same files', () => {
  const page = '<link href="/_next/static/a.css"><script src="/assets/page-AAAAAAAA.js">';
  expect(filesNamedIn(page, '/', '')).toEqual([
    ...['/_next/static/a.css', '/assets/page-AAAAAAAA.js'],
  ]);
});

test('a script of ours names those that it loads, others are not read', () => {
  const script = `import"./part-AAAAAAAA.js";const a={palette:"palette-BBBBBBBB.css"};import("./part-cccccccc.js")`;
  expect(filesNamedIn(script, '/assets/page-AAAAAAAA.js', '')).toEqual([
    ...['/assets/part-AAAAAAAA.js', '/assets/palette-BBBBBBBB.css'],
  ]);
  expect(filesNamedIn(script, '/_next/static/chunks/a.js', '')).toEqual([]);
});
