import type { Nodes } from 'mdast';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { growth, linear } from '#lib/test-support/growth.ts';
import { plainText } from '../extract/text.ts';
import { addressLength } from './bare-address.ts';
import { parse } from './parse.ts';

/** Addresses of the links in a source, in order. */
function addresses(source: string): string[] {
  const walk = (node: Nodes): string[] => [
    ...(node.type === 'link' ? [node.url] : []),
    ...('children' in node ? node.children.flatMap(walk) : []),
  ];
  return walk(parse(new VFile(source)));
}

test.each([
  ['见 https://a.example/x。后面是字', ['https://a.example/x']],
  [
    '见https://a.example/x，再见 www.b.example/y；完',
    ['https://a.example/x', 'http://www.b.example/y'],
  ],
  ['https://a.example/x、https://b.example/y', ['https://a.example/x', 'https://b.example/y']],
  ['（https://a.example/x）', ['https://a.example/x']],
  [
    '（见 https://a.example/x（新）和《https://b.example》）',
    ['https://a.example/x', 'https://b.example'],
  ],
  ['“https://a.example/x”‘https://b.example/y’', ['https://a.example/x', 'https://b.example/y']],
  [
    '「https://a.example/x」『https://b.example/y』',
    ['https://a.example/x', 'https://b.example/y'],
  ],
  [
    '【https://a.example/x】！https://b.example/?a=1&b=2！',
    ['https://a.example/x', 'https://b.example/?a=1&b=2'],
  ],
  [
    'https://a.example/x……以后 https://b.example/y——再',
    ['https://a.example/x', 'https://b.example/y'],
  ],
  ['https://a.example的首页', ['https://a.example']],
  ['http://a.example:8080的页面', ['http://a.example:8080']],
  ['https://a.example/x"，后面', ['https://a.example/x']],
  ['(见 https://a.example/x)，后面', ['https://a.example/x']],
  ['(见 https://a.example/x)后面', ['https://a.example/x']],
  ['[见 https://a.example/x，后面', ['https://a.example/x']],
  [
    '[见 https://a.example/x、https://b.example/y。',
    ['https://a.example/x', 'https://b.example/y'],
  ],
  ['https://a.example/文档/入门，后面', ['https://a.example/文档/入门']],
  ['https://a.example/wiki/Raft_(算法)，后面', ['https://a.example/wiki/Raft_(算法)']],
  ['https://例子.example/甲。', ['https://例子.example/甲']],
  ['https://a.example/x?q=中文&r=1#节', ['https://a.example/x?q=中文&r=1#节']],
  ['https://a.example/x,后面', ['https://a.example/x']],
  ['https://a.example/x.后面', ['https://a.example/x']],
  ['（https://a.example/x).后面', ['https://a.example/x']],
  ['https://a.example/x;https://b.example/y', ['https://a.example/x', 'https://b.example/y']],
  ['https://a.example/x→后面', ['https://a.example/x']],
  ['https://a.example/wiki/分类:风筝', ['https://a.example/wiki/分类:风筝']],
  ['https://a.example/x,y;z.html. 完', ['https://a.example/x,y;z.html']],
  ['写信给 team@a.example，谢谢', ['mailto:team@a.example']],
  ['[文字](https://a.example/x)。', ['https://a.example/x']],
  ['`https://a.example/x。`', []],
])('%s', (source, expected) => {
  expect(addresses(source)).toEqual(expected);
});

test.each([
  '见 https://a.example/x。后面是字',
  '[见 https://a.example/x、https://b.example/y。',
  'https://a.example/x……以后 https://b.example/y——再',
])('no word is lost: %s', (source) => {
  expect(plainText(parse(new VFile(source)).children)).toBe(source);
});

test('emphasis around an address ends where it is meant to end', () => {
  const [paragraph] = parse(new VFile('**https://a.example/x**，后面 **重点**。')).children;
  expect(paragraph?.type === 'paragraph' && paragraph.children.map(({ type }) => type)).toEqual([
    'strong',
    'text',
    'strong',
    'text',
  ]);
});

test.each([
  ['https://a.example/x 后', 19],
  ['https://a.example/x).', 19],
  ['https://a.example/(x))', 21],
  ['https://a.example/x&amp;', 19],
  ['https://，', 0],
  ['ftp://a.example', 0],
  ['www.', 0],
])('length of the address that begins %s', (text, expected) => {
  expect(addressLength(text)).toBe(expected);
});

test.each([
  ['addresses', (length: number) => 'https://a.example/x，'.repeat(length / 20)],
  ['schemes', (length: number) => 'https://'.repeat(length / 8)],
  ['brackets', (length: number) => `https://a.example/${'('.repeat(length)}`],
])('a file full of %s takes time by its length', (_, flood) => {
  expect(growth((length) => parse(new VFile(flood(length))), 4_000)).toBeLessThan(linear);
});
