import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { elements } from '#lib/mdx/elements.ts';
import { growth, linear } from '#lib/test-support/growth.ts';
import { parse } from './parse.ts';
import { repairTags } from './tags.ts';

/** `line:column problem → remedy` of every message, and the tag names that the tree has. */
function read(source: string) {
  const file = new VFile(source);
  const tree = parse(file);
  const tags = ['Question', 'Release', 'Figure', 'Project'].flatMap((name) =>
    elements(tree, name).map((node) => node.name ?? ''),
  );
  return {
    tags,
    said: file.messages.map(({ line, column, ruleId }) => `${ruleId}@${line}:${column}`),
  };
}

const rest = '\n\n问？\n\n<Answer>\n\n答。\n\n</Answer>\n\n</Question>\n';

test.each([
  ['curly quotes', '<Question asker=“甲乙” project=“kite”>', 17],
  ['single curly quotes', '<Question asker=‘甲乙’>', 17],
  ['two closing quotes', '<Question asker=”甲乙”>', 17],
  ['full-width quotes', '<Question asker=＂甲乙＂>', 17],
  ['mixed quotes', '<Question asker="甲乙”>', 20],
  ['Chinese brackets for quotes', '<Question asker=「甲乙」>', 17],
  ['full-width brackets', '＜Question asker="甲乙"＞', 1],
  ['one full-width bracket', '<Question asker="甲乙"＞', 21],
  ['full-width equals sign', '<Question asker＝"甲乙">', 16],
  ['ideographic space', '<Question　asker="甲乙">', 10],
  ['no-break space', '<Question\u00a0asker="甲乙">', 10],
  ['zero-width space', '<Question\u200b asker="甲乙">', 10],
  ['space before the tag', '　<Question asker="甲乙">', 1],
  ['wrong case', '<question asker="甲乙">', 2],
  ['upper case', '<QUESTION asker="甲乙">', 2],
  ['full-width letters', '<Ｑuestion asker="甲乙">', 2],
  ['a comma between attributes', '<Question asker="甲乙"，project="kite">', 21],
  ['an ASCII comma', '<Question, asker="甲乙">', 10],
  ['a colon for the equals sign', '<Question asker：“甲乙”>', 16],
  ['an ASCII colon', '<Question asker:"甲乙">', 16],
  ['brackets of a book title', '《Question asker="甲乙"》', 1],
  ['full-width digits in a number', '<Question asker="甲乙" issue="１２">', 29],
])('%s in a tag are named and the tag is read as meant', (_, tag, column) => {
  const { tags, said } = read(tag + rest);
  expect(said[0]).toBe(`tag-characters@1:${column}`);
  expect(said.every((one) => one.startsWith('tag-characters'))).toBe(true);
  expect(tags).toEqual(['Question']);
});

test.each([
  [
    'closing tags',
    '<Question>\n\n问？\n\n<Answer>\n\n答。\n\n<／Answer>\n\n＜/Question＞\n',
    ['9:2', '11:1'],
  ],
  [
    'tags on one line',
    '<Question>\n\n问？\n\n＜Answer＞答。＜／Answer＞\n\n</Question>\n',
    ['5:1', '5:11', '5:12'],
  ],
  ['empty tags', '<Project id=“kite” />\n', ['1:13']],
  ['full-width end of an empty tag', '<Project id="kite" ／>\n', ['1:20']],
])('%s', (_, source, places) => {
  expect(read(source).said).toEqual(places.map((place) => `tag-characters@${place}`));
});

test('the message says what to write, the whole tag', () => {
  const file = new VFile(`<Question asker=“甲乙” project='kite'>${rest}`);
  parse(file);
  expect(file.messages.map(({ reason, note }) => `${reason}；${note}`)).toEqual([
    '属性值要用英文双引号 "，这里是 “；写成 <Question asker="甲乙" project=\'kite\'>',
  ]);
});

test('a value without quotes is told from a bad tag', () => {
  const file = new VFile(`<Question asker=甲乙>${rest}`);
  parse(file);
  expect(file.messages[0]?.reason).toContain('属性值要放进英文双引号');
});

test.each([
  '```\n＜Question asker=“甲”＞\n```',
  '~~~~\n<question>\n~~~\n<answer>\n~~~~',
  '写 `＜Question＞` 或 `<question>`',
  '说到 ＜Question＞ 这个词',
  '1 ＜ 2 ＞ 1，《Question》',
  '《Question》 是一本书',
  '\\<question> 和 \\</answer>',
  '说到 ＜/Answer＞ 这个词',
  '<Question asker="“甲”说" project="kite">',
  '<Release project="kite" version="1😀" url="https://a.example/😀">',
])('sound text stays as it is: %s', (source) => {
  const file = new VFile(source);
  expect(repairTags(file)).toBe(source);
  expect(file.messages).toEqual([]);
});

test.each([
  ['tags that do not end', (length: number) => '＜Question a=“'.repeat(length / 12)],
  ['attributes', (length: number) => `＜Question ${'a=“b” '.repeat(length / 6)}`],
  ['tags', (length: number) => '＜Question a=“b”＞\n'.repeat(length / 16)],
])('a file full of %s takes time by its length', (_, flood) => {
  expect(growth((length) => repairTags(new VFile(flood(length))), 24_000)).toBeLessThan(linear);
});
