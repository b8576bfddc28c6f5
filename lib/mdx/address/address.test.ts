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
  expect(read('[https://a.example/x](https://www.a.example/y)').said).toEqual([]);
});

const DIFFERS = [
  ...[
    '[https://a.example/x 的说明](https://b.example/)',
    '[见 https://a.example/](https://b.example/)',
  ],
  ...['[**https://a.example/**](https://b.example/)', '[`https://a.example/`](https://b.example/)'],
  ...['[a.example](https://b.example/)', '[github.com/kite](https://b.example/)'],
  ...[
    '[github.com/kite 的文档](https://b.example/)',
    '[https://a.example:443@b.example](https://b.example/)',
  ],
  ...[
    '[ｈｔｔｐｓ：／／a.example](https://b.example/)',
    '[https://a\u200b.example](https://b.example/)',
  ],
  ...[
    '[https://kіte.example](https://xn--kte-jhd.example/)',
    '[https://a.example](mailto:x@b.example)',
  ],
  ...[
    '[x@a.example](mailto:x@b.example)',
    '[![https://a.example](https://b.example/x.png)](https://b.example/)',
  ],
  ...[
    '[https://a.example][b]\n\n[b]: https://b.example/',
    '[https://a.example]\n\n[https://a.example]: https://b.example/',
  ],
];
test.each(DIFFERS)('%s claims another site', (source) => {
  expect(read(source).said.filter((one) => one.startsWith('address@'))).toEqual(['address@1:1']);
});

test.each([
  ...['[kite.example](https://kite.example/x)', '[Socket.io](https://a.example/)'],
  ...[
    '[ASP.NET](https://a.example/)',
    '[Node.js 20](https://a.example/)',
    '[1.2.3/4](https://a.example/)',
  ],
  ...[
    '[github.com/kite](https://docs.github.com/kite)',
    '[x@a.example](mailto:X@a.example?subject=y)',
  ],
  ...[
    '[写信](mailto:x@a.example)',
    '[a/b.txt](https://a.example/)',
    '[com.alipay.sofa](https://a.example/)',
  ],
  ...['[https://例子.example/](https://例子.example/)', 'https://a.example/x。'],
  ...[
    '[https://a.example](#a)',
    '[a.example.kite.Main](https://b.example/)',
    '[a][b]\n\n[b]: https://b.example',
  ],
])('%s claims none', (source) => {
  expect(read(source).said).toEqual([]);
});

test.each([
  ['https://kіte.example/', 'xn--kte-jhd.example'],
  ['https://ɡithub.com/', 'xn--ithub-qmc.com'],
  ['https://github.com∕x.b.example/', 'b.example'],
  ['https://github.com丿x.b.example/', 'b.example'],
  ['https://οοο.example/', 'xn--'],
  ['https://ｋite.example/', 'kite.example'],
  ['https://kite。example/', 'kite.example'],
  ['https://%6bite.example/', 'kite.example'],
  ['https://ki\u00adte.example/', 'kite.example'],
  ['https://１２７.０.０.１/', '127.0.0.1'],
  ['https://2130706433/', '127.0.0.1'],
  ['https://0x7f.1/', '127.0.0.1'],
])('the host of %s is shown for what it is', (address, real) => {
  expect(addressDoubt(address)?.problem).toContain(real);
});

test.each([
  ...['https://KITE.example/', 'https://例子.example/', 'https://例え.jp', 'https://한국.kr/'],
  ...[
    'https://[0:0:0:0:0:0:0:1]:80/',
    'https://xn--fsqu00a.example/',
    'https://kite.example.:8080/',
  ],
])('the host of %s is what it looks like', (address) => {
  expect(addressDoubt(address)).toBeNull();
});

test.each([
  'https://\\b.example/',
  'https:/b.example',
  'https:b.example',
  'https:\\b.example',
  'HTTPS:b.example',
  'https:///b.example',
  'mailto:x@a.example?x=%0d%0abcc:y',
])('%s begins or goes on as no address does', (address) => {
  expect(addressDoubt(address)).not.toBeNull();
});

test('an address with a line break or a direction control is text', () => {
  for (const address of [
    'https://a.example/&#10;x',
    'ht&Tab;tps://a.example',
    'https://a.example/&#x202e;x',
    'https://a.example/\u0085',
  ]) {
    const { shown, said } = read(`看 [文档](<${address}>) 吧`);
    expect(said, address).toEqual(['safe-url@1:3']);
    expect(shown).toContain('](<');
  }
});

test('a title that is an address leads where its element does', () => {
  const task = '<Task title="https://a.example/x" url="https://b.example">\n\n来。\n\n</Task>';
  expect(read(task).said).toEqual(['address@1:1']);
  const see =
    '<Question status="outdated" see="https://a.example@b.example/">\n\n问\n\n</Question>';
  expect(read(see).said).toEqual(['address@1:29']);
});

test('addresses of definitions and attributes are read as those of links', () => {
  expect(read('[甲][b]\n\n[b]: http:/a.example').said).toEqual(['address@3:1']);
  const event = '<Event title="放风筝" url="www.a.example/x">\n\n来。\n\n</Event>';
  expect(read(event).said).toEqual(['address@1:20']);
});
