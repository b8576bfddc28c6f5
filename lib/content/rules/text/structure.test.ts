import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { parse } from '../../read/parse.ts';

function said(source: string): string[] {
  const file = new VFile(source);
  parse(file);
  return file.messages.map(({ ruleId, line, column }) => `${ruleId}@${line}:${column}`);
}

test.each([
  ['风大了。\n---\n收线', 'heading-by-accident@1:1'],
  ['风大了\n===', 'heading-by-accident@1:1'],
  ['1986. 那年放过风筝', 'list-by-accident@1:1'],
  ['```js\nlet a\n\n## 后面', 'code-not-closed@1:1'],
  ['````\na\n```', 'code-not-closed@1:1'],
  ['~~~\na\n```', 'code-not-closed@1:1'],
  ['| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n后面的话', 'table-cells@4:1'],
  ['前文\n\n    kite --line $HOME\n    kite > log', 'code-not-taken@3:5'],
  ['- 收线\n后面的话', 'line-taken-in@2:1'],
  ['1. 收线\n2. 放线\n接着\n\n后面', 'line-taken-in@3:1'],
  ['> 引文\n后面的话', 'line-taken-in@2:1'],
  ['看[^a]\n\n[^a]: 注\n\n[^b]: 没人看', 'note-unseen@5:1'],
  ['看[^a]\n\n[^a]: 注\n\n[^a]: 又一条', 'note-unseen@5:1'],
  ['[注意]: 这行会消失', 'note-unseen@1:1'],
  ['看[^x]', 'footnote@1:2'],
  ['看[^x]\n\n[^x]：注', 'footnote@1:2'],
  ['看［^x］', 'footnote@1:2'],
])('%j', (source, expected) => {
  expect(said(source)).toContain(expected);
});

test('a footnote with a full-width colon is named there, too', () => {
  expect(said('看[^x]\n\n[^x]：注')).toContain('footnote@3:1');
});

test.each([
  '标题很长的一行字\n----------------',
  '上文\n\n---\n\n下文',
  '- 收\n  线\n- 放\n\n  线\n\n> 引\n> 文\n\n  缩进\n接着',
  '1. 收线\n2. 放线\n\n12. 第十二步\n\n1986\\. 那年',
  '```\na\n```\n\n~~~~\n```\n~~~~\n\n- ```\n  a\n  ```\n\n> ```\n> a\n> ```',
  '> ```\n> a\n\n后面的话',
  '    缩进的一段中文，没有代码',
  '看[^a]和[^a]，[文字][b]，![图][b]\n\n[^a]: 注\n\n[b]: https://a.example/',
  '| 甲 |\n| --- |\n| 1 |\n| 2 |',
])('sound text has no message: %j', (source) => {
  expect(said(source)).toEqual([]);
});
