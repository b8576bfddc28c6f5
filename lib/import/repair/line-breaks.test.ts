import type { Root } from 'mdast';
import { expect, test } from 'vitest';
import { keepLines } from './line-breaks.ts';

const paragraph = (value: string): Root => ({
  type: 'root',
  children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
});

test('each typed line of a paragraph stays a line', () => {
  const tree = paragraph('第一点；\n第二点。');
  keepLines(tree);
  expect(tree.children[0]).toMatchObject({
    children: [
      { type: 'text', value: '第一点；' },
      { type: 'break' },
      { type: 'text', value: '第二点。' },
    ],
  });
});

test('code keeps its own lines', () => {
  const tree: Root = { type: 'root', children: [{ type: 'code', value: 'a\nb' }] };
  keepLines(tree);
  expect(tree.children[0]).toMatchObject({ value: 'a\nb' });
});
