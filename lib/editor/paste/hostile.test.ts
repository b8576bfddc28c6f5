import '#lib/test-support/fixed-seed.ts';
import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import type { Nodes } from 'mdast';
import fc from 'fast-check';
import { VFile } from 'vfile';
import { expect, it } from 'vitest';
import { parse } from '#lib/content/read/parse.ts';
import { growth, linear } from '#lib/test-support/growth.ts';
import { pasted } from './index.ts';
import * as github from './test-support/github.ts';
import * as others from './test-support/others.ts';
import * as wechat from './test-support/wechat.ts';
import * as word from './test-support/word.ts';

const PLAIN = new Set(
  `root paragraph heading thematicBreak blockquote list listItem code table tableRow tableCell text emphasis strong
  delete inlineCode break link image`.split(/\s+/),
);

/** Elements that pages and programs use, their halves and pieces of words that mean something somewhere. */
const PIECES =
  `<p> </p> <div> </div> <section> </section> <span> </span> <b> </b> <strong> </strong> <i> </i> <em> </em> <del> </del>
<code> </code> <pre> </pre> <ul> </ul> <ol> </ol> <li> </li> <blockquote> </blockquote> <h2> </h2> <br> <hr> <a> </a>
<table> </table> <tr> </tr> <td> </td> <th> </th> <dl> <dt> </dt> <dd> <sup>2</sup> <o:p> </o:p> <![endif]>
<script>alert(1)</script> <style>p{}</style> <!--x--> <iframe></iframe> <svg>x</svg> <title>t</title> <textarea>t</textarea>`
    .split(/\s+/)
    .concat(
      '<a href="https://example.com/a_b?x=1&y=2">',
      '<a href="javascript:alert(1)">',
      '<a href="data:text/html,x">',
      '<a href="/relative">',
      '<img src="https://example.com/p.png" alt="图 [1]">',
      '<img src="data:image/png;base64,AAAA">',
      '<img src="x" onerror="alert(1)">',
      '<li><input type="checkbox" checked>',
      '<figure>',
      '<figcaption>',
      '</figcaption>',
      '<p style="text-align:center;color:#999">',
      '<span style="font-weight:700">',
      '<span style="font-family:Consolas">',
      '<div style="white-space:pre;font-family:monospace">',
      `<p style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">1.</span>`,
      `<p style="mso-list:l0 level3 lfo1"><span style="mso-list:Ignore">·</span>`,
      '<td colspan="3" rowspan="2">',
    );
const WORDS = [
  ...[
    '字',
    '「强调」',
    '，',
    'a',
    ' ',
    '\n',
    '\u00a0',
    '　',
    'x y',
    '1. ',
    '- ',
    '+ ',
    '# ',
    '图 1 ',
    '▲ ',
    '> ',
    '---',
    '```',
    '~~~',
  ],
  ...[
    '&lt;Question>',
    '&lt;/Answer>',
    '{x}',
    '{/* */}',
    'import a from "b"',
    'export const x = 1',
    '`',
    '``',
    '|',
  ],
  ...[
    '*',
    '**',
    '_',
    '~~',
    '[',
    ']',
    '(',
    ')',
    '![',
    '](',
    '[^1]',
    '[^1]: x',
    '[x]: https://e.com',
    '\\',
    '&amp;lt;',
  ],
  ...[
    'https://example.com/a',
    'www.example.com',
    'a@example.com',
    '<',
    '>',
    '&',
    '\u202e',
    '\u200b',
    '$',
    ':::',
    '===',
  ],
];
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
);
const soup = fc.array(piece, { maxLength: 40 }).map((pieces) => ({
  html: pieces.join(''),
  // A lone `<` may make an attribute of the words behind it.
  hasWords: pieces.includes('字') && !pieces.includes('<'),
}));

const paste = (html: string) => pasted({ html, text: 'x', types: ['text/html', 'text/plain'] });

/** What the project's parser finds wrong, and what in the tree is no plain Markdown. */
function faultsOf(markdown: string): string[] {
  const file = new VFile(markdown);
  const tree = parse(file);
  const faults = file.messages.filter(({ fatal }) => fatal === true).map(String);
  const walk = (node: Nodes): void => {
    if (!PLAIN.has(node.type)) faults.push(node.type);
    if ('url' in node && !/^(?:https?:\/\/|mailto:)/.test(node.url)) faults.push(node.url);
    if ('children' in node) node.children.forEach(walk);
  };
  walk(tree);
  return faults;
}

/** A page that shows Markdown, copied again. */
function pastedAgain(markdown: string): string {
  const page = toHtml(toHast(parse(new VFile(markdown))));
  return paste(page)?.markdown ?? '';
}

it('makes plain Markdown of any elements and words, and the same again of what that looks like', () => {
  fc.assert(
    fc.property(soup, ({ html, hasWords }) => {
      const found = paste(html);
      if (hasWords) expect(found?.markdown).toContain('字');
      if (!found) return;
      expect(faultsOf(found.markdown)).toEqual([]);
      expect(pastedAgain(found.markdown)).toBe(found.markdown);
    }),
    { numRuns: Number(process.env['RUNS'] ?? 600) },
  );
});

it('makes plain Markdown of what is left of real clips', () => {
  const clip = fc.constantFrom(
    ...Object.values({ ...word, ...github, ...wechat, ...others } as Record<string, string>),
  );
  const cut = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(400));
  fc.assert(
    fc.property(clip, fc.array(cut, { minLength: 1, maxLength: 4 }), (whole, cuts) => {
      let html = whole;
      for (const [place, length] of cuts) {
        const at = Math.floor(place * html.length);
        html = html.slice(0, at) + html.slice(at + length);
      }
      const found = paste(html);
      if (!found) return;
      expect(faultsOf(found.markdown)).toEqual([]);
      expect(pastedAgain(found.markdown)).toBe(found.markdown);
    }),
    { numRuns: Number(process.env['RUNS'] ?? 150) },
  );
});

it('never throws, whatever the characters', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ maxLength: 200 }),
      (one, other) => {
        for (const html of [one, other, `<p>${one}<b>${other}`, `<a href="${other}">${one}`]) {
          const found = paste(html);
          if (found) expect(faultsOf(found.markdown)).toEqual([]);
        }
      },
    ),
    { numRuns: 100 },
  );
});

it.each([
  '<div>',
  '<b>',
  '<ul><li>',
  '<blockquote>',
  '<table><tr><td>',
  '<a href="https://e.com">',
])('keeps the words below ten thousand %s', (opening) => {
  const markdown = paste(`${opening.repeat(10_000)}字`)?.markdown;
  expect(markdown).toContain('字');
  expect(faultsOf(markdown ?? '')).toEqual([]);
});

const WORD_PARAGRAPH =
  '<p class=MsoNormal style="font-family:宋体;mso-x:y"><span lang=EN-US style="mso-y:z">段落里的<b>粗体</b>，</span></p>';

it('takes time that grows with the length', () => {
  const grown = growth((length) => paste(WORD_PARAGRAPH.repeat(length)), 60);
  expect(grown).toBeLessThan(linear);
});

it.each([
  ['words', '字'],
  ['stars', '*'],
  ['addresses', 'a@b.cn '],
  ['marks', '<b>字</b><i>a</i> '],
  ['paragraphs', WORD_PARAGRAPH],
  ['items', '<li>a'],
  ['cells', '<td colspan=9999 rowspan=9999>'],
  ['pictures', '<img src="https://e.com/a.png">'],
  ['ends', '</p>'],
  ['ends of nothing', '</i>', '<b>'.repeat(11_000)],
])('gives up on a megabyte of %s at once', (_name, part, before = '') => {
  const html = before + part.repeat(Math.ceil(1_000_000 / part.length));
  const started = performance.now();
  expect(paste(html)).toBeNull();
  // Some tenths of a second; without bounds minutes.
  expect(performance.now() - started).toBeLessThan(10_000);
});

it('reads a megabyte that is mostly pictures and styles', () => {
  const picture = `<img src="data:image/png;base64,${'A'.repeat(900_000)}">`;
  const styles = `<style>${'p.MsoNormal {mso-x:y} '.repeat(4000)}</style>`;
  expect(paste(`${styles}<p>前${picture}后</p>`)).toMatchObject({
    markdown: '前后',
    dropped: { pictures: 1 },
  });
});
