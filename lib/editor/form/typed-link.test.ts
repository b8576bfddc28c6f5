import { expect, test } from 'vitest';
import { typedLink } from './typed-link.ts';

test.each([
  ['[一文读懂线程池](https://a.b/c)', '一文读懂线程池', 'https://a.b/c', ''],
  ['  - [一文读懂](https://a.b/c)  ', '一文读懂', 'https://a.b/c', ''],
  ['* [读\\[懂\\] `List<T>`](<https://a.b/c d>)', '读[懂] `List<T>`', 'https://a.b/c d', ''],
  ['[维基](https://a.b/x_(y))', '维基', 'https://a.b/x_(y)', ''],
  ['- [一文读懂](https://a.b/c)：适合新手', '一文读懂', 'https://a.b/c', '适合新手'],
  ['[](https://a.b/c)', '', 'https://a.b/c', ''],
  ['一文读懂 https://a.b/c?d=e', '一文读懂', 'https://a.b/c?d=e', ''],
  ['Read this first: http://a.b', 'Read this first', 'http://a.b', ''],
  ['《一文读懂》https://a.b/c', '《一文读懂》', 'https://a.b/c', ''],
  ['一文读懂：https://a.b/c', '一文读懂', 'https://a.b/c', ''],
  [' https://a.b/c ', '', 'https://a.b/c', ''],
])('%j is a link', (typed, title, url, note) => {
  expect(typedLink(typed)).toEqual({ title, url, note });
});

test.each([
  '',
  '一文读懂',
  '[草稿] 一文读懂',
  '[一文读懂](c.html)',
  '[一文读懂](https://a.b/c',
  '[甲](https://a.b/c) 和 [乙](https://a.b/d)',
  '![图](https://a.b/c.png)',
  '为什么 https:// 比 http:// 好',
  '从 https://a.b 搬到新家',
  '怎么写 <https://a.b/c>',
  'xhttps://a.b',
])('%j is a title', (typed) => {
  expect(typedLink(typed)).toBeNull();
});

test('a long line costs no more than its length', () => {
  for (const part of ['https://', ' https:// ', '[', '：', '](', '[a](https://a.b ']) {
    const begun = performance.now();
    typedLink(part.repeat(30_000));
    expect(performance.now() - begun, part).toBeLessThan(1000);
  }
});
