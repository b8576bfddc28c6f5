import fc from 'fast-check';
import type { Root } from 'mdast';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { plainText } from '../extract/text.ts';
import { parse } from '../read/parse.ts';
import { withIdentifiers, withLanguages } from './typography.ts';

const codes = (source: string): string[] => {
  const found: string[] = [];
  const walk = (node: Root | Root['children'][number]): void => {
    // The walk only looks at values, whatever the parent is.
    if (node.type === ('inlineCode' as string) && 'value' in node) found.push(node.value);
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(withIdentifiers(parse(new VFile(source))));
  return found;
};

test.each([
  ['把 maxPoolSize 调大', ['maxPoolSize']],
  ['看 com.example.pool.Keeper#drainAll 这个方法', ['com.example.pool.Keeper#drainAll']],
  ['看 Keeper#drainAll', ['Keeper#drainAll']],
  ['设 pool.enable-drain=true 即可，pool.size=10。', ['pool.enable-drain=true', 'pool.size=10']],
  ['在状态机 onApply里执行', ['onApply']],
  ['`maxPoolSize` 已经是代码', ['maxPoolSize']],
])('%s', (source, expected) => {
  expect(codes(source)).toEqual(expected);
});

test.each([
  '用 ZooKeeper、gRPC、RocketMQ、iOS 和 jRaft',
  '见 https://example.com/poolSize?maxSize=10 一文',
  '[maxPoolSize](https://example.com/)',
  '# 标题里的 maxPoolSize',
  '写信给 poolKeeper@example.com',
  '@poolKeeper 的提问，x=1',
  '版本 1.2.3，and/or，Spring Boot',
])('nothing in: %s', (source) => {
  expect(codes(source)).toEqual([]);
});

test('the plain text stays the same', () => {
  const word = fc.constantFrom(
    'poolSize',
    'a.b.C#m',
    'key=value',
    '，',
    ' ',
    '中文',
    '(',
    '=',
    '.',
    '#',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (words) => {
      const tree: Root = {
        type: 'root',
        children: [{ type: 'paragraph', children: [{ type: 'text', value: words.join('') }] }],
      };
      expect(plainText(withIdentifiers(tree).children)).toBe(plainText(tree.children));
    }),
  );
});

const langs = (source: string): unknown[] =>
  withLanguages(parse(new VFile(source))).children.map(({ data }) => data);
const english = { hProperties: { lang: 'en' } };

test('an English paragraph says so, others do not', () => {
  expect(langs('Why does this server not stop?\n\n为什么 this server does not stop')).toEqual([
    english,
    undefined,
  ]);
});

test('an English list item says so as a whole', () => {
  const [list] = withLanguages(parse(new VFile('- It does stop after a while\n- 停了'))).children;
  expect(list?.type === 'list' && list.children.map(({ data }) => data)).toEqual([
    english,
    undefined,
  ]);
});
