import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Content, dumpModel, loadContent } from './index.ts';
import { modelSchema } from './schemas/model.ts';

const projectFile = (name: string, repository: string, aliases: string): string =>
  `---\nname: ${name}\nrepository: ${repository}\ncategory: 服务网格\naliases: [${aliases}]\nsummary: 一句话\n---\n\n介绍。\n`;

const first = `---
title: 第一期
date: 2020-05-01
---

## 读者问答

<Question asker="甲" project="mosn" issue="12">

为什么 \`connect\` 会**超时**？

![截图](https://a.example/x.png)

<Answer>

第一轮回答，见[文档](https://a.example/doc)。

- 甲
- 乙

</Answer>

追问一句。

<Answer>

第二轮回答。

</Answer>

明白了。

</Question>

<Question id="own-id">

没有人名的提问

<Answer>短答</Answer>

</Question>

### 发布

<Release project="mosn" version="0.8.0" url="https://github.com/mosn/mosn/releases/tag/v0.8.0">

- 支持热升级
- 修复泄漏

</Release>

## 阅读

<Readings>

- [MOSN 的内存复用](https://a.example/memory/)（附代码）
- [无关文章](https://mp.weixin.qq.com/s?__biz=A&sn=abc)

</Readings>
`;

const second = `---
title: 第二期
date: 2020-05-08
summary: 摘要
source: https://www.sofastack.tech/blog/x/
---

## 发布

<Release project="mosn" version="0.8.0">

再次公布。

</Release>

## 会议

<Event title="线上分享" date="2020-05-20" time="19:00" place="直播间">

讲讲连接池。

</Event>

<Task title="补充示例" project="mosn" level="easy">

写一个例子。

</Task>

## 阅读

<Readings>

- [MOSN 的内存复用](https://a.example/memory)

</Readings>
`;

let content: Content;
let dir: string;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'model-'));
  await mkdir(join(dir, 'weekly'));
  await mkdir(join(dir, 'projects'));
  const files = {
    'projects/mosn.mdx': projectFile('MOSN', 'https://github.com/mosn/mosn', 'SOFAMosn'),
    'weekly/2020-05-01.mdx': first,
    'weekly/2020-05-08.mdx': second,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(dir, name), text);
  content = await loadContent(dir);
});

afterAll(() => rm(dir, { recursive: true }));

test('the model satisfies its own schema and the files have no messages', () => {
  expect(content.files.flatMap((file) => file.messages.map(String))).toEqual([]);
  expect(modelSchema.parse(content.model)).toEqual(content.model);
});

test('weeklies come newest first, numbered by their editors only', () => {
  expect(content.model.weeklies.map(({ date, number }) => [date, number])).toEqual([
    ['2020-05-08', null],
    ['2020-05-01', null],
  ]);
});

test('a question has its rounds as plain text, its GitHub issue and a stable id', () => {
  const [question] = content.model.weeklies[1]?.questions ?? [];
  expect(question).toEqual({
    id: '2020-05-01-1',
    date: '2020-05-01',
    url: '/questions/2020-05-01-1/',
    title: '为什么 connect 会超时？',
    asker: '甲',
    project: 'mosn',
    projectInferred: false,
    issueNumber: 12,
    issueUrl: 'https://github.com/mosn/mosn/issues/12',
    rounds: [
      { question: '为什么 connect 会超时？', answer: '第一轮回答，见文档。\n甲\n乙' },
      { question: '追问一句。', answer: '第二轮回答。' },
    ],
    remark: '明白了。',
    pictures: [],
    review: null,
  });
});

test('an answer that is only a picture ends a round: what was asked before it is no closing remark', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'picture-'));
  const picture = '![截图](https://a.example/x.png)';
  const parts = ['一问', '<Answer>', '一答', '</Answer>', '二问', '<Answer>', picture, '</Answer>'];
  const text = ['<Question>', ...parts, '</Question>'].join('\n\n');
  await mkdir(join(folder, 'weekly'));
  await writeFile(
    join(folder, 'weekly/2020-05-01.mdx'),
    `---\ntitle: 一期\ndate: 2020-05-01\n---\n\n${text}\n`,
  );
  const { files, model } = await loadContent(folder);
  await rm(folder, { recursive: true });
  expect(files.flatMap((file) => file.messages.map(String))).toEqual([]);
  expect(model.weeklies[0]?.questions[0]).toMatchObject({
    rounds: [
      { question: '一问', answer: '一答' },
      { question: '二问', answer: '' },
    ],
    remark: '',
  });
});

test('an id of the author wins, and a tag on one line is the block', () => {
  const question = content.model.weeklies[1]?.questions[1];
  expect(question?.id).toBe('own-id');
  expect(question?.rounds).toEqual([{ question: '没有人名的提问', answer: '短答' }]);
});

test('a release announced twice keeps its first id; the later one gets its date', () => {
  const releases = content.model.weeklies.flatMap((weekly) => weekly.releases);
  expect(releases.map(({ id }) => id)).toEqual(['mosn-0.8.0-2020-05-08', 'mosn-0.8.0']);
  expect(releases[1]?.changes).toEqual(['支持热升级', '修复泄漏']);
});

test('one article printed twice is one reading with both weeklies and its project', () => {
  const [merged] = content.model.readings;
  expect(merged).toMatchObject({
    title: 'MOSN 的内存复用',
    project: 'mosn',
    weeklies: ['2020-05-08', '2020-05-01'],
  });
  expect(content.model.readings).toHaveLength(2);
  expect(content.model.weeklies[1]?.readings[0]?.note).toBe('（附代码）');
});

test('events, tasks and the rest of a weekly are found', () => {
  const weekly = content.model.weeklies[0];
  expect(weekly?.events[0]).toMatchObject({
    title: '线上分享',
    date: '2020-05-20',
    was: null,
    cancelled: false,
    text: '讲讲连接池。',
  });
  expect(weekly?.tasks[0]).toMatchObject({ title: '补充示例', level: 'easy' });
  expect(weekly?.text).toContain('讲讲连接池。');
  expect(weekly?.text).not.toContain('再次公布');
});

test('sections carry what stands under them', () => {
  expect(content.model.weeklies[1]?.sections).toEqual([
    {
      depth: 2,
      title: '读者问答',
      anchor: '读者问答',
      questions: ['2020-05-01-1', 'own-id'],
      releases: 0,
      readings: 0,
    },
    { depth: 3, title: '发布', anchor: '发布', questions: [], releases: 1, readings: 0 },
    { depth: 2, title: '阅读', anchor: '阅读', questions: [], releases: 0, readings: 2 },
  ]);
});

test('every question has a tree of its own; unknown ones have none', () => {
  expect(content.questionTree('own-id')?.children).toHaveLength(1);
  expect(content.questionTree('constructor')).toBeNull();
  expect(content.weeklyTree('2020-05-01')?.children.length).toBeGreaterThan(4);
});

test('the dump has the documented fields only, oldest first', () => {
  const dump = dumpModel(content.model);
  expect(dump.weeklies.map(({ date }) => date)).toEqual(['2020-05-01', '2020-05-08']);
  expect(Object.keys(dump.weeklies[0] ?? {})).toEqual([
    ...['date', 'number', 'title', 'summary', 'source', 'url'],
    ...['questions', 'releases', 'readings'],
  ]);
  expect(dump.weeklies[0]?.releases[0]).toEqual({
    project: 'mosn',
    version: '0.8.0',
    url: 'https://github.com/mosn/mosn/releases/tag/v0.8.0',
  });
  expect(dump.projects[0]).toEqual({
    slug: 'mosn',
    name: 'MOSN',
    repository: 'https://github.com/mosn/mosn',
    aliases: ['SOFAMosn'],
    meetings: [],
  });
});

test('what an editor found later stands in the model and in the dump; the view leads to it by id', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'review-'));
  const question = (attributes: string) =>
    `<Question ${attributes}>\n\n问？\n\n<Answer>\n\n答。\n\n</Answer>\n\n</Question>\n`;
  const body = [
    'status="outdated" see="2020-05-01-2"',
    'verified="2021-01-01"',
    'status="outdated" see="https://example.com/"',
    'status="outdated"',
    '',
  ].map(question);
  await mkdir(join(folder, 'weekly'));
  const text = `---\ntitle: 一期\ndate: 2020-05-01\n---\n\n${body.join('\n')}`;
  await writeFile(join(folder, 'weekly/2020-05-01.mdx'), text);
  const made = await loadContent(folder);
  const { files, model } = made;
  await rm(folder, { recursive: true });
  expect(files.flatMap((file) => file.messages.map(String))).toEqual([]);
  const reviews = [
    { status: 'outdated', see: '/questions/2020-05-01-2/' },
    { status: 'verified', date: '2021-01-01' },
    { status: 'outdated', see: 'https://example.com/' },
    { status: 'outdated', see: null },
    null,
  ];
  expect(model.weeklies[0]?.questions.map(({ review }) => review)).toEqual(reviews);
  expect(modelSchema.parse(model)).toEqual(model);
  expect(dumpModel(model).weeklies[0]?.questions.map(({ review }) => review)).toEqual(reviews);
  const [node] = made.questionTree('2020-05-01-1')?.children ?? [];
  expect(node?.type === 'mdxJsxFlowElement' && node.attributes).toEqual([
    { type: 'mdxJsxAttribute', name: 'id', value: '2020-05-01-1' },
  ]);
});
