import fc from 'fast-check';
import { toString } from 'mdast-util-to-string';
import type { Root } from 'mdast';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, describe, expect, test } from 'vitest';
import { parse } from '#lib/content/read/parse.ts';
import { decode } from '#lib/content/read/source.ts';
import { weeklyViewTree } from '#lib/content/tree/view-tree.ts';
import { hostileInputs } from './hostile/corpus.ts';
import { assertInert } from './inert.ts';
import { literalTree } from './nesting.ts';
import { renderMdx } from './render.tsx';
import { authorComponents } from './spec.ts';
import type { MdxComponents } from './types.ts';

/** Shows every attribute it gets, so that nothing can hide in one. */
function Echo({ children, ...attributes }: { children?: ReactNode }) {
  return <section title={JSON.stringify(attributes)}>{children}</section>;
}

const names = [...authorComponents.keys(), 'Ask', 'ReadingItem'];
const components: MdxComponents = Object.fromEntries(names.map((name) => [name, Echo]));

function inertTree(body: string): Root {
  const source = `---\ntitle: t\ndate: 2020-01-01\n---\n\n${body}`;
  const file = decode('2020-01-01.mdx', new TextEncoder().encode(source));
  const tree = file.data['literal'] ? literalTree(String(file)) : parse(file);
  return weeklyViewTree(tree, { date: '2020-01-01', releases: [], events: [] });
}

/** Tags and attributes that plain Markdown can produce, and our echo. */
const TAGS =
  /^(?:section|p|h[1-6]|ul|ol|li|a|em|strong|del|code|pre|blockquote|table|thead|tbody|tr|th|td|hr|br|img|sup|input|div|span)$/;
const ATTRIBUTES =
  /^(?:title|href|src|alt|id|class|start|style|type|disabled|checked|data-[\w-]+|aria-[\w-]+|dir|lang)$/;

const HERE = 'https://page.example';
/** What React escapes in attributes. */
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&#x27;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
};

/**
 * Whether an address, read as browsers do, stays on the site or names http, https or mailto itself.
 * What no browser can read leads nowhere.
 */
function leadsSomewhereSafe(escaped: string): boolean {
  const address = escaped.replace(/&(?:amp|#x27|lt|gt|quot);/g, (one) => ENTITIES[one] ?? one);
  if (!URL.canParse(address, HERE)) return !/^\s*(?!https?:|mailto:)[\w+.-]+:/i.test(address);
  const { protocol, origin } = new URL(address, HERE);
  if (/^(?:https?|mailto):/i.test(address)) return /^(?:https?|mailto):$/.test(protocol);
  return origin === HERE;
}

/** What React writes before a page with pictures: it loads nothing that the picture would not. */
const PICTURE_HINT = /^<link rel="preload" as="image" href="https?:[^"]*"[^"<>]*\/>$/;

/** Everything dangerous in the HTML, as seen by an HTML tokenizer of its own. */
function dangers(html: string): string[] {
  const found: string[] = [];
  for (const [tag, , name = '', rest = ''] of html.matchAll(
    /<(\/?)([a-zA-Z][^\s/>]*)((?:"[^"]*"|[^">])*)>/g,
  )) {
    if (PICTURE_HINT.test(tag)) continue;
    if (!TAGS.test(name)) found.push(tag);
    for (const [, attribute = '', value = ''] of rest.matchAll(/([^\s="]+)(?:="([^"]*)")?/g)) {
      if (attribute === '/') continue;
      if (!ATTRIBUTES.test(attribute)) found.push(tag);
      if (/^(?:href|src)$/.test(attribute) && !leadsSomewhereSafe(value)) found.push(tag);
      // Paragraphs in English are marked as such; no author chooses the value.
      if (attribute === 'lang' && value !== 'en') found.push(tag);
      if (attribute === 'style' && !/^text-align:\w+$/.test(value)) found.push(tag);
    }
  }
  return found;
}

const state = globalThis as { PWNED?: unknown };
beforeEach(() => {
  delete state.PWNED;
});

test('the detector itself sees danger', () => {
  const bad = ['<script>', '<p onclick="x">', '<a href="javascript:x">', '<p style="x:url(y)">'];
  for (const html of bad) expect(dangers(html)).toEqual([html]);
  const addresses = ['java\nscript:x', ' javascript:x', 'JAVASCRIPT:x', 'data:,x', 'vbscript:x'];
  for (const address of [...addresses, '//a.example/', '\\\\a.example', '/\\a.example']) {
    expect(dangers(`<a href="${address}">`)).toEqual([`<a href="${address}">`]);
  }
  for (const address of [
    '',
    '#x',
    '?x',
    '/x',
    'x.html',
    '%EF%BF%BD',
    '中文',
    'mailto:a@b.example',
  ]) {
    expect(dangers(`<a href="${address}">`)).toEqual([]);
  }
  expect(dangers('<a href="https://a.example/">x</a>')).toEqual([]);
});

describe('hostile inputs come out inert', () => {
  test('there are at least 40', () => {
    expect(hostileInputs.length).toBeGreaterThanOrEqual(40);
  });

  test.each(hostileInputs)('$name', async ({ body }) => {
    const started = performance.now();
    const html = renderToStaticMarkup(await renderMdx(inertTree(body), components));
    expect(dangers(html)).toEqual([]);
    expect(state.PWNED).toBeUndefined();
    // Generous: the aim is to notice minutes, not milliseconds, on a busy machine.
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});

test('forbidden words stay readable', async () => {
  const html = renderToStaticMarkup(await renderMdx(inertTree('看 {1 + 1} 吧'), components));
  expect(html).toContain('看 {1 + 1} 吧');
});

test('code in a named language has colours, and the tree that others read has none', async () => {
  const tree = inertTree('```java\nreturn "<a>"; // 返回\n```\n\n```\nreturn\n```');
  const before = structuredClone(tree);
  const html = renderToStaticMarkup(await renderMdx(tree, components));
  expect(html).toContain(
    '<code class="language-java"><span class="kw">return</span> &quot;&lt;a&gt;&quot;; ' +
      '<span class="rem">// 返回</span>\n</code>',
  );
  expect(html).toContain('<code>return\n</code>');
  expect(tree).toEqual(before);
});

const fragments = [
  ...['<', '>', '</', '/>', '{', '}', '`', '```\n', '*', '**', '_', '[', ']', '(', ')', '!', '\\'],
  ...['\n', '\n\n', ' ', '    ', '> ', '- ', '1. ', '# ', '|', '---\n', '&amp;', '&#x6a;', '"'],
  ...[
    '<Question>',
    '</Question>',
    '<Answer>',
    '</Answer>',
    '<Readings>',
    '</Readings>',
    '<script>',
  ],
  ...[
    '<Project id="mosn" />',
    'asker="',
    'onclick="',
    'javascript:',
    'https://a.example/',
    'import x',
  ],
  ...[
    'export ',
    '[^1]',
    '中文',
    '：',
    '，',
    '**加粗**',
    '\u00a0',
    '\u0000',
    '\ud800',
    '<!--',
    '-->',
    '{...a}',
  ],
];
const document = fc
  .array(fc.oneof(fc.constantFrom(...fragments), fc.string({ maxLength: 8 })), { maxLength: 40 })
  .map((parts) => parts.join(''));

test(
  '2,000 random documents neither crash nor hang nor turn dangerous',
  { timeout: 240_000 },
  () => {
    fc.assert(
      fc.property(document, (body) => {
        const tree = inertTree(body);
        assertInert(tree);
        expect(typeof toString(tree)).toBe('string');
      }),
      { numRuns: 2000 },
    );
  },
);

test('a sample of random documents renders to harmless HTML', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(document, async (body) => {
      const html = renderToStaticMarkup(await renderMdx(inertTree(body), components));
      expect(dangers(html)).toEqual([]);
    }),
    // A relative address that begins with an escape: what a lone surrogate in a link becomes.
    { numRuns: 300, examples: [['[](\ud800)'], ['[](&#xd800;)']] },
  );
});
