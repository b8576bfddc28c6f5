import { expect, it } from 'vitest';
import { checkWeekly } from '#lib/content/index.ts';
import { importText, plainBlocks, questionLines } from './test-support/import-text.ts';
import { weeklyFile } from './write/plan.ts';

const errors = (body: string) => {
  const { weekly, post } = importText(body);
  return checkWeekly(post.date, weeklyFile(weekly).text).map(({ reason }) => reason);
};

it.each([
  [
    'an event whose topic shares its item',
    '### 直播预告\n\n- 主题：日志\n  时间：2021-03-11 19:00',
  ],
  ['an event whose topic is said twice', '### 直播预告\n\n主题：日志\n\n主题：日志'],
  ['a task that is a picture', '### 新手任务\n\nMOSN\n\n- ![](https://e.com/a.png)\n- Easy'],
  ['an empty task', '### 新手任务\n\nMOSN\n\n-\n- Easy'],
  ['a rule below many lines', `**甲**\n乙 ${'很长'.repeat(60)}\n---\n\n丙`],
  ['sixty quotes in each other', `${'> '.repeat(80)}深处`],
  ['a line of marks', `${'~ ! '.repeat(2000)}完`],
  ['marks in code', `\`\`\`\n${'*_'.repeat(2000)}\n\`\`\``],
  ['marks in an answer', `### 读者问答\n\n**@甲** 提问：\n\n> 一？\n\nA：${'~!'.repeat(2000)}`],
  ['an answer without a question', '### 读者问答\n\n**@甲** 提问：\n\nA：壹。'],
  ['an empty post', ''],
])('what was imported passes the content check: %s', (_, body) => {
  expect(errors(body)).toEqual([]);
});

it('turns what would not pass into text and says where', () => {
  const marks = '~!'.repeat(2000);
  const imported = importText(
    `### 读者问答\n\n**@甲** 提问：\n\n> 一？\n\nA：${marks}\n\n**@乙** 提问：\n\n> 二？\n\nA：贰。`,
  );
  expect(questionLines(imported)).toEqual(['@乙 - #- | Q 二？ | A 贰。']);
  expect(imported.weekly.counts).toMatchObject({ questions: 1 });
  expect(plainBlocks(imported).join('')).toContain('甲一？');
  expect(plainBlocks(imported).join('').match(/~!/g)).toHaveLength(2000);
  expect(imported.post.file.messages[0]).toMatchObject({
    ruleId: 'import-kept-as-text',
    line: 8,
    column: 1,
  });
});

it('keeps the addresses of what it turns into text', () => {
  const { text } = importText(`[${'~!'.repeat(2000)}](https://e.com/a)`);
  expect(text).toContain('https://e.com/a');
});
