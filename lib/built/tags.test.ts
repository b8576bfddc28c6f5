import { expect, test } from 'vitest';
import { applicationPage, documentPage } from './test-support/pages.ts';
import { type Piece, readTags } from './tags.ts';

/** What is said of parts that only the framework's scripts could put in place. */
const late = '晚到的一段（Suspense），没有脚本就不会出现';

const cut = (html: string, { start, end }: Piece): string => html.slice(start, end);

test.each([
  ['document', documentPage, []],
  // Its search is left to the browser.
  ['application', applicationPage, [late]],
])(
  'all tags of a built %s are found, from their first to behind their last character',
  (_, html, expected) => {
    const { head, scripts, links, metas, refused, late: parts } = readTags(html);
    expect(html.slice(0, head ?? 0)).toBe('<!DOCTYPE html><html lang="zh-CN"><head>');
    const found = (pattern: RegExp): string[] => [...html.matchAll(pattern)].map(([tag]) => tag);
    expect(scripts.map((one) => cut(html, one))).toEqual(found(/<script\b.*?<\/script>/g));
    expect(links.map((one) => cut(html, one))).toEqual(found(/<link\b.*?>/g));
    expect(metas.map((one) => cut(html, one))).toEqual(found(/<meta\b.*?>/g));
    expect([refused, parts]).toEqual([[], expected]);
  },
);

test('names of attributes are read in small letters, values without references', () => {
  const [link] = readTags('<LINK Rel="preload" imageSrcSet="" HREF="/a?b&amp;c">').links;
  expect(link?.attributes).toEqual({ rel: 'preload', imagesrcset: '', href: '/a?b&c' });
});

test('the text of a script is what stands between its tags, whatever that looks like', () => {
  const text = 'a<b;"<script>"+"<!--"+`<link rel="x">`&amp;\r\n';
  const html = `<script id="x">${text}</script><p></p>`;
  const { scripts, links } = readTags(html);
  expect(scripts.map((one) => one.text)).toEqual([text]);
  expect(cut(html, scripts[0]!)).toBe(`<script id="x">${text}</script>`);
  expect(links).toEqual([]);
});

test('what stands in comments and in the words of a page is no tag', () => {
  const html =
    '<!-- <head><script></script> --><title><link></title><p>&lt;script&gt;</p><textarea><meta></textarea>';
  const { head, scripts, links, metas } = readTags(html);
  expect([head, scripts, links, metas]).toEqual([null, [], [], []]);
});

test('a script that is not closed reaches to the end', () => {
  expect(readTags('<head><script>a').scripts).toMatchObject([{ start: 6, text: 'a' }]);
});

test.each([
  ['<p onclick="a()">', ['属性 onclick']],
  ['<img src="a" onError="a()" onload>', ['属性 onerror', '属性 onload']],
  ['<p style="">', ['属性 style']],
  ['<svg><a style="x" onfocus=a></a></svg>', ['属性 onfocus', '属性 style']],
  ['<style>p{}</style>', ['元素 <style>']],
  ['<base href="/">', ['元素 <base>']],
  ['<iframe></iframe>', ['元素 <iframe>']],
  ['<object></object><embed>', ['元素 <object>', '元素 <embed>']],
  ['<template id="B:0"></template>', [late]],
  ['<template id="P:1"></template>', [late]],
  ['<div hidden id="S:0">', [late]],
  // What React writes where a part of the page failed, or left itself to the browser.
  ['<!--$!--><template data-dgst="1"></template><p>…</p><!--/$-->', [late]],
  ['<!--$!--><template></template><!--/$-->', [late]],
])('%s is refused', (html, words) => {
  const { refused, late: parts } = readTags(html);
  expect([...refused, ...parts]).toEqual(words);
});

test.each([
  '<p class="on" data-style="x" aria-hidden="true">',
  '<div hidden><!--$--><p></p><!--/$--></div>',
  '<div id="S:0"></div><template id="x"></template>',
  '<p>onclick="a()" &lt;style&gt; style="x"</p>',
  '<link rel="stylesheet" href="/a.css">',
])('%s is not', (html) => {
  const { refused, late: parts } = readTags(html);
  expect([...refused, ...parts]).toEqual([]);
});
