import { toString } from 'mdast-util-to-string';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { applied } from '#lib/text/changes/edits.ts';
import { parse } from '../parse.ts';

/** What a source is read as, and what is said about it as `rule@line:column`. */
function read(source: string) {
  const file = new VFile(source);
  const tree = parse(file);
  const said = file.messages.map(({ ruleId, line, column }) => `${ruleId}@${line}:${column}`);
  const names = tree.children.map((node) => ('name' in node ? node.name : node.type));
  return { file, tree, said, names, words: toString(tree) };
}

/** The source with everything mended that can be. */
function mended(source: string): string {
  const edits = read(source).file.messages.flatMap((message) => message.edits ?? []);
  return applied(
    source,
    [...edits].sort((a, b) => a.from - b.from),
  );
}

test('every syntax error of a file is told in one run, and reading goes on behind each', () => {
  const source = `<Question asker=dbl-x>

风 {多大} 能放？

<Answer>

小于 <3 级。

</Answer>

## 推荐阅读

<Readings>

- [放线](https://a.example/x)

</Readings>

换行<br>再写

<Event title="灯会" date="2024-02-30">

介绍

</Event>
`;
  const { said, names } = read(source);
  expect(said).toEqual([
    'tag-not-closed@1:1',
    'tag-characters@1:17',
    'tag-syntax@7:4',
    'no-html@19:3',
    'no-expression@3:3',
    'attribute-value@21:19',
  ]);
  expect(names).toEqual(['Question', 'heading', 'Readings', 'paragraph', 'Event']);
});

describe('an unclosed tag is named by its own name and the line where it was opened', () => {
  test.each([
    [
      '<Question>\n\n问\n\n<Answer>\n\n答\n\n</Question>',
      '第 5 行打开的 <Answer> 没有结束，第 9 行',
    ],
    ['<Question>\n\n问', '第 1 行打开的 <Question> 没有结束，文件就到了结尾'],
    ['<Event title="灯会">\n\n<Task title="糊灯">\n\n</Task>', '第 1 行打开的 <Event> 没有结束'],
    ['<Contributors>\n\n甲\n\n## 下一节\n\n乙', '第 1 行打开的 <Contributors> 没有结束'],
    ['词\n\n</Answer>', '多了一个 </Answer>'],
    ['<Figure src="https://a.example/x.png" alt="灯">\n\n文', '<Figure> 没有内容，要自己结束'],
  ])('%j', (source, problem) => {
    const [first, ...others] = read(source).file.messages;
    expect(first?.reason).toContain(problem);
    expect(others).toEqual([]);
  });
});

test('an unclosed tag ends before the next section', () => {
  const { names } = read('<Contributors>\n\n甲\n\n## 下一节\n\n乙');
  expect(names).toEqual(['Contributors', 'heading', 'paragraph']);
});

describe('what is mended is read as it was meant, without a word', () => {
  test.each([
    ['<Question>\n\n问\n\n<Answer>\n\n答\n\n</Question>\n', ['Question']],
    ['<Question>\n\n问\n\n<Answer>\n\n答\n', ['Question']],
    ['<Question>问\n<Answer>答</Answer>\n</Question>\n', ['Question']],
    ['<Question asker=甲>\n\n问\n\n<Answer>\n\n答\n\n</Answer>\n\n</Question>', ['Question']],
    ['<Question asker={甲}>\n\n问\n\n<Answer>\n\n答\n\n</Answer>\n\n</Question>', ['Question']],
    ['<Figure src="https://a.example/x.png" alt="灯">\n\n文', ['Figure', 'paragraph']],
    ['放 {线 长} 米', ['paragraph']],
    ['见 <https://a.example/x>这里', ['paragraph']],
    ['List<String> 和 Map<K, V>', ['paragraph']],
    ['import 之后', ['paragraph']],
    ['小于 <3 级', ['paragraph']],
  ])('%j', (source, names) => {
    const again = read(mended(source));
    expect(again.said.filter((one) => !one.startsWith('answer-missing'))).toEqual([]);
    expect(again.names).toEqual(names);
  });
});

test('places are those of the source, whatever was put in before them', () => {
  const source = '<Question>\n\n问 {甲} 和 {乙 丙}\n\n[放线](https://a.example/x)\n';
  const { tree } = read(source);
  const question = tree.children[0];
  const [, link] = question && 'children' in question ? question.children : [];
  expect(link?.position?.start).toMatchObject({ line: 5, column: 1, offset: source.indexOf('[') });
});

test('more errors than anybody mends at once end in a hint that there are more', () => {
  const { said } = read('小于 <3 级\n\n'.repeat(40));
  expect(said.filter((one) => one.startsWith('tag-syntax'))).toHaveLength(32);
  expect(said.at(-1)).toBe('tag-syntax@1:1');
});
