import type { Nodes } from 'mdast';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { plainText } from '../extract/text.ts';
import { parse } from '../read/parse.ts';

const shown = (source: string): string => plainText(parse(new VFile(source)).children);

test.each([
  '共 2*3*4 米',
  '长*宽 为 a*b，面积 c*d',
  '内存 CPU*2 与线数 kite*3',
  '乘方 2**3**4',
  '改 __init__.py 里的 __name__',
  '_kite_line_ 与 _max_len_',
  'kite_line_max 与 _id 和 _source',
  '配置 *.xml 和 *.yml',
  'src/*/kite/*.java',
])('words keep their stars and underscores: %s', (source) => {
  expect(shown(source)).toBe(source);
});

test.each([
  ['*要紧*的事，**很要紧**的事', '要紧的事，很要紧的事'],
  ['风**要紧**筝，RPC**要紧**', '风要紧筝，RPC要紧'],
  ['__要紧__ 与 _要紧_', '要紧 与 要紧'],
])('emphasis stays emphasis: %s', (source, expected) => {
  expect(shown(source)).toBe(expected);
});

test('code in a table keeps its pipe and its cell', () => {
  const source = '| 命令 | 说明 |\n| --- | --- |\n| `ls | wc` | 数文件 |\n| `a || b` | 或 |';
  const file = new VFile(source);
  const [table] = parse(file).children;
  const cells =
    table?.type === 'table' ? table.children.map(({ children }) => children.length) : [];
  expect(cells).toEqual([2, 2, 2]);
  expect(shown(source)).toBe('命令 说明\nls | wc 数文件\na || b 或');
  expect(file.messages.map(({ line, column, note }) => `${line}:${column} ${note}`)).toEqual([
    '3:3 把代码里的 | 写成 \\|',
    '4:3 把代码里的 | 写成 \\|',
  ]);
});

test('a pipe in the code of the head makes no further column', () => {
  const source = '| `a|b` | 说明 |\n| --- | --- |\n| 1 | 2 |';
  expect(shown(source)).toBe('a|b 说明\n1 2');
});

test('lone backticks in two cells are no code', () => {
  expect(shown('| 甲 | 乙 |\n| --- | --- |\n| a ` | b ` |')).toBe('甲 乙\na ` b `');
});

test('cells beyond the head are shown, and named', () => {
  const file = new VFile('| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 | 3 |');
  const [table] = parse(file).children;
  expect(table?.type === 'table' && table.align).toHaveLength(3);
  expect(file.messages.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
    '3 表格这一行有 3 格，表头只有 2 格',
  ]);
});

test('no node is lost', () => {
  const types = (node: Nodes): string[] => [
    node.type,
    ...('children' in node ? node.children.flatMap(types) : []),
  ];
  expect(types(parse(new VFile('a*b `c` d*e')))).toEqual([
    ...['root', 'paragraph', 'text', 'inlineCode', 'text'],
  ]);
});
