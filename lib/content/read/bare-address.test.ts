import type { Nodes } from 'mdast';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
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

test('a file full of addresses is read in a moment', () => {
  const started = performance.now();
  parse(new VFile('https://a.example/x，'.repeat(5000)));
  parse(new VFile('https://'.repeat(10_000)));
  parse(new VFile(`https://a.example/${'('.repeat(50_000)}`));
  expect(performance.now() - started).toBeLessThan(5000);
});
