import { describe, expect, test } from 'vitest';
import { parseWords } from '#lib/content/read/parse.ts';
import { LONGEST, changeWords, plainWords, questionWords } from './words.ts';

const address = 'https://github.com/kites/kite/issues/12';
const plain = (text: string): string => plainWords({ text, address });

describe('what a template left is no words', () => {
  test.each([
    ['a comment', '<!-- 请先搜索\n再提问 -->\n\n掉线了。', '掉线了。'],
    ['a comment within a line', '掉线 <!-- x --> 了。', '掉线 了。'],
    ['a comment without an end', '掉线了。\n\n<!-- 请', '掉线了。'],
    ['a comment in code stays', '```html\n<!-- 请 -->\n```', '```html\n<!-- 请 -->\n```'],
    ['empty headings', '### 环境\n\n### 现象\n\n掉线了。\n\n### 日志\n', '### 现象\n\n掉线了。'],
    ['a heading over deeper ones', '# 现象\n\n## 三级风\n\n掉线', '# 现象\n\n## 三级风\n\n掉线'],
    ['a field left blank', '### 环境\n\n_No response_\n\n### 现象\n\n掉', '### 现象\n\n掉'],
    ['line ends of Windows', '### 环境\r\n\r\n### 现象\r\n\r\n掉', '### 现象\n\n掉'],
    ['nothing at all', '<!-- 请 -->\n\n### 环境\n', ''],
    [
      'tags of decoration',
      '<details><summary>日志</summary>\n\n掉<br/>线\n\n</details>',
      '日志\n\n掉 线',
    ],
    ['tags in code stay', '写 `<br>` 换行', '写 `<br>` 换行'],
  ])('%s', (_, given, left) => {
    expect(plain(given)).toBe(left);
  });
});

describe('pictures are links, and addresses whole', () => {
  test.each([
    ['![图](https://a.example/x.png)', '[图：图](https://a.example/x.png)'],
    ['![](https://a.example/x.png)', '[图](https://a.example/x.png)'],
    [
      '<img width="9" alt="断线" src="https://a.example/x.png">',
      '[图：断线](https://a.example/x.png)',
    ],
    ['[![a](https://a.example/x.png)](https://b.example/)', '[图：a](https://b.example/)'],
    ['![断][1]\n\n[1]: https://a.example/x.png', '[图：断](https://a.example/x.png)'],
    ['见[这][1]\n\n[1]: /kites/kite', '见[这](https://github.com/kites/kite)'],
    ['见[这](../blob/main/a.md)', '见[这](https://github.com/kites/kite/blob/main/a.md)'],
    [
      '同 https://github.com/kites/kite/issues/3',
      '同 [#3](https://github.com/kites/kite/issues/3)',
    ],
    ['同 https://github.com/a/b/pull/3', '同 [a/b#3](https://github.com/a/b/pull/3)'],
    ['@wei 看看 #3', '@wei 看看 #3'],
  ])('%s', (given, left) => {
    expect(plain(given)).toBe(left);
  });

  test('no picture is left, whatever it is written in', () => {
    const nested = plain(
      '> - ![a](https://a.example/x.png) <img src=x onerror=alert(1)> ![b][b]\n\n[b]: x',
    );
    expect(JSON.stringify(parseWords(nested))).not.toMatch(/"(?:image|imageReference)"/);
  });
});

describe('long texts', () => {
  test('are cut behind a paragraph, with where the rest is', () => {
    const text = Array.from({ length: 400 }, (_, index) => `第 ${index} 段，风很大。`).join('\n\n');
    const cut = plain(text);
    expect(cut.length).toBeLessThan(LONGEST + 200);
    expect(cut).toMatch(/风很大。\n\n（原文较长，见 \[https:\S+\]\(https:\S+\)）$/);
  });

  test('code that is cut is closed', () => {
    const cut = plain(`\`\`\`\n${'at kite.fly()\n'.repeat(9000)}\`\`\``);
    expect(cut).toMatch(/at kite\.fly\(\)\n```\n\n（原文较长/);
  });

  test('of a megabyte take no time', () => {
    const begun = performance.now();
    for (const piece of [
      'a',
      '<!--',
      '<img ',
      '`',
      '![](',
      '> ',
      '[x]: y\n',
      '\n\n',
      '<br ',
      '](',
    ]) {
      try {
        plain(piece.repeat(1_000_000 / piece.length));
      } catch (cause) {
        // Nested deeper than anybody reads: such an entry is named and left out.
        expect(cause).toBeInstanceOf(RangeError);
      }
    }
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});

test('a title is words, whatever it looks like', () => {
  const words = questionWords('# [Bug] *掉线* <b>\n---', {
    text: '---\na: b\n---\n\n掉。',
    address,
  });
  const [first, second] = parseWords(words).children;
  expect(first).toMatchObject({
    type: 'paragraph',
    children: [{ type: 'text', value: '# [Bug] *掉线* <b> ---' }],
  });
  expect(second).toMatchObject({ type: 'paragraph' });
});

describe('notes of a release', () => {
  const changes = (text: string): string => changeWords({ text, address });

  test('are the items of their lists', () => {
    expect(
      changes(
        '# v2\n\n好消息！\n\n## 新\n\n* 换了线\n  - 更轻\n* [x] 尾巴\n\n## 修\n\n1. 不掉线\n\n**Full Changelog**: https://github.com/kites/kite/compare/v1...v2',
      ),
    ).toBe('- 换了线\n  - 更轻\n- 尾巴\n- 不掉线');
  });

  test('are their paragraphs where there is no list', () => {
    expect(changes('换了线。\n\n尾巴加长。')).toBe('- 换了线。\n- 尾巴加长。');
  });

  test('that are headings only are none', () => {
    expect(changes('## What is new\n')).toBe('');
  });

  test('that are long say where the rest is', () => {
    expect(changes('- 换了线\n'.repeat(2000))).toMatch(/\n- （原文较长，见 \S+）$/);
  });
});
