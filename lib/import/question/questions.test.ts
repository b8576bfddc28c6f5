import { describe, expect, it } from 'vitest';
import { importText, plainBlocks, questionLines } from '../test-support/import-text.ts';

const inSection = (body: string) => importText(`### 每周读者问答提炼\n\n${body}`);
const lines = (body: string) => questionLines(inSection(body));
const REPO = '[https://github.com/mosn/mosn](https://github.com/mosn/mosn)';

describe('heads', () => {
  const heads: [string, string][] = [
    ['bold with number and 提问', '**1、@小舟** 提问：'],
    ['bold without number', '**@小舟** 提问：'],
    ['plain', '1、@小舟 提问：'],
    ['number outside the bold', '1、**@小舟** 提问：'],
    ['number half inside the bold', '1**、@小舟** 提问：'],
    ['提问 inside the bold', '**1、@小舟 提问：**'],
    ['dot and no blank', '**1.@小舟** 提问：'],
    ['no @', '**1. 小舟** 提问：'],
    ['no @, no number', '**小舟** 提问：'],
    ['no @, no 提问', '**1. 小舟**'],
    ['@ without 提问', '**1. @小舟**'],
    ['no colon', '**1、@小舟** 提问'],
    ['half-width colon', '**1、@小舟** 提问:'],
    ['blank inside the bold', '**1、@小舟 **提问：'],
    ['blank behind @', '**@ 小舟** 提问：'],
    ['U+00A0', '**1、@小舟**\u00A0提问：'],
    ['a profile link', '**1、@[小舟](https://github.com/小舟)** 提问：'],
    ['an ordered list', '1. @小舟 提问：'],
    ['a heading', '#### 1、@小舟 提问：'],
    ['typed directly above the quote', '**@小舟** 提问：<br/>'],
  ];
  it.each(heads)('%s', (_, head) => {
    expect(lines(`${head}\n\n> 怎么配？\n\nA：这样配。\n\nMOSN：${REPO}`)).toEqual([
      '@小舟 mosn #- | Q 怎么配？ | A 这样配。',
    ]);
  });

  const issues: [string, string][] = [
    ['one bold', '**1. @wei-lin #77**'],
    ['two bolds', '**1.@wei-lin** **#77**'],
    ['glued', '2. @wei-lin#77'],
    ['with 提问', '**1.@wei-lin **#77 提问：'],
    ['two blanks', '**2.@wei-lin  #77** '],
    ['full-width sign', '**1. @wei-lin ＃77**'],
  ];
  it.each(issues)('issue number: %s', (_, head) => {
    expect(lines(`${head}\n\n> 为什么？\n\nA：因为。`)).toEqual([
      '@wei-lin - #77 | Q 为什么？ | A 因为。',
    ]);
  });

  it('keeps unusual names', () => {
    const names = ['云|yun', 'J～杰', 'service mesh', '林 & 周', '北京abc', 'Z'];
    for (const name of names) {
      expect(lines(`**@${name}** 提问：\n\n> 问？\n\nA：答。`)).toEqual([
        `@${name} - #- | Q 问？ | A 答。`,
      ]);
    }
  });

  it('takes words behind the head for the question', () => {
    expect(lines('**@小舟** 提问：怎么配？\n\nA：这样。')).toEqual([
      '@小舟 - #- | Q 怎么配？ | A 这样。',
    ]);
  });

  it('takes the person from the line below a project', () => {
    const body =
      '**1.@****MOSN** **#12**\n\n@shan-dev\n\n> 能行吗？\n\nA：行。\n\n「**MOSN**」：' + REPO;
    expect(lines(body)).toEqual(['@shan-dev mosn #12 | Q 能行吗？ | A 行。']);
  });
});

describe('false friends', () => {
  it.each([
    'SOFAChannel#11：类隔离容器',
    '- 2023 课题招募 #894',
    '欢迎大家向我们留言提问，或者写信',
    '用 @Mapper 标注接口',
    '配置项写 #@#DEFAULT_GROUP',
    '**1、关于扩容的提问：**',
  ])('%s is no head', (line) => {
    expect(lines(line)).toEqual([]);
  });

  it('leaves annotations in an answer alone', () => {
    const body =
      '**@甲** 提问：\n\n> 用哪个？\n\nA：两个都行：\n\n1、@Mapper\n\n@Repository\n\nMOSN：' + REPO;
    expect(lines(body)).toEqual(['@甲 mosn #- | Q 用哪个？ | A 两个都行：1、@Mapper@Repository']);
  });

  it('takes no head outside the section of questions but one that says 提问', () => {
    expect(questionLines(importText('### 社区会议\n\n**1.@甲** **#9**\n\n> 议题'))).toEqual([]);
  });
});

describe('rounds', () => {
  it('splits at quotes and answers', () => {
    const body = '**@甲** 提问：\n\n> 一？\n\nA：壹。\n\n接着说。\n\n> 二？\n\nA: 贰。\n\n> 谢谢。';
    expect(lines(body)).toEqual([
      '@甲 - #- | Q 一？ | A 壹。接着说。 | Q 二？ | A 贰。 | Q 谢谢。',
    ]);
  });

  it('takes consecutive quotes before one answer for one question', () => {
    const body = '**@甲** 提问：\n\n> 一？\n\n<!-- -->\n\n> 又及？\n\nA：壹。';
    expect(lines(body)).toEqual(['@甲 - #- | Q 一？ | Q 又及？ | A 壹。']);
  });

  it.each([
    ['A：'],
    ['A:'],
    ['A ：'],
    [' A：'],
    ['A：A：'],
    ['**A：**'],
    ['答：'],
    ['回复：'],
    ['Ａ：'],
  ])('marker %s', (marker) => {
    expect(lines(`**@甲** 提问：\n\n> 一？\n\n${marker}壹。`)).toEqual([
      '@甲 - #- | Q 一？ | A 壹。',
    ]);
  });

  it('finds an answer that the quote swallowed', () => {
    const body = '**@甲** 提问：\n\n> 一？\nA：壹。\nMOSN：' + REPO;
    expect(lines(body)).toEqual(['@甲 mosn #- | Q 一？ | A 壹。']);
  });

  it('keeps lazy lines before the answer in the question', () => {
    const body = '**@甲** 提问：\n\n> 一？\n还有这个。\n\nA：壹。';
    expect(lines(body)).toEqual(['@甲 - #- | Q 一？ 还有这个。 | A 壹。']);
  });

  it('reads an answer without a marker', () => {
    expect(lines('**@甲** 提问：\n\n> 一？\n\n壹。')).toEqual(['@甲 - #- | Q 一？ | A 壹。']);
  });

  it('reads a question outside a quote', () => {
    const body = '1.@甲 #5\n\n现象如下。\n\n- 第一步\n\nA：壹。';
    expect(lines(body)).toEqual(['@甲 - #5 | Q 现象如下。 | Q 第一步 | A 壹。']);
  });

  it('takes code and pictures between quotes for the question', () => {
    const body = '**@甲** 提问：\n\n> 这段：\n\n```java\nrun();\n```\n\n> 对吗？\n\nA：对。';
    expect(lines(body)).toEqual(['@甲 - #- | Q 这段： | Q run(); | Q 对吗？ | A 对。']);
  });

  it('takes a quote of pictures behind an answer for its illustration', () => {
    const body =
      '**@甲** 提问：\n\n> 一？\n\nA：看图。\n\n> ![](https://e.com/a.png)\n\n**@乙** 提问：\n\n> 二？\n\nA：贰。';
    const imported = inSection(body);
    expect(questionLines(imported)).toEqual([
      '@甲 - #- | Q 一？ | A 看图。',
      '@乙 - #- | Q 二？ | A 贰。',
    ]);
    expect(imported.text).toMatch(/看图。\n\n!\[\]\(https:\/\/e\.com\/a\.png\)\n\n<\/Answer>/);
  });

  it('takes a lone picture behind an unanswered question for the answer', () => {
    const imported = inSection('**1.@甲** **#5**\n\n> 一？\n\n![](https://e.com/a.png)');
    expect(imported.weekly.counts).toMatchObject({ questions: 1, rounds: 1 });
  });

  it('leaves a question without an answer without one', () => {
    expect(inSection('**@甲** 提问：\n\n> 一？').text).not.toContain('<Answer>');
  });

  it('finds heads glued to a paragraph or hidden in a quote', () => {
    const body =
      '**@甲** 提问：\n\n> 一？\n\nA：壹。</br>\n**2、@乙** 提问：\n> 二？\n\nA：贰。<br />\n\n> **3、@丙** 提问：\n> 三？\n\nA：叁。';
    expect(lines(body)).toEqual([
      '@甲 - #- | Q 一？ | A 壹。',
      '@乙 - #- | Q 二？ | A 贰。',
      '@丙 - #- | Q 三？ | A 叁。',
    ]);
  });
});

describe('a head without a question', () => {
  it.each([
    [
      'an answer follows at once',
      '**@甲** 提问：\n\nA：壹。\n\n**@乙** 提问：\n\n> 二？\n\nA：贰。',
    ],
    [
      'an answer stands on its line',
      '**@甲** 提问：\nA：壹。\n\n**@乙** 提问：\n\n> 二？\n\nA：贰。',
    ],
    [
      'only a mark is left',
      '**@甲** 提问：\n\n>\n\nA：壹。\n\n**@乙** 提问：\n\n> 二？\n\nA：贰。',
    ],
  ])('stays text, with a message: %s', (_, body) => {
    const imported = inSection(body);
    expect(questionLines(imported)).toEqual(['@乙 - #- | Q 二？ | A 贰。']);
    expect(plainBlocks(imported).join('|')).toMatch(/@甲 提问：\|A：壹。/);
    expect(imported.post.file.messages).toMatchObject([
      { ruleId: 'import-question-unasked', line: 8, column: 1 },
    ]);
  });
});

describe('closing lines', () => {
  const URL = 'https://github.com/mosn/mosn';
  const forms: [string, string][] = [
    ['name and link', `MOSN：[${URL}](${URL})`],
    ['half-width colon', `MOSN:[${URL}](${URL})`],
    ['bare address', `MOSN：${URL}`],
    ['angle brackets', `MOSN：<${URL}>`],
    ['corner brackets', `「MOSN」：[${URL}](${URL})`],
    ['corner brackets without colon', `「MOSN」[${URL}](${URL})`],
    ['bold brackets, italic link', `**「MOSN」**：*[${URL}](${URL})*`],
    ['bold inside brackets', `「**MOSN**」：[*${URL}*](${URL})`],
    ['blank inside brackets', `**「 MOSN 」**：*[${URL}](${URL})*`],
    ['address on the next line', `**「MOSN」**\n*[${URL}](${URL})*`],
    ['address in the next paragraph', `「MOSN」：\n\n*[${URL}](${URL})*`],
    ['list item', `- MOSN：[${URL}](${URL})`],
    ['alias', `SOFAMosn：[${URL}](${URL})`],
    ['trailing slash', `MOSN：[${URL}/](${URL}/)`],
  ];
  it.each(forms)('%s', (_, closing) => {
    expect(lines(`**@甲** 提问：\n\n> 一？\n\nA：壹。\n\n${closing}`)).toEqual([
      '@甲 mosn #- | Q 一？ | A 壹。',
    ]);
  });

  it('is found at the tail of an answer paragraph', () => {
    expect(lines(`**@甲** 提问：\n\n> 一？\n\nA：壹。\nMOSN：${REPO}`)).toEqual([
      '@甲 mosn #- | Q 一？ | A 壹。',
    ]);
  });

  it('takes a Chinese name only if it is known', () => {
    const one = (name: string) =>
      lines(
        `**@甲** 提问：\n\n> 一？\n\nA：壹。\n\n「${name}」：[https://github.com/a/b](https://github.com/a/b)`,
      );
    expect(one('铜锁')[0]).toMatch(/^@甲 tongsuo/);
    expect(one('详细参考')[0]).toMatch(/^@甲 - .*「详细参考」/);
  });

  it('ends the question unless a quote or an answer follows', () => {
    const imported = inSection(
      `**@甲** 提问：\n\n> 一？\n\nA：壹。\n\nMOSN：${REPO}\n\n> 二？\n\nA：贰。\n\n**@乙** 提问：\n\n> 三？\n\nA：叁。\n\nMOSN：${REPO}\n\n后话。`,
    );
    expect(questionLines(imported)[0]).toBe('@甲 mosn #- | Q 一？ | A 壹。 | Q 二？ | A 贰。');
    expect(plainBlocks(imported)).toContain('后话。');
  });

  it('takes the first of several, the others stay words', () => {
    const layotto = 'Layotto：[https://github.com/mosn/layotto](https://github.com/mosn/layotto)';
    const [line] = lines(`**@甲** 提问：\n\n> 一？\n\nA：壹。\n\nMOSN：${REPO}\n\n${layotto}`);
    expect(line).toMatch(/^@甲 mosn #- .*壹。Layotto：https/);
  });

  it('lets the printed name win and says so', () => {
    const { post } = inSection(
      '**@甲** 提问：\n\n> 一？\n\nA：壹。\n\nSOFARPC：[https://github.com/mosn/mosn](https://github.com/mosn/mosn)',
    );
    expect(post.file.messages.map((one) => one.ruleId)).toEqual(['import-project-contradiction']);
    expect(post.file.messages[0]).toMatchObject({ line: 8, column: 1 });
  });

  it('makes a project for a repository that the catalogue lacks', () => {
    const imported = inSection(
      '**@甲** 提问：\n\n> 一？\n\nA：壹。\n\nRiver-Kit：[https://github.com/acme/River-Kit](https://github.com/acme/River-Kit)',
    );
    expect(imported.weekly.projects).toEqual(['river-kit']);
  });
});
