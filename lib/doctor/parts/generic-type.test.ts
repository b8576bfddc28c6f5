import { expect, test } from 'vitest';
import { genericTypeAt } from './generic-type.ts';

/** The type around each `<` of a line; null where there is none. */
const typesIn = (line: string): (string | null)[] =>
  [...line.matchAll(/</g)].map(({ index }) => {
    const type = genericTypeAt(line, index);
    return type && line.slice(type.from, type.to);
  });

test.each([
  ['返回 List<String> 报错', 'List<String>'],
  ['返回List<String>报错', 'List<String>'],
  ['用 java.util.Map<String, Long> 存', 'java.util.Map<String, Long>'],
  ['Class<?> 和', 'Class<?>'],
  ['List<? extends Event>', 'List<? extends Event>'],
  ['<T> 的 Box<T>[] 数组', 'Box<T>[]'],
  ['std 的 vector<int>', 'vector<int>'],
  ['Pair<A,B>', 'Pair<A,B>'],
  [
    'Foo<byte[], K extends Comparable & Cloneable>。',
    'Foo<byte[], K extends Comparable & Cloneable>',
  ],
])('%s', (line, type) => {
  expect(typesIn(line).at(-1)).toBe(type);
});

test('types within a type are the outermost one', () => {
  const line = '用 Map<String, List<Map<K, V>>> 存，再取 List<String>。';
  const map = 'Map<String, List<Map<K, V>>>';
  expect(typesIn(line)).toEqual([map, map, map, 'List<String>']);
});

test.each([
  'a <T> b',
  'i<n 时',
  'a<b 且 c>d',
  'List<String 没写完',
  'Map<String, List<Long> 少一个',
  '换行<br>',
  'foo<br>换行',
  '加粗foo<b>',
  'Foo<a href="x">',
  'Foo</b>',
  'Foo<>',
  'List<\nString>',
  'https://a.b/List<String>',
  '?type=List<String>',
  '见 \\List<String>',
  '3<String>',
  'List<字符串>',
])('no type in %s', (line) => {
  expect(typesIn(line).filter(Boolean)).toEqual([]);
});

test('what begins a type again and again costs no more than its length', () => {
  for (const part of ['List<', 'a<b,', 'a.', 'x<?>']) {
    const line = part.repeat(20_000);
    const begun = performance.now();
    for (let at = 0; at < line.length; at += 1000) genericTypeAt(line, line.indexOf('<', at));
    expect(performance.now() - begun, part).toBeLessThan(1000);
  }
});
