import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatMessages, loadContent } from './index.ts';
import { readWords } from './read/words.ts';

const project = `---
name: MOSN
repository: https://github.com/mosn/mosn
category: 服务网格
summary: 云原生网络代理
aliases: [SOFAMosn]
---

介绍。
`;
const head = (date: string): string => `---\ntitle: 一期\ndate: ${date}\n---\n\n`;
const good =
  '<Question asker="甲" project="mosn">\n\n问？\n\n<Answer>\n\n答。\n\n</Answer>\n\n</Question>\n';

/** Loads a folder made of the given files and removes it again. */
async function load(files: Record<string, string | Uint8Array>) {
  const dir = await mkdtemp(join(tmpdir(), 'content-'));
  try {
    for (const [name, text] of Object.entries({ 'projects/mosn.mdx': project, ...files })) {
      await mkdir(dirname(join(dir, name)), { recursive: true });
      await writeFile(join(dir, name), text);
    }
    return await loadContent(dir);
  } finally {
    await rm(dir, { recursive: true });
  }
}

/** `rule@line:column` of every message. */
async function rules(files: Record<string, string | Uint8Array>): Promise<string[]> {
  const { files: read } = await load(files);
  return read
    .flatMap((file) => file.messages)
    .map(({ ruleId, line, column }) => `${ruleId}@${line}:${column}`);
}

const weekly = (body: string) => ({ 'weekly/2023-02-24.mdx': head('2023-02-24') + body });

test('good content has no messages', async () => {
  expect(await rules(weekly(`## 问答\n\n${good}`))).toEqual([]);
});

test('a pointer may lead to a question of a later weekly, and to an address', async () => {
  const outdated = (see: string) =>
    head('2023-02-24') + good.replace('asker', `status="outdated" see="${see}" asker`);
  const later = { 'weekly/2023-03-03.mdx': head('2023-03-03') + good };
  expect(await rules({ 'weekly/2023-02-24.mdx': outdated('2023-03-03-1'), ...later })).toEqual([]);
  expect(await rules({ 'weekly/2023-02-24.mdx': outdated('https://example.com/a') })).toEqual([]);
});

describe('each rule reports where and what', () => {
  const cases: [string, Record<string, string | Uint8Array>, string][] = [
    ['unknown project', weekly(good.replace('"mosn"', '"nosuch"')), 'known-project@6:1'],
    ['prototype name as project', weekly(good.replace('mosn', 'constructor')), 'known-project@6:1'],
    [
      'duplicate id',
      weekly(`${good.replace('asker', 'id="a" asker')}\n${good.replace('asker', 'id="a" asker')}`),
      'unique-id@18:1',
    ],
    [
      'date differs from file name',
      { 'weekly/2023-02-25.mdx': head('2023-02-24') },
      'date-matches-file@3:7',
    ],
    ['file name is no date', { 'weekly/one.mdx': head('2023-02-24') }, 'file-name@1:1'],
    ['bad date', { 'weekly/2023-02-30.mdx': head('2023-02-30') }, 'date@3:7'],
    [
      'missing title',
      { 'weekly/2023-02-24.mdx': '---\ndate: 2023-02-24\n---\n' },
      'frontmatter-required@1:1',
    ],
    ['no frontmatter', { 'weekly/2023-02-24.mdx': '正文\n' }, 'frontmatter@1:1'],
    ['broken YAML', { 'weekly/2023-02-24.mdx': '---\ntitle: "a\n---\n' }, 'frontmatter@2:8'],
    [
      'unknown field',
      { 'weekly/2023-02-24.mdx': '---\ntitle: a\ndate: 2023-02-24\nauthor: b\n---\n' },
      'frontmatter-field@4:9',
    ],
    [
      'empty question',
      weekly('<Question>\n\n<Answer>\n\n答\n\n</Answer>\n\n</Question>'),
      'question-empty@6:1',
    ],
    ['no answer yet', weekly('<Question>\n\n问\n\n</Question>'), 'answer-missing@6:1'],
    [
      'empty answer',
      weekly('<Question>\n\n问\n\n<Answer>\n\n</Answer>\n\n</Question>'),
      'answer-empty@10:1',
    ],
    ['answer outside', weekly('<Answer>\n\n答\n\n</Answer>'), 'answer-outside-question@6:1'],
    ['unknown component', weekly('<Questions>\n\n问\n\n</Questions>'), 'known-component@6:1'],
    ['unknown attribute', weekly(good.replace('asker', 'author')), 'known-attribute@6:11'],
    [
      'bad attribute value',
      weekly(good.replace('asker="甲"', 'issue="#845"')),
      'attribute-value@6:11',
    ],
    ['bad status', weekly(good.replace('asker', 'status="old" asker')), 'attribute-value@6:11'],
    [
      'verified on no real day',
      weekly(good.replace('asker', 'verified="2024-02-30" asker')),
      'attribute-value@6:11',
    ],
    [
      'verified before the weekly',
      weekly(good.replace('asker', 'verified="2023-02-23" asker')),
      'review-date@6:1',
    ],
    [
      'outdated and verified at once',
      weekly(good.replace('asker', 'status="outdated" verified="2024-02-03" asker')),
      'review-conflict@6:1',
    ],
    [
      'a pointer without a status',
      weekly(good.replace('asker', 'see="2023-02-24-1" asker')),
      'review-see@6:1',
    ],
    [
      'a pointer to nothing',
      weekly(good.replace('asker', 'status="outdated" see="2023-02-24-9" asker')),
      'review-see@6:1',
    ],
    [
      'a pointer to itself',
      weekly(good.replace('asker', 'status="outdated" see="2023-02-24-1" asker')),
      'review-see@6:1',
    ],
    [
      'a pointer that is neither an address nor an id',
      weekly(good.replace('asker', 'status="outdated" see="javascript:a" asker')),
      'attribute-value@6:29',
    ],
    [
      'missing attribute',
      weekly('<Release project="mosn">\n\n- 改动\n\n</Release>'),
      'required-attribute@6:1',
    ],
    ['expression', weekly('一句 {1 + 1} 话'), 'no-expression@6:4'],
    ['import', weekly("import a from 'a'"), 'no-esm@6:1'],
    ['a paragraph that begins with export', weekly('export 命令怎么用'), 'no-esm@6:1'],
    ['HTML', weekly('a <div>b</div>'), 'no-html@6:3'],
    ['HTML without end', weekly('a <br> b'), 'no-html@6:3'],
    ['autolink in angle brackets', weekly('见 <https://a.example>'), 'no-html@6:3'],
    ['javascript: link', weekly('[a](javascript:b)'), 'safe-url@6:1'],
    ['data: picture', weekly('![a](data:image/png;base64,AA)'), 'safe-url@6:1'],
    ['a parser that gives up', weekly('<Answer>---\n- '), 'tag-syntax@1:1'],
    ['reading without link', weekly('<Readings>\n\n- 标题\n\n</Readings>'), 'readings-list@8:1'],
    ['BOM', { 'weekly/2023-02-24.mdx': `\uFEFF${head('2023-02-24')}` }, 'no-bom@1:1'],
    [
      'CRLF',
      { 'weekly/2023-02-24.mdx': head('2023-02-24').replace('一期\n', '一期\r\n') },
      'line-ends@2:10',
    ],
    [
      'invalid UTF-8',
      {
        'weekly/2023-02-24.mdx': Buffer.concat([
          Buffer.from(head('2023-02-24')),
          Buffer.from([0x61, 0xff]),
        ]),
      },
      'utf-8@6:2',
    ],
    ['5 MB', { 'weekly/2023-02-24.mdx': 'a'.repeat(5 * 1024 * 1024) }, 'file-size@1:1'],
    ['nesting', weekly(`${'> '.repeat(70)}a`), 'markup-flood@6:129'],
    [
      'deep list',
      weekly(Array.from({ length: 80 }, (_, n) => `${'  '.repeat(n)}- a`).join('\n')),
      'markup-flood@38:65',
    ],
    ['flood of markers', weekly('**a'.repeat(2000)), 'markup-flood@6:1'],
    [
      'project without repository',
      { 'projects/a.mdx': '---\nname: A\ncategory: b\nsummary: c\n---\n', ...weekly('') },
      'frontmatter-required@1:1',
    ],
    [
      'project with a bad file name',
      { 'projects/Big Name.mdx': project, ...weekly('') },
      'file-name@1:1',
    ],
  ];
  test.each(cases)('%s', async (_name, files, expected) => {
    expect(await rules(files)).toContain(expected);
  });
});

test('addresses of the head are read as those of links', async () => {
  const disguised = 'https://github.com@b.example/kite';
  const files = {
    'projects/kite.mdx': project
      .replace('https://github.com/mosn/mosn', disguised)
      .replaceAll(/MOSN|SOFAMosn/g, 'Kite'),
    'weekly/2023-02-24.mdx': head('2023-02-24').replace('date', `source: ${disguised}\ndate`),
  };
  expect(await rules(files)).toEqual(['address@3:13', 'address@3:9']);
});

test.each(['-'.repeat(300), '*'.repeat(200), '* '.repeat(100), '- - '.repeat(50), '_'.repeat(100)])(
  'a long rule is no flood: %s',
  async (rule) => {
    expect(await rules(weekly(`上文\n\n${rule}\n\n下文`))).toEqual([]);
  },
);

test('a long line below a heading is no flood', async () => {
  expect(await rules(weekly(`一个很长的标题\n${'-'.repeat(120)}\n\n下文`))).toEqual([]);
});

test('all messages of all files come together, in the form path:line:column', async () => {
  const { files } = await load({
    'weekly/2023-02-24.mdx': `${head('2023-02-24')}{a}\n\n[b](javascript:c)\n`,
    'weekly/2023-03-03.mdx': `${head('2023-03-04')}<Foo />\n`,
  });
  const text = formatMessages(files);
  expect(text).toMatch(/2023-02-24\.mdx:6:1 错误 .+\[no-expression\]\n {4}改法：/);
  expect(text).toMatch(/2023-02-24\.mdx:8:1 错误 .+\[safe-url\]/);
  expect(text).toMatch(/2023-03-03\.mdx:3:7 错误 .+\[date-matches-file\]/);
  expect(text).toMatch(/2023-03-03\.mdx:6:1 错误 .+\[known-component\]/);
});

test('what is refused stays visible to readers as text', async () => {
  const content = await load(weekly('<Question>\n\n看 {1+1} 和 <div>块</div>\n\n</Question>'));
  expect(content.model.weeklies[0]?.questions[0]?.rounds[0]?.question).toBe(
    '看 {1+1} 和 <div>块</div>',
  );
});

test('word lists come with the content, without comments and blank lines', async () => {
  const { words } = await load({
    ...weekly(good),
    'search/common.txt': '# 常见词\n风筝\r\n\n 灯笼 \n',
    'search/synonyms.txt': '风筝 = 纸鸢\n',
  });
  expect(words).toEqual({ common: ['风筝', '灯笼'], synonyms: '风筝 = 纸鸢\n' });
});

test('a list that a folder lacks is the one of the project itself', async () => {
  const { words } = await load({ ...weekly(good), 'search/common.txt': '风筝\n' });
  expect(words.common).toEqual(['风筝']);
  expect(words.synonyms).toBe((await readWords(resolve('content'))).words.synonyms);
});

test('an empty or missing folder is a message, not a crash', async () => {
  const { files } = await loadContent(join(tmpdir(), 'no-such-folder-of-content'));
  expect(files[0]?.messages[0]?.ruleId).toBe('content-folder');
});
