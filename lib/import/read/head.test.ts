import { expect, it } from 'vitest';
import { importText } from '../test-support/import-text.ts';

const head = (fields: Record<string, string>, body = '正文。') =>
  importText(body, fields).weekly.head;

it.each([
  ['SOFA Weekly | 新版与问答', '新版与问答'],
  ['SOFAWeekly｜新版与问答', '新版与问答'],
  ['SOFA Weekly | SOFA Weekly | 新版与问答', '新版与问答'],
  ['新版与问答 | SOFA Weekly', '新版与问答'],
  ['SOFA Weekly | 每周精选【11/16 - 11/20】新版与问答', '新版与问答'],
  ['SOFA Weekly | 每周精选【10/14 - 10/18】', '每周精选（10/14 - 10/18）'],
  ['SOFA WEEKLY |', '2021-03-05 周刊'],
  ['Special Weekly | 新年好', 'Special Weekly | 新年好'],
])('title %s', (title, expected) => {
  expect(head({ title }).title).toBe(expected);
});

it('takes the description where it says something of its own', () => {
  expect(head({ description: 'SOFA WEEKLY | 讲清一次扩容' }).summary).toBe('讲清一次扩容');
});

it('makes a summary from facts where the description is a slogan or the title again', () => {
  const body =
    '### 读者问答\n\n**@甲** 提问：\n\n> 一？\n\nA：壹。\n\n### 本周推荐阅读\n\n[乙](https://e.com)';
  const slogan = 'SOFA WEEKLY | 【11/30 - 12/04】每周精选，欢迎留言互动。';
  expect(head({ description: slogan }, body).summary).toBe('1 条问答、1 篇阅读');
  expect(head({ description: 'SOFA Weekly | 试刊' }, body).summary).toBe('1 条问答、1 篇阅读');
});

it('names the first publication', () => {
  expect(head({}).source).toBe('https://www.sofastack.tech/blog/trial/');
});
