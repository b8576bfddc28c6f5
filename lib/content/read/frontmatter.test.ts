import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { projectFrontmatterSchema, weeklyFrontmatterSchema } from '../schemas/frontmatter.ts';
import { readFrontmatter } from './frontmatter.ts';

/** A weekly's head, and behind it a body whose place must not move. */
const weekly = (...lines: string[]): string => `---\n${lines.join('\n')}\n---\n\n## 灯会\n`;
const project = (...lines: string[]): string =>
  weekly(
    'name: 纸鸢',
    'repository: https://a.example/b',
    'category: 玩具',
    'summary: 会飞',
    ...lines,
  );

function read(text: string, schema = weeklyFrontmatterSchema) {
  const file = new VFile({ path: 'weekly/2024-03-01.mdx', value: text });
  const head = readFrontmatter(file, schema);
  const places = file.messages.map(({ line, column }) => `${line}:${column}`);
  const words = file.messages.map(({ reason, note }) => `${reason}\n${note}`).join('\n');
  return { head, places, words, file };
}

/** Lines of a head, where findings stand, and what the messages must say. */
type Slip = [title: string, lines: string[], places: string[], said: string];

const DAY = 'date: 2024-03-01';

describe('a slip in a head is one message at its place, and the words are read as meant', () => {
  const slips: Slip[] = [
    ['full-width colon', ['title：灯会', DAY], ['2:6'], 'title: 灯会'],
    [
      'full-width colons everywhere',
      ['title：灯会', 'date：2024-03-01'],
      ['2:6', '3:5'],
      '全角冒号',
    ],
    ['full-width colon behind a Chinese name', ['标题：灯会', DAY], ['2:3'], 'title: 灯会'],
    ['equals sign', ['title = 灯会', DAY], ['2:7'], '等号'],
    ['full-width equals sign', ['title＝灯会', DAY], ['2:6'], '等号'],
    ['no space behind the colon', ['title:灯会', DAY], ['2:7'], '少了空格'],
    ['full-width space behind the colon', ['title:\u3000灯会', DAY], ['2:7'], '全角或看不见的空格'],
    ['no-break space behind the colon', ['title:\u00A0灯会', DAY], ['2:7'], '全角或看不见的空格'],
    ['no colon', ['title 灯会', DAY], ['2:6'], '少了冒号'],
    ['full-width letters in a name', ['ｔｉｔｌｅ: 灯会', DAY], ['2:1'], '全角'],
    ['curly quotes round a name', ['“title”: 灯会', DAY], ['2:1'], '引号'],
    ['byte order mark before a name', ['\uFEFFtitle: 灯会', DAY], ['2:1'], '看不见'],
    ['tab before a field', ['title: 灯会', `\t${DAY}`], ['3:1'], '删掉行首的空格'],
    ['space before a field', ['title: 灯会', ` ${DAY}`], ['3:1'], '删掉行首的空格'],
    ['letters swapped', ['titel: 灯会', DAY], ['2:1'], '是不是 title'],
    ['capital letter', ['Title: 灯会', DAY], ['2:1'], '是不是 title'],
    ['Chinese name', ['标题: 灯会', DAY], ['2:1'], '是不是 title'],
    ['number sign behind a space', ['title: 灯会 #12 开幕', DAY], ['2:10'], '"灯会 #12 开幕"'],
    ['number sign first', ['title: #12 开幕', DAY], ['2:7'], '"#12 开幕"'],
    ['number sign on a second line', ['title: 灯会', '  #12 开幕', DAY], ['3:2'], '注释'],
    ['number sign behind quotes', ['title: "灯会" #12', DAY], ['2:12'], '注释'],
    ['colon and space', ['title: 灯会: 开幕', DAY], ['2:10'], '"灯会: 开幕"'],
    ['colon at the end', ['title: 灯会:', DAY], ['2:10'], '冒号'],
    ...[...'[{*&!%@`>|]},'].map((sign): Slip => [
      `${sign} first`,
      [`title: ${sign}灯会`, DAY],
      ['2:8'],
      `"${sign}灯会"`,
    ]),
    ['a tag that would run code', ['title: !!js/function 灯会', DAY], ['2:8'], '类型标记'],
    ['hyphen first', ['title: - 灯会', DAY], ['2:8'], '"- 灯会"'],
    ['quote without end', ['title: "灯会', DAY], ['2:8'], '没有结束'],
    ['quote that ends curly', ['title: "灯会”', DAY], ['2:8'], '"灯会"'],
    ['words behind quotes', ['title: "灯会" 开幕', DAY], ['2:12'], '引号后面还有'],
    ['path in double quotes', ['title: "D:\\new"', DAY], ['2:11'], '单引号'],
    ['field written twice', ['title: 灯会', 'title: 庙会', DAY], ['3:1'], '第 2 行'],
    ['merge key', ['<<: *base', 'title: 灯会', DAY], ['2:1'], '不是「字段: 值」'],
    ['line that is no field', ['title: 灯会', '开幕', DAY], ['3:1'], '不是「字段: 值」'],
    ['full-width comment', ['＃ 说明', 'title: 灯会', DAY], ['2:1'], '半角 #'],
    ['comment behind a date', ['title: 灯会', `${DAY} # 周五`], ['3:17'], '另起一行'],
  ];
  test.each(slips)('%s', (_title, lines, places, said) => {
    const found = read(weekly(...lines));
    expect(found.places).toEqual(places);
    expect(found.words).toContain(said);
    expect(found.head).toMatchObject({ date: '2024-03-01' });
    expect(found.head?.title).toMatch(/灯会|开幕|D:\\new/);
  });
});

describe('a value that cannot be meant is one message with the right form where there is one', () => {
  const wrong: Slip[] = [
    [
      'full-width digits',
      ['title: 灯会', 'date: ２０２４-０３-０１'],
      ['3:7'],
      '写 date: 2024-03-01',
    ],
    ['full-width hyphens', ['title: 灯会', 'date: 2024－03－01'], ['3:7'], '写 date: 2024-03-01'],
    ['slashes', ['title: 灯会', 'date: 2024/3/1'], ['3:7'], '写 date: 2024-03-01'],
    ['Chinese date', ['title: 灯会', 'date: 2024年3月1日'], ['3:7'], '写 date: 2024-03-01'],
    ['date and time', ['title: 灯会', 'date: 2024-03-01T10:00:00+08:00'], ['3:7'], '2024-03-01'],
    ['curly quotes round a date', ['title: 灯会', 'date: “2024-03-01”'], ['3:7'], '2024-03-01'],
    ['day that does not exist', ['title: 灯会', 'date: 2024-02-30'], ['3:7'], '没有这一天'],
    ['null', ['title: null', DAY], ['2:8'], '没有值'],
    ['tilde', ['title: ~', DAY], ['2:8'], '没有值'],
    ['nothing', ['title:', DAY], ['2:7'], '空的'],
    [
      'address in full width',
      ['title: 灯会', DAY, 'source: https：//a.example'],
      ['4:9'],
      'https://a.example',
    ],
    [
      'address without scheme',
      ['title: 灯会', DAY, 'source: a.example/b'],
      ['4:9'],
      'https://a.example/b',
    ],
    [
      'address of Markdown',
      ['title: 灯会', DAY, 'source: [原文](https://a.example/b)'],
      ['4:9'],
      '写 source: https://a.example/b',
    ],
    [
      'address in angle brackets',
      ['title: 灯会', DAY, 'source: <https://a.example/b>'],
      ['4:9'],
      '写 source: https://a.example/b',
    ],
    ['day in brackets', ['title: 灯会', 'date: [2024-03-01]'], ['3:7'], '写 date: 2024-03-01'],
    ['list where text is meant', ['title:', '  - 灯会', '  - 庙会', DAY], ['3:3'], '列表'],
    ['field nobody knows', ['title: 灯会', DAY, 'draft: true'], ['4:8'], '没有 draft'],
    ['unknown field in full width', ['title: 灯会', DAY, '作者：甲'], ['4:4'], '没有 作者'],
    ['name of an object’s own', ['title: 灯会', DAY, '__proto__: 甲'], ['4:12'], '没有 __proto__'],
    ['field in JSON', ['{"title": "灯会"}'], ['2:1'], 'JSON'],
  ];
  test.each(wrong)('%s', (_title, lines, places, said) => {
    const found = read(weekly(...lines));
    expect(found.places).toEqual(places);
    expect(found.words).toContain(said);
  });
});

test('text is text, whatever type YAML would give it', () => {
  for (const title of [
    '2024',
    'yes',
    '1.0',
    '0x1F',
    '2024-03-01',
    'C#、F# 与 a#b',
    'http://a.example',
  ]) {
    expect(read(weekly(`title: ${title}`, DAY))).toMatchObject({ head: { title }, places: [] });
  }
});

test('quotes, comment lines and text over several lines are fine', () => {
  const good: [string[], string][] = [
    [['title: "灯会 #12: 开幕"'], '灯会 #12: 开幕'],
    [["title: '灯会 #12'"], '灯会 #12'],
    [["title: 'It''s'"], "It's"],
    [['title: "灯会" # 说明'], '灯会'],
    [['# 说明', 'title: 灯会', '#title: 庙会'], '灯会'],
    [['title: 灯会', '  开幕'], '灯会开幕'],
    [['title: night', '  market'], 'night market'],
    [['title: "灯会', '  开幕"'], '灯会开幕'],
    [['title: |', '  灯会 #12', '  date: 开幕'], '灯会 #12\ndate: 开幕'],
    [['title: >-', '  灯会', '  开幕'], '灯会开幕'],
    [['"title": 灯会'], '灯会'],
  ];
  for (const [lines, title] of good) {
    expect(read(weekly(...lines, DAY))).toMatchObject({ head: { title }, places: [] });
  }
});

test('a field that is a number is read as one, in whatever digits it is refused with the right ones', () => {
  const schema = weeklyFrontmatterSchema.extend({
    number: z.int('须是正整数').positive().optional(),
  });
  const number = (text: string) => {
    const file = new VFile({ path: 'a.mdx', value: weekly('title: 灯会', DAY, `number: ${text}`) });
    const head = readFrontmatter(file, schema);
    return { number: head?.number, notes: file.messages.map(({ note }) => note) };
  };
  expect(number('171')).toEqual({ number: 171, notes: [] });
  expect(number('"171"')).toEqual({ number: 171, notes: [] });
  expect(number('１７１')).toEqual({ number: undefined, notes: ['写 number: 171'] });
  expect(number('第 171 期').notes).toEqual(['写 number: 171']);
  expect(number('很多').notes).toHaveLength(1);
});

test('curly quotes round a whole title are a hint, since they may be meant', () => {
  const { head, file } = read(weekly('title: “灯会”', DAY));
  expect(head).toMatchObject({ title: '“灯会”' });
  expect(file.messages.map(({ fatal }) => fatal)).toEqual([false]);
});

describe('lists are read in every form that people write', () => {
  const lists: [title: string, lines: string[], aliases: string[], places: string[]][] = [
    ['brackets', ['aliases: [kite, "风筝, 纸"]'], ['kite', '风筝, 纸'], []],
    ['brackets over lines', ['aliases: [kite,', '  风筝]'], ['kite', '风筝'], []],
    ['items', ['aliases:', '  - kite', '  - "风筝 #1"'], ['kite', '风筝 #1'], []],
    ['items at the margin', ['aliases:', '- kite', '- 2024'], ['kite', '2024'], []],
    ['nothing', ['aliases:'], [], []],
    ['text with commas', ['aliases: kite, 风筝'], ['kite', '风筝'], ['6:10']],
    ['full-width commas', ['aliases: [kite，风筝、纸]'], ['kite', '风筝', '纸'], ['6:15']],
    ['full-width brackets', ['aliases: ［kite, 风筝］'], ['kite', '风筝'], ['6:19']],
    ['no closing bracket', ['aliases: [kite, 风筝'], ['kite', '风筝'], ['6:10']],
    ['curly quotes', ['aliases: [“kite”, 风筝]'], ['kite', '风筝'], ['6:11']],
    ['number sign', ['aliases: [kite, #1]'], ['kite', '#1'], ['6:17']],
    ['alias of YAML', ['aliases: [*kite]'], ['*kite'], ['6:11']],
    ['colon and space', ['aliases: [kite: 风筝]'], ['kite: 风筝'], ['6:15']],
    ['items without space', ['aliases:', '  -kite', '  • 风筝'], ['kite', '风筝'], ['7:3', '8:3']],
  ];
  test.each(lists)('%s', (_title, lines, aliases, places) => {
    const file = new VFile({ path: 'projects/kite.mdx', value: project(...lines) });
    expect(readFrontmatter(file, projectFrontmatterSchema)).toMatchObject({ aliases });
    expect(file.messages.map(({ line, column }) => `${line}:${column}`)).toEqual(places);
  });
});
