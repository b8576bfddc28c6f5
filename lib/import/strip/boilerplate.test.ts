import { expect, it } from 'vitest';
import { LINE_RULES } from './boilerplate.ts';
import { importText } from '../test-support/import-text.ts';

const INTRODUCTION =
  'SOFAStack（Scalable Open Financial Architecture Stack）是一套架构，包含许多组件。';
const ruleFor = (words: string) => LINE_RULES.find(({ matches }) => matches(words))?.name ?? null;

it.each([
  ['SOFA WEEKLY | 每周精选，筛选每周精华问答', 'masthead'],
  ['SOFA WEEKLY | 【12/07 - 12/11】每周精选', 'masthead'],
  ['同步开源进展，欢迎留言互动', 'masthead'],
  [INTRODUCTION, 'introduction'],
  ['SOFAStack 官网: https://www.sofastack.tech', 'site-links'],
  ['SOFAStack：https://github.com/sofastack', 'site-links'],
  ['欢迎大家向公众号留言提问，也可写信', 'invitation'],
  ['欢迎大家在 GitHub 提交 issue 与我们互动', 'invitation'],
  ['我们会筛选重点问题，写在周刊里', 'invitation'],
  ['通过 " SOFA WEEKLY " 的形式回复', 'invitation'],
  ['更多文章请扫码关注“某某架构”公众号', 'follow-us'],
  ['欢迎扫码关注：', 'follow-us'],
  ['本周发布详情如下：', 'release-lead-in'],
])('%s is %s', (words, name) => {
  expect(ruleFor(words)).toBe(name);
});

it.each([
  'SOFAStack 社区上线了试运行方案',
  `${INTRODUCTION}本周还有一件大事。`,
  'SOFAStack：https://github.com/sofastack/sofa-rpc',
  '欢迎大家阅读新文章',
  '本周推荐阅读',
])('%s is none', (words) => {
  expect(ruleFor(words)).toBeNull();
});

it('counts what it drops by name', () => {
  const { weekly, text } = importText(
    `SOFA WEEKLY | 每周精选\n同步开源进展，欢迎留言互动\n\n![](https://e.com/banner.png)\n\n${INTRODUCTION}\n\n- SOFAStack: <https://github.com/sofastack>\n\n### 本周推荐阅读\n\n[甲](https://e.com/a)\n\n欢迎扫码关注：\n\n![](https://e.com/code.png)`,
  );
  expect(Object.fromEntries(weekly.boilerplate)).toEqual({
    masthead: 2,
    banner: 1,
    introduction: 1,
    'site-links': 1,
    'follow-us': 1,
    'qr-code': 1,
  });
  expect(text).toBe('## 本周推荐阅读\n\n<Readings>\n\n- [甲](https://e.com/a)\n\n</Readings>\n');
});

it('drops the last picture behind readings, and no picture with a section of its own', () => {
  const end = '### 本周推荐阅读\n\n[甲](https://e.com/a)\n\n';
  expect(importText(`${end}![](https://e.com/b.png)`).weekly.boilerplate.get('qr-code')).toBe(1);
  expect(
    importText(`${end}### 新年好\n\n![](https://e.com/b.png)`).weekly.boilerplate.get('qr-code'),
  ).toBeUndefined();
});

it('keeps pictures of a post without the standing introduction', () => {
  expect(importText('![](https://e.com/a.png)\n\n各位朋友好。').text).toContain('a.png');
});

it('keeps the pictures of a post without headings, and pictures that lead somewhere', () => {
  const top = `SOFA WEEKLY | 每周精选\n\n![](https://e.com/banner.png)\n\n${INTRODUCTION}\n\n`;
  const kept = importText(
    `${top}本周贡献者\n\n![](https://e.com/a.png)\n\n**@甲** 提问：\n\n> 看图？\n> ![](https://e.com/b.png)`,
  );
  expect(kept.text.match(/e\.com\/[a-z]+\.png/g)).toEqual(['e.com/a.png', 'e.com/b.png']);
  const linked = importText(
    `${INTRODUCTION}\n[![](https://e.com/c.png)](https://e.com/article)\n\n## 推荐阅读`,
  );
  expect(linked.text).toContain('[![](https://e.com/c.png)](https://e.com/article)');
});

it('counts every picture that it drops', () => {
  const banner = '![](https://e.com/banner.png)';
  const { weekly } = importText(
    `${INTRODUCTION}\n${banner}\n\n${banner}\n${banner}\n\n## 推荐阅读`,
  );
  expect(weekly.boilerplate.get('banner')).toBe(3);
});
