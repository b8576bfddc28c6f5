import { describe, expect, it } from 'vitest';
import { importText, plainBlocks, questionLines } from '../test-support/import-text.ts';

const inSection = (body: string) => importText(`### 每周读者问答提炼\n\n${body}`);
const lines = (body: string) => questionLines(inSection(body));

describe('topics', () => {
  it.each([
    [
      'a quote',
      '**2、关于选举的问题：**\n\n> 一？\n\nA：壹。',
      '关于选举的问题： | Q 一？ | A 壹。',
    ],
    ['no 关于', '**2. 选举超时的疑问**\n\n> 一？\n\nA：壹。', '选举超时的疑问 | Q 一？ | A 壹。'],
    ['words', '**（2）关于选举：**\n\n一？\n\nA：壹。', '关于选举： | Q 一？ | A 壹。'],
    ['an answer', '**２、关于选举怎么配**\n\nA：壹。', '关于选举怎么配 | A 壹。'],
    [
      'glued lines',
      '**2、关于选举的问题：**\n一？\n\nA：壹。',
      '关于选举的问题： | Q 一？ | A 壹。',
    ],
    [
      'a list',
      '2. **关于选举的问题：**\n\n> 一？\n\nA：壹。',
      '关于选举的问题： | Q 一？ | A 壹。',
    ],
    ['提问', '**2、关于选举的提问：**\n\n> 一？\n\nA：壹。', '关于选举的提问： | Q 一？ | A 壹。'],
  ])('begins a question with a numbered topic that names no asker: %s', (_, body, wanted) => {
    const before = '**1、@甲** 提问：\n\n> 零？\n\nA：零。\n\n';
    expect(lines(before + body)).toEqual(['@甲 - #- | Q 零？ | A 零。', `@- - #- | Q ${wanted}`]);
  });

  it('takes no bold point of an answer for a topic', () => {
    const body =
      '**1、@甲** 提问：\n\n> 零？\n\nA：两点。\n\n**1、关于性能的问题：**\n\n够快。\n\n**2、关于内存的问题：**\n\n够省。';
    expect(lines(body)).toHaveLength(1);
  });

  it('gives every asker below one topic a question of their own', () => {
    const imported = inSection(
      '**1、关于选举的提问：**\n\n**@甲** 提问：\n\n> 一？\n\nA：壹。\n\n**@乙** 提问：\n\n> 二？\n\nA：贰。',
    );
    expect(questionLines(imported)).toEqual([
      '@甲 - #- | Q 一？ | A 壹。',
      '@乙 - #- | Q 二？ | A 贰。',
    ]);
    expect(plainBlocks(imported)).toContain('1、关于选举的提问：');
  });
});
