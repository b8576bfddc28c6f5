import fc from 'fast-check';
import type { Link, Nodes } from 'mdast';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import '#lib/test-support/fixed-seed.ts';
import { parse } from '#lib/content/read/parse.ts';
import { typedLine } from '../test-support/typed.ts';
import { edited } from './edits.ts';
import { shownTitle, shownUrl, writtenTitle, writtenUrl } from './link-words.ts';

test.each([
  ['SOFA [RPC] 的 `a[0]`', 'SOFA \\[RPC\\] 的 `a[0]`'],
  ['Map<String> 与 max_pool_size', 'Map\\<String> 与 max_pool_size'],
  ['一个 ` 反引号', '一个 \\` 反引号'],
  ['C:\\dir\\', 'C:\\dir\\\\'],
  ['Q&A &amp; A', 'Q&A \\&amp; A'],
])('a title %j is written %j', (typed, written) => {
  expect(writtenTitle(typed)).toBe(written);
  expect(edited(written, shownTitle(written))).toBe(typed);
});

test.each([
  ['https://a.b/c_(d)?x=1&y=2', 'https://a.b/c_(d)?x=1&y=2'],
  ['https://a.b/c d', '<https://a.b/c d>'],
  ['https://a.b/c)', '<https://a.b/c)>'],
  ['https://a.b/?a&amp;b', 'https://a.b/?a\\&amp;b'],
])('an address %j is written %j', (typed, written) => {
  expect(writtenUrl(typed)).toBe(written);
  expect(edited(written, shownUrl(written))).toBe(typed);
});

function linkIn(node: Nodes): Link | undefined {
  if (node.type === 'link') return node;
  return 'children' in node ? node.children.map(linkIn).find(Boolean) : undefined;
}

const plain = (node: Nodes): string =>
  'children' in node ? node.children.map(plain).join('') : 'value' in node ? node.value : '';

test('a parser reads the title and the address that were typed', () => {
  fc.assert(
    fc.property(typedLine, typedLine, (title, rest) => {
      const url = `https://a.b/${rest}`;
      expect(edited(writtenTitle(title), shownTitle(writtenTitle(title)))).toBe(title);
      expect(edited(writtenUrl(url), shownUrl(writtenUrl(url)))).toBe(url);
      // Code shows its words without backticks: the parser is asked about the others.
      if (title.trim() === '' || title.includes('`') || /[^\S ]|\p{C}/u.test(title + rest)) return;
      const link = linkIn(parse(new VFile(`- [${writtenTitle(title)}](${writtenUrl(url)})\n`)));
      expect(link && { title: plain(link).trim(), url: link.url }).toEqual({
        title: title.trim(),
        url,
      });
    }),
    { numRuns: 1500 },
  );
});
