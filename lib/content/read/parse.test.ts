import type { Nodes } from 'mdast';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { plainText } from '../extract/text.ts';
import { parse } from './parse.ts';

/** Types of all nodes in a source. */
function types(source: string): string[] {
  const walk = (node: Nodes): string[] => [
    node.type,
    ...('children' in node ? node.children.flatMap(walk) : []),
  ];
  return walk(parse(new VFile(source)));
}

test.each([
  '重试隔 3~5 秒，最多 8~10 次',
  '约 ~100 个，至多 100~ 个，~不定~',
  '- 内存 2~4 G，磁盘 20~40 G',
  '## 版本 1~3 与 5~7',
  '| 值 1~3 | 值 5~7 |\n| --- | --- |\n| 1~2 | 3~4 |',
])('a single tilde stays as typed: %s', (source) => {
  expect(types(source)).not.toContain('delete');
  const shown = plainText(parse(new VFile(source)).children);
  expect(shown.match(/~/g)).toHaveLength(source.match(/~/g)?.length ?? 0);
});

test('two tildes strike through', () => {
  expect(types('~~旧的~~新的，隔 3~5 秒')).toContain('delete');
});
