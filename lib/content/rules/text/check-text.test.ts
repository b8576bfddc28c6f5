import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { parse } from '../../read/parse.ts';

/** `rule@line:column` of every message on a source. */
function said(source: string): string[] {
  const file = new VFile(source);
  parse(file);
  return file.messages.map(({ ruleId, line, column }) => `${ruleId}@${line}:${column}`);
}

/** What is wrong and what to write, of the only message on a source. */
function advice(source: string): string {
  const file = new VFile(source);
  parse(file);
  return file.messages.map(({ reason, note }) => `${reason}；${note}`).join('\n');
}

describe('links and pictures that did not take', () => {
  test.each([
    ['风 ［放线］（https://a.example/x）', 'link-not-taken@1:3'],
    ['[放线]（https://a.example/x）', 'link-not-taken@1:1'],
    ['[放线](https://a.example/x）', 'link-not-taken@1:1'],
    ['[放线（https://a.example/x)', 'link-not-taken@1:1'],
    ['【放线】（https://a.example/x）', 'link-not-taken@1:1'],
    ['【放线】(https://a.example/x)', 'link-not-taken@1:1'],
    ['[放线] (https://a.example/x)', 'link-not-taken@1:1'],
    ['(放线)[https://a.example/x]', 'link-not-taken@1:1'],
    ['[放线](https://a.example/x', 'link-not-taken@1:1'],
    ['！[风筝](https://a.example/x.png)', 'link-not-taken@1:1'],
    ['！［风筝］（https://a.example/x.png）', 'link-not-taken@1:1'],
    ['![风筝]（https://a.example/x.png）', 'link-not-taken@1:1'],
    ['[放线]【https://a.example/x】', 'link-not-taken@1:1'],
    ['[放线][https://a.example/x]', 'link-not-taken@1:1'],
    ['[放线]（ https://a.example/x ）', 'link-not-taken@1:1'],
    ['! [风筝](https://a.example/x.png)', 'link-not-taken@1:1'],
    ['- 第一项\n- [`放线`]（https://a.example/x）', 'link-not-taken@2:3'],
    ['![图](https://a.example/风 筝.png)', 'link-not-taken@1:1'],
    ['[包](https://a.example/kite line.zip)', 'link-not-taken@1:1'],
    ['[包](https://a.example/kite (1).zip)', 'link-not-taken@1:1'],
    ['| 甲 |\n| --- |\n| [放线]（https://a.example/x） |', 'link-not-taken@3:3'],
    ['## 看 [放线]（https://a.example/x）', 'link-not-taken@1:6'],
    ['[包](/files/kite line.zip)', 'link-not-taken@1:1'],
    ['[包](https://a.example/x “说明”)', 'link-not-taken@1:1'],
    ['见[放线][ref]', 'link-undefined@1:2'],
    ['看 ![风筝][ref]', 'link-undefined@1:3'],
    ['看 ![](https://a.example/x y.png)', 'link-not-taken@1:3'],
    ['[ref]：https://a.example/', 'link-undefined@1:1'],
  ])('%s', (source, expected) => {
    expect(said(source)).toEqual([expected]);
  });

  test.each([
    ['［放线］（https://a.example/x）', '用了全角的 ［ ］ （ ）；写成 [放线](https://a.example/x)'],
    ['[包](https://a.example/a b)', '地址里有空格，要写成 %20；写成 [包](https://a.example/a%20b)'],
    ['[包](https://a.example/x “甲”)', '英文双引号；写成 [包](https://a.example/x "甲")'],
    ['！[甲](https://a.example/x.png)', '前面是全角的 ！；写成英文的 !'],
    ['[包](https://a.example/k (1).zip)', '写成 [包](https://a.example/k%20(1).zip)'],
    ['[甲（https://a.example/x)', '缺少 ]；写成 [甲](https://a.example/x)'],
    ['(甲)[https://a.example/x]', '写反了；写成 [甲](https://a.example/x)'],
  ])('the advice says what to write: %s', (source, expected) => {
    expect(advice(source)).toContain(expected);
  });
});

describe('addresses that lead nowhere', () => {
  test.each([
    ['见 https：//a.example/x', 'address@1:3'],
    ['见 https:／／a.example/x', 'address@1:3'],
    ['见 http:/a.example/x', 'address@1:3'],
    ['见 https//a.example/x', 'address@1:3'],
    ['见 https:a.example/x', 'address@1:3'],
    ['见 hxxps://a.example/x', 'address@1:3'],
    ['见 htps://a.example/x', 'address@1:3'],
    ['见 https://a.example/x/3这个问题', 'address-glued@1:3'],
  ])('%s', (source, expected) => {
    expect(said(source)).toEqual([expected]);
  });
});

describe('headings, lists, quotes, emphasis and code that did not take', () => {
  test.each([
    ['##放风筝', 'heading-not-taken@1:1'],
    ['风\n\n###放风筝', 'heading-not-taken@3:1'],
    ['＃＃ 放风筝', 'heading-not-taken@1:1'],
    ['＃放风筝', 'heading-not-taken@1:1'],
    ['##　放风筝', 'heading-not-taken@1:1'],
    ['　## 放风筝', 'heading-not-taken@1:1'],
    ['####### 放风筝', 'heading-not-taken@1:1'],
    ['１．收线', 'list-not-taken@1:1'],
    ['－ 收线', 'list-not-taken@1:1'],
    ['＊ 收线', 'list-not-taken@1:1'],
    ['-收线', 'list-not-taken@1:1'],
    ['》 引文', 'quote-not-taken@1:1'],
    ['＞ 引文', 'quote-not-taken@1:1'],
    ['＊＊要紧＊＊', 'emphasis-not-taken@1:1'],
    ['风大，** 要紧 **', 'emphasis-not-taken@1:4'],
    ['**要紧', 'emphasis-not-taken@1:1'],
    ['~~ 旧的 ~~', 'emphasis-not-taken@1:1'],
    ['｀｀｀java\nint a\n｀｀｀', 'code-not-taken@1:1'],
    ["'''", 'code-not-taken@1:1'],
    ['&lt;Question asker="甲"&gt;', 'tag-characters@1:1'],
    ['用 ·kite· 放', 'code-not-taken@1:3'],
    ['用 ｀kite｀ 放', 'code-not-taken@1:3'],
    ['用 `kite 放', 'code-not-taken@1:3'],
    ['在 C:\\kite\\_old 里', 'backslash-lost@1:3'],
    ['在 D:\\kite\\\n里', 'backslash-lost@1:3'],
    ['在 \\\\host\\kite 里', 'backslash-lost@1:3'],
    ['匹配 \\d+\\.\\d+', 'backslash-lost@1:4'],
  ])('%j', (source, expected) => {
    expect(said(source)[0]).toBe(expected);
  });
});

describe('tables that did not take', () => {
  test.each([
    ['| 甲 | 乙 | 丙 |\n| --- | --- |\n| 1 | 2 | 3 |', '表头 3 列，分隔行 2 列'],
    ['｜ 甲 ｜ 乙 ｜\n｜ --- ｜ --- ｜\n｜ 1 ｜ 2 ｜', '用了全角的 ｜'],
    ['| 甲 | 乙 |\n|——|——|\n| 1 | 2 |', '用了全角的 —'],
    ['| 甲 | 乙 |\n| 1 | 2 |', '没有分隔行'],
  ])('%j', (source, expected) => {
    expect(advice(source)).toContain(expected);
  });

  test('the advice has the columns of the head', () => {
    expect(advice('| 甲 | 乙 | 丙 |\n| --- | --- |')).toContain('写成 | --- | --- | --- |');
  });
});

test.each([
  '[放线](https://a.example/x)，（见 https://a.example/y）。看这里！[链接](https://a.example/z)',
  '[包](https://a.example/kite%20line.zip "说明")，![图](<https://a.example/风 筝.png>)',
  '[Feature][Kite] 支持放线，数组 a[i][j] 与 f[0](x > 1)',
  '【公告】（2023 年）停更，[注] 见下',
  '#41 与 ＃41，#话题，C# 和 F#',
  '３．５ 版',
  '1、收线\n2、放线\n\n• 收线\n\n（1）收线',
  '- 收线\n\n* 放线\n\n1. 收线\n\n> 引文',
  '——他说 · 她说——，让·雅克·卢梭，A·B',
  '《风筝》 是书名，a > b，2 ＞ 1',
  '**要紧：**后面，**“要紧”**，\\*\\*星号\\*\\*，目录 src/**/*.java 与 **/*.xml',
  '`code` 与 \\`，``a ` b``',
  'C:\\kite\\new 与 1986\\. 那年，\\(x\\)，a\\_b',
  '| 甲 | 乙 |\n| --- | --- |\n| 1 | － |\n| `a \\| b` | 2 |',
  'a | b 与 c | d',
  'https://a.example/文档/入门 与 https://a.example/wiki/Raft_(算法) 与 https://例子.example/甲',
  '```\n##放风筝\n[放线]（https://a.example/x）\n```',
  '比例 3:1，时间 10：30，http 和 https 都行，http：见下',
])('sound text has no message: %s', (source) => {
  expect(said(source)).toEqual([]);
});

test('files full of half markup are read in a moment', { timeout: 240_000 }, () => {
  const started = performance.now();
  for (const part of [
    '[a](',
    '（【a】',
    '**甲',
    '`a',
    '·a',
    'C:\\_',
    '\\d',
    '| a |',
    '# ',
    'https:',
    '~~ a',
  ]) {
    parse(new VFile(part.repeat(600)));
    parse(new VFile(`${part}\n\n`.repeat(600)));
  }
  expect(performance.now() - started).toBeLessThan(120_000);
});
