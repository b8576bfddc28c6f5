import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadContent } from '#lib/content/index.ts';
import { assemble } from './assemble.ts';

const date = '2024-03-01';
let dir = '';

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'assemble-'));
  const project =
    '---\nname: 风筝\nrepository: https://a.example/kite\ncategory: 玩具\nsummary: 会飞\n---\n';
  await put({ 'projects/kite.mdx': project });
});

afterEach(() => rm(dir, { recursive: true }));

async function put(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), text);
  }
}

const question = (words: string): string =>
  `<Question asker="甲" project="kite">\n\n${words}\n\n<Answer>\n\n三级以下。\n\n</Answer>\n\n</Question>\n`;
const release = (version: string, changes: string): string =>
  `<Release project="kite" version="${version}">\n\n- ${changes}\n\n</Release>\n`;
const reading = (path: string, note = ''): string =>
  `<Readings>\n\n- [放线](https://a.example/${path})${note}\n\n</Readings>\n`;
const sent = (by: string, body: string): string => `---\nby: ${by}\n---\n\n${body}`;

/** One contribution of each kind, from three people. */
const each = {
  'next/task-lamp.mdx': '<Task title="糊灯" level="easy">\n\n竹骨三根。\n\n</Task>\n',
  'next/reading-line.mdx': sent('LinhuiG', reading('line')),
  'next/question-wind.mdx': sent('dbl-x', question('多大的风能放？')),
  'next/release-kite.mdx': sent('linhuig', release('1.2.0', '换了线')),
  'next/event-fair.mdx': '<Event title="灯会" date="2024-03-05">\n\n七点。\n\n</Event>\n',
};

const weekly = (): Promise<string> => readFile(join(dir, `weekly/${date}.mdx`), 'utf8');
const left = (): Promise<string[]> => readdir(join(dir, 'next'));
const names = (paths: readonly string[]): string[] =>
  paths.map((path) => path.slice(dir.length + 6));

test('contributions become a weekly in the fixed order of sections, and their files are gone', async () => {
  await put(each);
  const { merged, stays } = await assemble({ dir, date });
  expect(merged).toHaveLength(5);
  expect(stays).toEqual([]);
  expect(await left()).toEqual([]);
  const text = await weekly();
  expect(text.match(/^## .*/gm)).toEqual([
    ...['## 读者问答', '## 版本发布', '## 本周推荐阅读', '## 活动', '## 新手任务', '## 社区贡献'],
  ]);
  expect(text).toContain('title: 风筝 1.2.0 发布、1 条问答');
  expect(text).toContain('summary: 1 条问答、1 个新版本、1 篇推荐阅读、1 场活动、1 个新手任务。');
  expect(text).toContain(
    '[@dbl-x](https://github.com/dbl-x)、[@linhuig](https://github.com/linhuig)',
  );
  const { model, files } = await loadContent(dir);
  expect(files.flatMap((file) => file.messages.map(String))).toEqual([]);
  expect(model.weeklies[0]).toMatchObject({
    ...{ date, questions: [{ project: 'kite' }], releases: [{ version: '1.2.0' }] },
    ...{ readings: [{ url: 'https://a.example/line' }], events: [{}], tasks: [{}] },
  });
});

test('a second run changes nothing, nor does another order of the same files', async () => {
  await put(each);
  await assemble({ dir, date });
  const once = await weekly();
  expect(await assemble({ dir, date })).toMatchObject({ merged: [], stays: [] });
  expect(await weekly()).toBe(once);
  await rm(join(dir, 'weekly'), { recursive: true });
  await put(Object.fromEntries(Object.entries(each).reverse()));
  await assemble({ dir, date });
  expect(await weekly()).toBe(once);
});

test('a dry run writes nothing', async () => {
  await put(each);
  const { after, merged } = await assemble({ dir, date, dryRun: true });
  expect(after).toContain('## 读者问答');
  expect(merged).toHaveLength(5);
  expect(await left()).toHaveLength(5);
  await expect(weekly()).rejects.toThrow(/ENOENT/);
});

test('of readings and releases that are sent twice the fuller one is kept', async () => {
  await put({
    'next/reading-a.mdx': reading('line'),
    'next/reading-b.mdx': reading('line/?', '：三种线的手感').replace('/?', '/'),
    'next/release-a.mdx': release('1.2.0', '换了线，修了尾巴'),
    'next/release-b.mdx': release('1.2.0', '换了线'),
    'next/release-c.mdx': release('1.3.0', '又换了线'),
  });
  const { dropped } = await assemble({ dir, date });
  expect(dropped.map(({ path, fuller }) => names([path, fuller]))).toEqual([
    ['reading-a.mdx', 'reading-b.mdx'],
    ['release-b.mdx', 'release-a.mdx'],
  ]);
  const text = await weekly();
  expect(text.match(/a\.example\/line/g)).toHaveLength(1);
  expect(text).toContain('三种线的手感');
  expect(text.match(/version="1\.2\.0"/g)).toHaveLength(1);
  expect(text).toContain('修了尾巴');
  expect(await left()).toEqual([]);
});

test('drafts, and what it cannot place, stay and are named', async () => {
  await put({
    'next/question-wind.mdx': question('多大的风能放？'),
    'next/question-draft.mdx': `---\ndraft: true\n---\n\n${question('草稿？')}`,
    'next/question-broken.mdx': '<Question>\n\n<Answer>\n\n答。\n\n</Answer>\n\n</Question>\n',
    'next/idea.mdx': question('名字不对？'),
    'next/reading-two.mdx': reading('a').replace('</Read', '- [另](https://a.example/b)\n\n</Read'),
  });
  const { merged, stays } = await assemble({ dir, date });
  expect(names(merged)).toEqual(['question-wind.mdx']);
  expect(stays.map(({ path, why }) => `${names([path])[0]} ${why.slice(0, 7)}`)).toEqual([
    'idea.mdx 有 1 处错误',
    'question-broken.mdx 有 1 处错误',
    'question-draft.mdx 是草稿：核对后',
    'reading-two.mdx 有 1 处错误',
  ]);
  expect((await left()).sort()).toEqual([
    ...['idea.mdx', 'question-broken.mdx', 'question-draft.mdx', 'reading-two.mdx'],
  ]);
});

describe('a weekly that is there already', () => {
  const standing = `---\ntitle: 编辑的标题\ndate: ${date}\n---\n\n开头的话。\n\n## 群里的问答\n\n${question('编辑写的？')}\n## 好文\n\n<Readings>\n\n- [旧的](https://a.example/old)\n\n</Readings>\n\n## 社区贡献\n\n<Contributors>\n\n谢谢大家\n\n</Contributors>\n`;

  test('keeps every word, and gets each entry in its section', async () => {
    await put({ ...each, [`weekly/${date}.mdx`]: standing });
    await assemble({ dir, date });
    const text = await weekly();
    expect(text.match(/^## .*/gm)).toEqual([
      ...['## 群里的问答', '## 版本发布', '## 好文', '## 活动', '## 新手任务', '## 社区贡献'],
    ]);
    for (const line of standing.split('\n').filter(Boolean)) expect(text).toContain(line);
    expect(text.indexOf('多大的风')).toBeLessThan(text.indexOf('## 版本发布'));
    expect(text).toContain('- [旧的](https://a.example/old)\n- [放线](https://a.example/line)');
    expect(text).toContain('谢谢大家\n\n本期投稿：');
    const { files } = await loadContent(dir);
    expect(files.flatMap((file) => file.messages.map(String))).toEqual([]);
  });

  test('that was written before a run was stopped only loses the files', async () => {
    await put(each);
    await assemble({ dir, date });
    const once = await weekly();
    await put(each);
    const { merged, before, after } = await assemble({ dir, date });
    expect(merged).toHaveLength(5);
    expect(after).toBe(before);
    expect(await weekly()).toBe(once);
    expect(await left()).toEqual([]);
  });

  test('with another wording of the same thing leaves the choice to the editor', async () => {
    await put({
      [`weekly/${date}.mdx`]: standing,
      'next/reading-old.mdx': reading('old', '：更长的说明'),
    });
    const { merged, stays } = await assemble({ dir, date });
    expect(merged).toEqual([]);
    expect(stays).toEqual([
      {
        path: join(dir, 'next/reading-old.mdx'),
        why: expect.stringContaining('另一种写法') as string,
      },
    ]);
    expect(await weekly()).toBe(standing);
  });

  test('with errors is left alone, in one line', async () => {
    await put({ ...each, [`weekly/${date}.mdx`]: standing.replace('编辑的标题', '') });
    await expect(assemble({ dir, date })).rejects.toThrow(/有错误，先改好它：npm run check -- /);
    expect(await left()).toHaveLength(5);
  });
});

test('a name that is no GitHub name is words', async () => {
  await put({ 'next/question-a.mdx': sent('"[甲](javascript:alert(1)) {x}"', question('问？')) });
  await assemble({ dir, date });
  expect(await weekly()).toContain('本期投稿：\\[甲\\]\\(javascript\\:alert\\(1\\)\\) \\{x\\}');
  const { files } = await loadContent(dir);
  expect(files.flatMap((file) => file.messages.map(String))).toEqual([]);
});

test('with nothing to assemble nothing is written', async () => {
  expect(await assemble({ dir, date })).toMatchObject({ merged: [], stays: [], before: null });
  await expect(weekly()).rejects.toThrow(/ENOENT/);
});
