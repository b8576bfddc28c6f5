import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { codeBlock, codeSpan, codeTag } from './code.ts';

const parsed = (markdown: string) => unified().use(remarkParse).use(remarkGfm).parse(markdown);

const WORDS = [
  '@all',
  '`@all` www.evil.cn',
  '```',
  '``````` @all',
  '` ` `` ` ``',
  '</code></pre></summary> a@b.cn https://evil.cn',
  '\\`@all\\`',
  '\n\n# @all',
  '![](x)[y](//evil.cn)<b>',
  '',
];

describe.each(WORDS)('%j', (words) => {
  test('is one piece of code in a line', () => {
    const [line] = parsed(`前 ${codeSpan(words)} 后`).children;
    const kinds = line && 'children' in line ? line.children.map(({ type }) => type) : [];
    expect(kinds).toEqual(['text', 'inlineCode', 'text']);
  });

  test('is one block of code, whatever stands in the next line', () => {
    const { children } = parsed(`${codeBlock([words, '@all', words])}\n\n后`);
    expect(children.map(({ type }) => type)).toEqual(['code', 'paragraph']);
  });

  test('is one tag of code where HTML is read', () => {
    expect(codeTag(words)).toMatch(/^<code>(?:[A-Za-z0-9 \u0080-\uffff]|&#\d+;)*<\/code>$/);
  });
});
