import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { plainText } from '#lib/content/extract/text.ts';
import { parse } from '#lib/content/read/parse.ts';
import { addressDoubt } from './address.ts';

test.each([
  ['http:/a.example/x', '写成 http://a.example/x'],
  ['https:a.example', '写成 https://a.example'],
  ['https//a.example', '写成 https://a.example'],
  ['https：//a.example', '写成 https://a.example'],
  ['https:／／a.example', '写成 https://a.example'],
  ['hxxps://a.example', '写成 https://a.example'],
  ['htps://a.example', '写成 https://a.example'],
  ['https:\\\\a.example', '写成 https://a.example'],
  ['https://b.example@a.example/x', '去掉 @ 和它前面的部分：https://a.example/x'],
  ['https://b.example:443@a.example', '去掉 @ 和它前面的部分：https://a.example'],
  ['https://kіte.example/', '用英文字母重新输入域名'],
  ['https://', '写 https:// 开头的完整地址'],
  ['https://a.example/x？y=1', '改成英文标点，或去掉它；本来就在地址里的话，写成 %EF… 这样的编码'],
  ['mailto:kite', '写成 mailto:name@example.com'],
  ['kite@b.example', '写成 mailto:kite@b.example'],
  ['www.a.example/x', '写成 https://www.a.example/x'],
  ['github.com/kite', '写成 https://github.com/kite'],
  ['../2020-05-01.mdx', '写成 /weekly/2020-05-01/'],
  ['2020-05-01.mdx#收线', '写成 /weekly/2020-05-01/#收线'],
  ['../projects/kite.mdx', '写成 /projects/kite/'],
  ['images/kite.png', '写 https:// 开头的完整地址，或以 / 开头的站内地址'],
  ['./kite', '写 https:// 开头的完整地址，或以 / 开头的站内地址'],
])('%s is doubted', (address, remedy) => {
  expect(addressDoubt(address)?.remedy).toBe(remedy);
});

test.each([
  'https://a.example/x?y=http://b.example/@z#w',
  'http://a.example:8080',
  'https://例子.example/甲',
  'https://a.example/a%20b',
  '/weekly/2020-05-01/#收线',
  '#收线',
  '?q=kite',
  'mailto:kite@a.example',
])('%s is not', (address) => {
  expect(addressDoubt(address)).toBeNull();
});

function read(source: string) {
  const file = new VFile(source);
  const shown = plainText(parse(file).children);
  return {
    shown,
    said: file.messages.map(({ ruleId, line, column }) => `${ruleId}@${line}:${column}`),
  };
}

test('a link or a picture without an address keeps its words', () => {
  expect(read('看 [文档]() 吧')).toEqual({ shown: '看 文档 吧', said: ['address-empty@1:3'] });
  expect(read('![风筝图]()')).toEqual({ shown: '![风筝图]()', said: ['address-empty@1:1'] });
});

test('a link without words is named, one around a picture is none', () => {
  expect(read('[](https://a.example/)').said).toEqual(['link-empty@1:1']);
  expect(read('[![图](https://a.example/x.png)](https://a.example/)').said).toEqual([]);
});

test('words that are the address of another site are named', () => {
  expect(read('[https://a.example/x](https://b.example/)').said).toEqual(['address@1:1']);
  expect(read('[www.a.example](https://b.example/)').said).toEqual(['address@1:1']);
  expect(
    read('[https://a.example/x](https://www.a.example/y)，[a.example](https://b.example/)').said,
  ).toEqual([]);
});

test('addresses of definitions and attributes are read as those of links', () => {
  expect(read('[甲][b]\n\n[b]: http:/a.example').said).toEqual(['address@3:1']);
  const event = '<Event title="放风筝" url="www.a.example/x">\n\n来。\n\n</Event>';
  expect(read(event).said).toEqual(['address@1:20']);
});
