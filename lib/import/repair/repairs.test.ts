import { describe, expect, it } from 'vitest';
import { importText } from '../test-support/import-text.ts';

const mdx = (body: string) => importText(body).text.trimEnd();

describe('emphasis', () => {
  const cases: [string, string, string][] = [
    ['white space inside', '**甲 **乙', '**甲** 乙'],
    ['punctuation inside', '评选**「奖」**，', '评选**「奖」**，'],
    ['U+00A0 inside', '**甲\u00A0**乙', '**甲** 乙'],
    ['a mark without a partner', '甲**\n乙', '甲\\\n乙'],
    ['empty marks', '甲****乙', '甲乙'],
    ['touching marks', '**主题：****甲**', '**主题：甲**'],
    ['asterisks on both sides', '看***路径\\***，', '看**路径**，'],
    ['pairs stay on one line', '**甲\n**乙** 丙', '甲\\\n**乙** 丙'],
    ['a single asterisk is a word', '2 * 3 等于 6', '2 \\* 3 等于 6'],
  ];
  it.each(cases)('%s', (_, before, after) => {
    expect(mdx(before)).toBe(after);
  });
});

describe('raw HTML', () => {
  const cases: [string, string, string][] = [
    ['a break', '甲<br />乙</br>丙', '甲\\\n乙\\\n丙'],
    ['a break that lost its brackets', '怎么办呢？br/\n看图', '怎么办呢？\\\n看图'],
    ['a picture', '看<img src="https://e.com/a.png" alt="图">', '看![图](https://e.com/a.png)'],
    ['a link', '见<a href="https://e.com">此</a>处', '见[此](https://e.com)处'],
    ['bold', '很<b>重</b>要', '很**重**要'],
    ['layout', '<span style="x">甲</span>', '甲'],
    ['a comment', '甲<!-- 乙 -->丙', '甲丙'],
    ['XML in a sentence', '加上<attach>true</attach>配置', '加上`<attach>true</attach>`配置'],
    ['a tag that is a URI', '<SOFA:Channel/>开播', '\\<SOFA:Channel/>开播'],
    [
      'an XML block',
      '<bean id="a">\n<ref/>\n</bean>',
      '```xml\n<bean id="a">\n<ref/>\n</bean>\n```',
    ],
    [
      'a picture block',
      '<div>\n<img src="https://e.com/a.png"/>\n</div>',
      '![](https://e.com/a.png)',
    ],
  ];
  it.each(cases)('%s', (_, before, after) => {
    expect(mdx(before)).toBe(after);
  });

  it('escapes what MDX would take for code', () => {
    expect(mdx('import 甲 from 乙\n\n{甲} 与 <乙')).toBe(
      '&#x69;mport 甲 from 乙\n\n\\{甲} 与 \\<乙',
    );
  });
});

describe('addresses', () => {
  const cases: [string, string, string][] = [
    ['http to GitHub', 'http://github.com/a/b', 'https://github.com/a/b'],
    ['doubled h', 'hhttps://github.com/a', 'https://github.com/a'],
    ['missing h', 'ttps://github.com/a', 'https://github.com/a'],
    ['missing slash', 'https:/github.com/a', 'https://github.com/a'],
    ['doubled slash', 'https://github.com//a/b/', 'https://github.com/a/b/'],
    ['asterisks', 'https://github.com/a**/b**', 'https://github.com/a/b'],
    ['another weekly', '/blog/older-weekly/', '/weekly/2020-12-25/'],
    [
      'another weekly, absolute',
      'https://www.sofastack.tech/blog/older-weekly/',
      '/weekly/2020-12-25/',
    ],
    ['the old site', '/blog/some-article/', 'https://www.sofastack.tech/blog/some-article/'],
    ['a relative address', './more.html', 'https://www.sofastack.tech/blog/trial/more.html'],
    ['a neighbour', '../some-article/', 'https://www.sofastack.tech/blog/some-article/'],
    ['another weekly beside this', '../older-weekly/', '/weekly/2020-12-25/'],
    ['the file of another weekly', '../older-weekly/index.md', '/weekly/2020-12-25/'],
    ['a file from the root', '../../img/a.png', 'https://www.sofastack.tech/img/a.png'],
    ['full-width marks', 'https：／／e．com／a', 'https://e.com/a'],
    ['a full-width slash in front', '／blog／older-weekly／', '/weekly/2020-12-25/'],
    ['full-width letters within', 'https://e.com/zh－cn/a３', 'https://e.com/zh-cn/a3'],
    ['something odd in the protocol', 'h}ttps://e.com/a', 'https://e.com/a'],
    ['a full-width dot', 'xiao@e．com', 'mailto:xiao@e.com'],
    ['a name in front', 'MOSN：https://github.com/mosn/mosn', 'https://github.com/mosn/mosn'],
    ['a mail address', 'xiao.zhou@example.com', 'mailto:xiao.zhou@example.com'],
    [
      'WeChat tracking',
      'http://mp.weixin.qq.com/s?__biz=Mz==&mid=22&idx=1&sn=ab&chksm=cd&scene=21#wechat_redirect',
      'http://mp.weixin.qq.com/s?__biz=Mz==&mid=22&idx=1&sn=ab',
    ],
    [
      'WeChat without sn',
      'https://mp.weixin.qq.com/s?__biz=Mz==&mid=22&chksm=cd',
      'https://mp.weixin.qq.com/s?__biz=Mz==&mid=22&chksm=cd',
    ],
    ['WeChat, short', 'https://mp.weixin.qq.com/s/abc?x=1', 'https://mp.weixin.qq.com/s/abc?x=1'],
    ['anything else', 'http://e.com/a?b=1&c=2', 'http://e.com/a?b=1&c=2'],
  ];
  it.each(cases)('%s', (_, before, after) => {
    expect(mdx(`[甲](${before})`)).toBe(`[甲](${after})`);
  });

  it('turns links that cannot work into words, with a message', () => {
    const { text, post } = importText('入会：[点我](dingtalk://client/page)');
    expect(text).toBe('入会：点我\n');
    expect(post.file.messages.map((one) => [one.ruleId, one.line, one.column])).toEqual([
      ['import-link-dropped', 6, 4],
    ]);
  });

  it('turns links to files of posts that are not there into words, with a message', () => {
    const { text, post } = importText('见 [甲](nowhere.md#b)');
    expect(text).toBe('见 甲\n');
    expect(post.file.messages.map((one) => [one.ruleId, one.line, one.column])).toEqual([
      ['import-reference', 6, 3],
    ]);
  });

  it('turns annotations that became links into words', () => {
    expect(mdx('用 [@Mapper ](/Mapper )')).toBe('用 @Mapper');
  });

  it('tells of a picture that is lost', () => {
    const { text, post } = importText('![小图](data:image/gif;base64,AAAA)');
    expect(text).toBe('（原文此处的图片已丢失：小图）\n');
    expect(post.file.messages[0]).toMatchObject({ ruleId: 'import-picture-lost', fatal: false });
  });
});

describe('attribute lists', () => {
  const cases: [string, string, string][] = [
    ['behind a heading', '## 甲 {#a}', '## 甲'],
    ['with classes', '## 甲 {#a .b key="c d"}', '## 甲'],
    ['with an attribute first', '## 甲 {id="a" class="b"}', '## 甲'],
    ['without a number', '## 甲 {-}', '## 甲'],
    ['behind a link', '## [甲](https://e.com) {#a}', '## [甲](https://e.com)'],
    ['on a link', '[甲](https://e.com){:target="_blank" rel="b"}', '[甲](https://e.com)'],
    ['without a blank', '## 甲{#a}', '## 甲'],
    ['behind code', '## 甲 `b` {.c}', '## 甲 `b`'],
    ['below its underline', '甲 {#a}\n---', '## 甲'],
    ['below a paragraph', '甲\n{.b}', '甲'],
    ['of kramdown', '甲\n{: .b #c}\n\n**乙**{: .d}丙', '甲\n\n**乙**丙'],
    ['above a block', '{: .b}\n- 甲', '- 甲'],
    ['a table of contents', '* 目录\n{:toc}\n\n甲', '甲'],
    ['in code', '`{#a}`\n\n```\n{: .b}\n```', '`{#a}`\n\n```\n{: .b}\n```'],
  ];
  it.each(cases)('%s', (_, before, after) => {
    expect(mdx(before)).toBe(after);
  });

  it.each(['## 长度 ${#a}', '甲 {job="b"}', '{job="b"}', '{:a 1} 和 {:b}', '用 {.b} 写'])(
    'words in braces stay: %s',
    (words) => {
      expect(mdx(words).replaceAll('\\', '')).toBe(words);
    },
  );
});

describe('links inside a post', () => {
  const told = (body: string) =>
    importText(body).post.file.messages.map((one) => `${one.line}:${one.column} ${one.ruleId}`);

  it('lead to the heading that an id names', () => {
    expect(mdx('[见](#a)\n\n## 甲 乙 {#a}')).toBe('[见](#甲-乙)\n\n## 甲 乙');
  });

  it('lead to a heading by its words', () => {
    expect(mdx('[见](#%E7%94%B2)\n\n## 甲')).toBe('[见](#甲)\n\n## 甲');
  });

  it('that lead nowhere become words, with a message', () => {
    expect(mdx('[见](#a) 后')).toBe('见 后');
    expect(told('甲\n\n看 [见](#a) 后')).toEqual(['8:3 import-reference']);
  });
});

describe('bare addresses end at Chinese punctuation', () => {
  const link = '[https://e.com/a](https://e.com/a)';
  const cases: [string, string][] = [
    ['见https://e.com/a，后文', `见${link}，后文`],
    ['（https://e.com/a）', `（${link}）`],
    ['https://e.com/a、https://e.com/a。', `${link}、${link}。`],
    ['https://e.com/a，**后** `文`', `${link}，**后** \`文\``],
    ['www.e.com/a，后', '[www.e.com/a](http://www.e.com/a)，后'],
    ['<https://e.com/a>，后', `${link}，后`],
    ['https://e.com/a', link],
  ];
  it.each(cases)('%s', (before, after) => {
    expect(mdx(before)).toBe(after);
  });
});
