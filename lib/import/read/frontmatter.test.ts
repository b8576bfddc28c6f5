import { describe, expect, it } from 'vitest';
import { isHeadProblem, readPostHead } from './frontmatter.ts';

const context = { now: new Date('2026-01-01T00:00:00+08:00'), dayInName: null };
const read = (source: string) => readPostHead(source, context);

/** Title, description and day; the problem where there is one. */
function headOf(source: string): string {
  const result = read(source);
  if (isHeadProblem(result)) return `${result.line} ${result.problem}`;
  const { title, description, date } = result.head;
  return [title, description, date].join(' | ');
}

function notesOf(source: string): string[] {
  const result = read(source);
  return isHeadProblem(result) ? [] : result.notes.map(({ line, problem }) => `${line} ${problem}`);
}

describe('heads', () => {
  const heads: [string, string, string][] = [
    ['YAML', '---\ntitle: 甲\ndate: 2021-03-05\n---\n正文', '甲 |  | 2021-03-05'],
    ['names in any case', '---\nTitle: 甲\nDate: 2021-03-05\n---\n', '甲 |  | 2021-03-05'],
    ['YAML that ends with dots', '---\ntitle: 甲\ndate: 2021-03-05\n...\n', '甲 |  | 2021-03-05'],
    ['empty lines above', '\n\n---\ntitle: 甲\ndate: 2021-03-05\n---\n', '甲 |  | 2021-03-05'],
    [
      'a quoted string that goes on over two lines',
      '---\ntitle: "甲"\ndescription: "乙\n丙"\ndate: 2021-03-05T15:00:00+08:00\n---\n',
      '甲 | 乙 丙 | 2021-03-05',
    ],
    ['a number', '---\ntitle: 1.10\ndate: 2021-03-05\n---\n', '1.10 |  | 2021-03-05'],
    [
      'a boolean',
      '---\ntitle: yes\ndescription: True\ndate: 2021-03-05\n---\n',
      'yes | True | 2021-03-05',
    ],
    [
      'an alias without an anchor',
      '---\ntitle: *重点*\ndate: 2021-03-05\n---\n',
      '*重点* |  | 2021-03-05',
    ],
    [
      'an alias with its anchor',
      '---\ntitle: &t 甲\ndescription: *t\ndate: 2021-03-05\n---\n',
      '甲 | 甲 | 2021-03-05',
    ],
    [
      'a list in place of words',
      '---\ntitle: [甲]\ndate: 2021-03-05\n---\n',
      '[甲] |  | 2021-03-05',
    ],
    [
      'words behind a bracket',
      '---\ntitle: [甲] 乙\ndate: 2021-03-05\n---\n',
      '[甲] 乙 |  | 2021-03-05',
    ],
    ['a colon in words', '---\ntitle: 甲: 乙\ndate: 2021-03-05\n---\n', '甲: 乙 |  | 2021-03-05'],
    [
      'words behind quotes',
      '---\ntitle: "甲" 乙\ndate: 2021-03-05\n---\n',
      '"甲" 乙 |  | 2021-03-05',
    ],
    [
      'a mark that YAML keeps for itself',
      '---\ntitle: @甲\ndate: 2021-03-05\n---\n',
      '@甲 |  | 2021-03-05',
    ],
    ['full-width colons', '---\ntitle：甲\ndate：2021-03-05\n---\n', '甲 |  | 2021-03-05'],
    ['missing spaces', '---\ntitle:甲\ndate:2021-03-05\n---\n', '甲 |  | 2021-03-05'],
    ['one value twice', '---\ntitle: 甲\ntitle: 甲\ndate: 2021-03-05\n---\n', '甲 |  | 2021-03-05'],
    [
      'TOML',
      '+++\ntitle = "甲"\ndate = 2021-03-05T20:00:00Z\ndescription = \'乙\'\n+++\n',
      '甲 | 乙 | 2021-03-06',
    ],
    [
      'JSON',
      '{\n\t"title": "甲",\n\t"date": "2021-03-05",\n\t"tags": ["a{"]\n}\n正文',
      '甲 |  | 2021-03-05',
    ],
    [
      'JSON on one line',
      '{"title": "甲 \\"乙\\" }", "date": "2021-03-05"}\n正文',
      '甲 "乙" } |  | 2021-03-05',
    ],
  ];
  it.each(heads)('%s', (_, source, expected) => {
    expect(headOf(source)).toBe(expected);
  });
});

describe('heads that cannot be used name their line', () => {
  const problems: [string, string][] = [
    ['正文', '1 文件开头没有 --- 围住的 front matter'],
    ['', '1 文件是空的'],
    ['{{< figure src="a" >}}', '1 文件开头没有 --- 围住的 front matter'],
    ['———\ntitle: 甲\n———\n', '1 文件以「———」开头，认不出 front matter'],
    ['---\ntitle: 甲\n\n正文', '1 front matter 以 --- 开头，后面却没有收尾的 ---'],
    ['---\ntitle: 甲\n---\n', '1 front matter 没有 date'],
    ['---\ntitle: 甲\ndate: 昨天\n---\n', '3 front matter 的 date 读不出日期：昨天'],
    ['---\ndate: 2021-03-05\ntags: [甲\n---\n', '3 front matter 的这一行 YAML 读不懂：tags: [甲'],
    ['---\n- 甲\n---\n', '2 front matter 里没有「字段: 值」'],
    [
      '---\ntitle: 甲\ndate: 2021-03-05\ntitle: 乙\n---\n',
      '4 title 写了两次：第 2 行和第 4 行，值不一样',
    ],
    ['+++\ntitle = "甲\n+++\n', '2 front matter 是 TOML，读不懂：字符串没有收尾的 "'],
    ['{\n"title": "甲"\n', '1 front matter 是 JSON，花括号没有收尾'],
  ];
  it.each(problems)('%j', (source, expected) => {
    expect(headOf(source)).toBe(expected);
  });
});

it('says what it read in spite of a slip', () => {
  expect(notesOf('---\ntitle：甲\ndate:2021-03-05\n---\n')).toEqual([
    '2 title 后面是全角冒号',
    '3 date: 后面少一个空格，YAML 不当它是字段',
  ]);
  expect(notesOf('---\ndate: 2021-03-05\ntitle: 甲 #287 乙\n---\n')).toEqual([
    '3 title 里「#287 乙」前有空格，YAML 当它是注释，没有读进来',
  ]);
  expect(notesOf('---\ndate: 2021-03-05\ntitle: #287 乙\n---\n')).toHaveLength(1);
  expect(notesOf('---\ntitle: 甲\ndate: 2021-03-05 # 周五\n---\n')).toEqual([]);
});

it('names a switch or a day that it cannot read', () => {
  expect(
    notesOf('---\ndate: 2021-03-05\ndraft: ture\nexpiryDate: 明年\npublished: 2021-03-05\n---\n'),
  ).toEqual(['3 draft 的值「ture」读不懂，没有理会', '4 expirydate 的值「明年」读不懂，没有理会']);
});

it('takes the day from the name of a file without a date', () => {
  const result = readPostHead('---\ntitle: 甲\n---\n', { ...context, dayInName: '2021-03-05' });
  expect(result).toMatchObject({ head: { date: '2021-03-05' } });
});

it('needs no day of a draft', () => {
  for (const head of [
    '---\ndraft: true\n---\n',
    '+++\ndraft = true\n+++\n',
    '{"draft": "true"}\n',
  ]) {
    expect(read(head)).toMatchObject({ withheld: { reason: 'draft' } });
  }
});

it('keeps the number of each line of the body', () => {
  for (const head of [
    '---\ntitle: 甲\ndate: 2021-03-05\n---',
    '+++\ndate = 2021-03-05\n\n+++',
    '{\n\n"date":"2021-03-05"\n}',
  ]) {
    expect(read(`${head}\n正文`)).toMatchObject({ body: '\n\n\n\n正文' });
  }
});

it.each(['a: [', 'x', '{', 'a: &a *a\n', '- ', '? '])(
  'reads a head of thousands of %j in no time',
  (piece) => {
    for (const fence of ['---', '+++']) {
      for (const count of [400, 100_000]) {
        const start = performance.now();
        read(`${fence}\n${piece.repeat(count)}\n${fence}\n`);
        expect(performance.now() - start).toBeLessThan(20_000);
      }
    }
  },
);

it('reads a head of aliases upon aliases in no time', () => {
  const bomb = Array.from(
    { length: 30 },
    (_, index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]`,
  );
  const source = `---\na0: &a0 甲\n${bomb.join('\n')}\ntitle: 甲\ndate: 2021-03-05\n---\n`;
  expect(headOf(source)).toBe('甲 |  | 2021-03-05');
});
