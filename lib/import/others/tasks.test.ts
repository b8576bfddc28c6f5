import { expect, it } from 'vitest';
import { elements } from '#lib/mdx/elements.ts';
import { attributes, importText, plainBlocks } from '../test-support/import-text.ts';

const MORE = 'https://github.com/mosn/layotto/issues/1';
const tasks = (body: string) =>
  elements(importText(`### 新手任务计划\n\n来试试。\n\n${body}`).weekly.tree, 'Task').map((node) =>
    attributes(node),
  );

it('reads levels, one line a task, and where they are described', () => {
  expect(
    tasks(
      `**Layotto**\n\n- Easy\n\n写单元测试\n\n补注释\n\n- Hard\n\n支持热更新\n\n「详细参考」：\n\n[${MORE}](${MORE})`,
    ),
  ).toEqual([
    `title=写单元测试 project=layotto level=easy url=${MORE}`,
    `title=补注释 project=layotto level=easy url=${MORE}`,
    `title=支持热更新 project=layotto level=hard url=${MORE}`,
  ]);
});

it('reads list items without levels', () => {
  expect(
    tasks(`Layotto 新手任务：\n\n- 写单元测试；\n- 补注释。\n\n详见：[${MORE}](${MORE})`),
  ).toEqual([
    `title=写单元测试； project=layotto url=${MORE}`,
    `title=补注释。 project=layotto url=${MORE}`,
  ]);
});

it('reads two projects one after the other', () => {
  expect(tasks('MOSN\n\n- Easy\n\n甲\n\nLayotto\n\n- Medium\n\n乙')).toEqual([
    'title=甲 project=mosn level=easy',
    'title=乙 project=layotto level=medium',
  ]);
});

it('leaves what it does not understand', () => {
  const imported = importText('### 新手任务计划\n\n无名项目\n\n- Easy\n\n见[这里](https://e.com)');
  expect(imported.weekly.counts.tasks).toBe(0);
  expect(plainBlocks(imported)).toEqual(['新手任务计划', '无名项目', 'Easy', '见这里']);
});
