import { rm } from 'node:fs/promises';
import type { Client } from '@modelcontextprotocol/client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Unavailable } from '#lib/search/api/answerer.ts';
import { loadSample } from '#lib/test-support/sample-content.ts';
import { bounds } from './bounds.ts';
import { exportSource } from './export-source.ts';
import { type Source, contentSource } from './source.ts';
import { connected, textOf } from './test-support/client.ts';
import { writeExport } from './test-support/export-folder.ts';

const siteUrl = 'https://weekly.example.org/sofa';
const ID = '2023-02-24-2';

let folder = '';
let content: Awaited<ReturnType<typeof loadSample>>;
let source: Source;
let client: Client;
let exported: Client;

beforeAll(async () => {
  content = await loadSample();
  source = contentSource(content, siteUrl);
  folder = await writeExport(content, siteUrl);
  client = await connected(source);
  exported = await connected(await exportSource(folder));
});
afterAll(async () => {
  await Promise.all([client.close(), exported.close()]);
  await rm(folder, { recursive: true });
});

const call = async (name: string, args: Record<string, unknown> = {}, asked = client) => {
  const result = await asked.callTool({ name, arguments: args });
  return { text: textOf(result), data: result.structuredContent, isError: result.isError ?? false };
};

it('has five tools that read, each with words in both languages and a schema', async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual([
    ...['search', 'get_question', 'get_weekly', 'list_releases', 'related_questions'],
  ]);
  for (const { description = '', annotations, inputSchema, outputSchema } of tools) {
    expect(description).toMatch(/\p{Script=Han}.*[A-Z][a-z]+ /u);
    expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
    expect(inputSchema.type).toBe('object');
    expect(outputSchema?.type).toBe('object');
  }
});

describe('search', () => {
  it('gives titles, excerpts and addresses', async () => {
    const { text, data, isError } = await call('search', { query: '注册中心', limit: 3 });
    expect(isError).toBe(false);
    const { results, answered } = data as { results: { url: string }[]; answered: number };
    expect(answered).toBeGreaterThan(0);
    expect(results).toHaveLength(3);
    for (const { url } of results) {
      expect(url).toMatch(/^https:\/\/weekly\.example\.org\/sofa\//);
      expect(text).toContain(`   ${url}`);
    }
    expect(text.split('\n').at(-1)).toMatch(/^来源：https:\/\/.*\/search\/#q=/);
  });

  it('keeps to type, project and year', async () => {
    const narrow = { query: '发布', type: 'release', year: 2023, limit: 20 };
    const { data } = await call('search', narrow);
    const { results } = data as { results: { type: string; date: string }[] };
    expect(results.length).toBeGreaterThan(0);
    expect(results.every(({ type, date }) => type === 'release' && date.startsWith('2023'))).toBe(
      true,
    );
    const wrong = await call('search', { query: '发布', project: 'nonsense' });
    expect(wrong.isError).toBe(true);
    expect(wrong.text).toContain('没有这个项目');
    expect(wrong.text).toContain('sofa-jraft');
  });

  it('says plainly when nothing answers', async () => {
    for (const query of ['火星咖啡机除垢', '怎么给火星上的咖啡机配置除垢']) {
      const { text, data } = await call('search', { query });
      expect(data).toMatchObject({ answered: 0 });
      expect(text).toMatch(/^没有(?:结果|直接回答)/);
    }
  });

  it('says when to ask later, and keeps to itself what went wrong', async () => {
    const busy = await connected({
      ...source,
      search: () => Promise.resolve(Response.json({ message: '搜索现在太忙' }, { status: 503 })),
    });
    expect(await call('search', { query: 'x' }, busy)).toMatchObject({
      ...{ isError: true, text: '搜索现在太忙' },
    });
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const broken = await connected({
      ...source,
      read: () => Promise.reject(new Error('ENOENT /srv/secret')),
    });
    const answer = await call('get_question', { id: ID }, broken);
    expect(answer.isError).toBe(true);
    expect(answer.text).not.toMatch(/ENOENT|secret| at /);
    expect(logged).toHaveBeenCalled();
    logged.mockRestore();
    const starting = await connected({
      ...source,
      read: () => Promise.reject(new Unavailable('正在准备')),
    });
    expect((await call('get_question', { id: ID }, starting)).text).toBe('正在准备');
    await Promise.all([busy, broken, starting].map((one) => one.close()));
  });
});

describe('things', () => {
  it('a question comes as Markdown with its source last, and as JSON', async () => {
    const { text, data } = await call('get_question', { id: ID });
    expect(text).toMatch(/^# /);
    expect(text.split('\n').at(-1)).toContain(`${siteUrl}/questions/${ID}/`);
    expect(data).toMatchObject({
      ...{ id: ID, truncated: false, url: `${siteUrl}/questions/${ID}/` },
      weekly: { date: '2023-02-24' },
    });
  });

  it('a weekly comes by its day, or as the newest', async () => {
    const { text, data } = await call('get_weekly', { date: '2023-02-24' });
    expect(text).toMatch(/^# /);
    expect(text.split('\n').at(-1)).toContain(`${siteUrl}/weekly/2023-02-24/`);
    expect(data).toMatchObject({ date: '2023-02-24', truncated: false });
    const newest = content.model.weeklies[0]?.date;
    expect((await call('get_weekly')).data).toMatchObject({ date: newest });
    expect((await call('get_weekly', { date: 'latest' })).data).toMatchObject({ date: newest });
  });

  it('releases come by the slug or the name of their project, newest first', async () => {
    const { data, text } = await call('list_releases', { project: 'SOFARegistry' });
    const { releases, total } = data as { releases: { date: string }[]; total: number };
    expect(total).toBeGreaterThan(0);
    const dates = releases.map(({ date }) => date);
    expect(dates).toEqual([...dates].sort().reverse());
    expect(text).toContain('SOFARegistry');
    const one = await call('list_releases', { project: 'sofa-registry', limit: 1 });
    expect(one.data).toMatchObject({ total, releases: releases.slice(0, 1) });
  });

  it('related questions are others', async () => {
    const { data } = await call('related_questions', { id: ID });
    const { related } = data as { related: { id: string }[] };
    expect(related.length).toBeGreaterThan(0);
    expect(related.map(({ id }) => id)).not.toContain(ID);
  });

  it.each([
    ['get_question', { id: '2099-01-01-1' }, /没有这一问.*search/],
    ['related_questions', { id: 'no such thing' }, /没有这一问/],
    ['get_weekly', { date: '2023-02-25' }, /最近的是 2023-02-24 和 \d{4}/],
    ['get_weekly', { date: 'yesterday' }, /YYYY-MM-DD/],
    ['list_releases', { project: 'nonsense' }, /可用.*sofa-jraft/],
  ])('%s says what to do about %o', async (name, args, words) => {
    const { text, isError } = await call(name, args);
    expect(isError).toBe(true);
    expect(text).toMatch(words);
  });
});

it('every question and every weekly is answered within the bound, with its source last', async () => {
  const all: [string, Record<string, unknown>, string][] = content.model.weeklies.flatMap(
    ({ date, url, questions }): [string, Record<string, unknown>, string][] => [
      ['get_weekly', { date }, url],
      ...questions.map((one): [string, Record<string, unknown>, string] => {
        return ['get_question', { id: one.id }, one.url];
      }),
    ],
  );
  for (const [name, args, url] of all) {
    const { text, isError } = await call(name, args);
    expect([args, isError, text.length < bounds.text + 500]).toEqual([args, false, true]);
    expect(text.split('\n').at(-1)).toContain(siteUrl + url);
  }
});

it('what is longer is cut in both forms, and says so', async () => {
  const { rounds } = JSON.parse((await source.read(`/api/questions/${ID}.json`)) ?? '') as {
    rounds: { question: string; answer: string }[];
  };
  const answer = '灯笼。'.repeat(20_000);
  const long = await connected({
    ...source,
    read: async (path) => {
      if (path.endsWith('.md')) return `# 灯笼\n\n${answer}\n`;
      const text = await source.read(path);
      const [round] = rounds;
      return text && JSON.stringify({ ...JSON.parse(text), rounds: [{ ...round, answer }, round] });
    },
  });
  const { text, data } = await call('get_question', { id: ID }, long);
  expect(text).toMatch(/太长，只给到这里.*Cut here/);
  expect(text.split('\n').at(-1)).toBe(`来源：${siteUrl}/questions/${ID}/`);
  expect(data).toMatchObject({ truncated: true });
  expect(JSON.stringify(data).length).toBeLessThan(bounds.text + 3000);
  await long.close();
});

describe('an exported site answers the same', () => {
  it.each([
    ['search', { query: '注册中心', limit: 20 }],
    ['search', { query: 'zhuce zhongxin' }],
    ['search', { query: '火星咖啡机除垢' }],
    ['get_question', { id: ID }],
    ['get_weekly', {}],
    ['list_releases', { project: 'sofa-registry' }],
    ['related_questions', { id: ID }],
    ['get_question', { id: '2099-01-01-1' }],
  ])('%s %o', async (name, args) => {
    expect(await call(name, args, exported)).toEqual(await call(name, args));
  });

  it('and nothing that is no file of the site', async () => {
    const { read } = await exportSource(folder);
    for (const path of ['/../x', '/api/../api/projects.json', '/.env', '', '/', '//x', '/api']) {
      expect([path, await read(path)]).toEqual([path, null]);
    }
  });

  it('a folder that is none is told in one line', async () => {
    await expect(exportSource('/nowhere')).rejects.toThrow(/这里不是导出的网站.*\n.*EXPORT=1/);
  });
});

describe('hostile strings', () => {
  const strings = [
    '../../../etc/passwd',
    '..%2f..%2fetc%2fpasswd',
    '/etc/passwd\0.json',
    '__proto__',
    'constructor',
    '\u202e\u0007\u001b[2J',
    '\ud800',
    '"><script>alert(1)</script>',
    ' ',
    'x'.repeat(90),
    '{{7*7}} ${7*7} %s %n',
  ];
  const tools = { get_question: 'id', get_weekly: 'date', list_releases: 'project' } as const;
  const cases = Object.entries(tools).flatMap(([name, argument]) =>
    strings.map((value) => [name, argument, value] as const),
  );
  it.each(cases)('%s %s %j', async (name, argument, value) => {
    for (const asked of [client, exported]) {
      const { text, isError } = await call(name, { [argument]: value }, asked);
      expect([isError, text]).toEqual([true, expect.stringMatching(/\p{Script=Han}/u)]);
      // Nothing of it acts in a terminal, and no machine is named.
      expect(text).not.toMatch(/[^\P{Cc}\n]|ENOENT|node_modules/u);
    }
  });

  it.each(strings.filter((value) => value.trim() !== ''))('search %j', async (query) => {
    expect((await call('search', { query })).isError).toBe(false);
  });

  it.each([
    ['search', {}],
    ['search', { query: '' }],
    ['search', { query: 'x'.repeat(501) }],
    ['search', { query: 'x', limit: 21 }],
    ['search', { query: 'x', limit: 1.5 }],
    ['search', { query: 'x', type: 'posts' }],
    ['search', { query: ['x'] }],
    ['get_question', { id: 5 }],
    ['get_question', { id: 'x'.repeat(101) }],
    ['list_releases', { project: 'sofa-jraft', limit: 0 }],
  ])('arguments that are none are refused: %s %j', async (name, args) => {
    const refused = await call(name, args).catch((cause: unknown) => ({
      ...{ isError: true, text: String(cause) },
    }));
    expect(refused.isError).toBe(true);
    expect(refused.text).not.toMatch(/\n\s+at /);
  });
});
