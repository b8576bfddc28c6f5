import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Content } from './index.ts';
import { readWords } from './read/words.ts';

const weekly = (date: string, body = ''): string =>
  `---\ntitle: 灯会\ndate: ${date}\n---\n\n## 问答\n\n<Question>\n\n几点？\n\n<Answer>\n\n七点。\n\n</Answer>\n\n</Question>\n${body}`;
const kite = `---\nname: Kite\nrepository: https://a.example/kite\ncategory: 玩具\nsummary: 会飞\n---\n\n介绍。\n`;

let dir = '';
let said: string[] = [];

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'development-'));
  await mkdir(join(dir, 'weekly'));
  await mkdir(join(dir, 'projects'));
  await save('weekly/2024-03-01.mdx', weekly('2024-03-01'));
  await save('weekly/2024-03-08.mdx', weekly('2024-03-08'));
  await save('projects/kite.mdx', kite);
  vi.resetModules();
  vi.stubEnv('CONTENT_DIR', dir);
  vi.stubEnv('NODE_ENV', 'development');
  Reflect.deleteProperty(globalThis, Symbol.for('sofa-weekly:content'));
  said = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
});

afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  // Other test files of this worker must not get modules that were made for this folder.
  vi.resetModules();
  Reflect.deleteProperty(globalThis, Symbol.for('sofa-weekly:content'));
  await rm(dir, { recursive: true });
});

async function save(path: string, text: string): Promise<void> {
  await writeFile(join(dir, path), text);
}

/** What pages get now. A module loaded in a test sees the environment of that test. */
async function now(): Promise<Content> {
  const { getContent } = await import('./index.ts');
  return getContent();
}

const shown = (tree: Root | null): string => (tree === null ? '' : toString(tree));

describe('in development a file with errors shows them in place of its pages', () => {
  test('a head that cannot be read', async () => {
    await save('weekly/2024-03-08.mdx', weekly('2024-03-08').replace('title', 'name'));
    const content = await now();
    expect(shown(content.weeklyTree('2024-03-08'))).toContain('缺少 title');
    expect(shown(content.weeklyTree('2024-03-01'))).toContain('七点');
    expect(content.model.weeklies.map(({ date }) => date)).toEqual(['2024-03-08', '2024-03-01']);
    expect(content.model.weeklies[0]?.title).toContain('有错');
    expect(said.join('\n')).toMatch(/2024-03-08\.mdx:1:1 错误 .*缺少 title/);
  });

  test('a body with an error, on the pages of its questions as well', async () => {
    await save('weekly/2024-03-08.mdx', weekly('2024-03-08', '\n一句 {1 + 1}\n'));
    const content = await now();
    const [broken] = content.model.weeklies;
    expect(shown(content.weeklyTree('2024-03-08'))).toMatch(/第 20 行第 4 列：.*no-expression/);
    expect(shown(content.questionTree('2024-03-08-1'))).toContain('no-expression');
    expect(shown(content.questionTree('2024-03-01-1'))).toContain('七点');
    expect(broken).toMatchObject({ title: '灯会', sections: [] });
  });

  test('a project', async () => {
    await save('projects/kite.mdx', kite.replace('summary', 'text'));
    const content = await now();
    expect(shown(content.projectTree('kite'))).toContain('缺少 summary');
    expect(content.model.projects).toMatchObject([{ slug: 'kite', name: 'kite（文件有错）' }]);
    expect(shown(content.weeklyTree('2024-03-01'))).toContain('七点');
  });

  test('a file that no parser may see', async () => {
    await save('weekly/2024-03-08.mdx', '');
    expect(shown((await now()).weeklyTree('2024-03-08'))).toContain('文件是空的');
  });
});

test('in development the page comes back when its file is mended', async () => {
  await save('weekly/2024-03-08.mdx', weekly('2024-03-08').replace('title:', 'title：'));
  expect(shown((await now()).weeklyTree('2024-03-08'))).toContain('全角冒号');
  await save('weekly/2024-03-08.mdx', weekly('2024-03-08'));
  const mended = await now();
  expect(shown(mended.weeklyTree('2024-03-08'))).toContain('七点');
  expect(mended.model.weeklies[0]?.sections).toHaveLength(1);
});

test('in development a warning changes no page', async () => {
  await save(
    'weekly/2024-03-08.mdx',
    weekly('2024-03-08', '\n<Question>\n\n几点？\n\n</Question>\n'),
  );
  expect(shown((await now()).weeklyTree('2024-03-08'))).toContain('七点');
});

test('a build fails on a broken file, unless it is asked for a preview', async () => {
  vi.stubEnv('NODE_ENV', 'production');
  await save('weekly/2024-03-08.mdx', weekly('2024-03-08').replace('title', 'name'));
  await expect(now()).rejects.toThrow(/内容有 2 处错误[^]*2024-03-08\.mdx:1:1 错误/);
  vi.resetModules();
  vi.stubEnv('CONTENT_ERRORS', 'warn');
  Reflect.deleteProperty(globalThis, Symbol.for('sofa-weekly:content'));
  const content = await now();
  expect(content.model.weeklies.map(({ date }) => date)).toEqual(['2024-03-01']);
});

test('a word list that cannot be read is a message, and the rest is loaded', async () => {
  await mkdir(join(dir, 'search', 'common.txt'), { recursive: true });
  await writeFile(join(dir, 'search', 'synonyms.txt'), Buffer.from([0x61, 0xff]));
  const content = await now();
  const places = content.files.flatMap(({ path, messages }) =>
    messages.map(({ ruleId }) => `${path.slice(dir.length + 1)} ${ruleId}`),
  );
  expect(places.sort()).toEqual(['search/common.txt word-list', 'search/synonyms.txt word-list']);
  const { words: own } = await readWords(resolve('content'));
  expect(content.words.common).toEqual(own.common);
  expect(shown(content.weeklyTree('2024-03-08'))).toContain('七点');
});
