import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadContent } from '#lib/content/index.ts';
import { textOf } from '#lib/mcp/test-support/client.ts';
import { writeExport } from '#lib/mcp/test-support/export-folder.ts';

const COMMAND = [
  '--import',
  resolve('node_modules/tsx/dist/esm/index.mjs'),
  'cli/weekly.ts',
  'mcp',
];
const siteUrl = 'https://weekly.example.org';

const weekly = `---
title: 放风筝的一周
date: 2024-05-03
---

<Question project="kite">

风筝线断了怎么重新连接？

<Answer>

调用 \`KiteClient.reconnect\`，默认三秒一次。

</Answer>

</Question>

<Release project="kite" version="1.2.0" />
`;
const project =
  '---\nname: Kite\nrepository: https://a.example/kite\ncategory: 玩具\nsummary: 会飞\n---\n';

let small = '';
let exported = '';

beforeAll(async () => {
  small = await mkdtemp(join(tmpdir(), 'mcp-'));
  await mkdir(join(small, 'weekly'));
  await mkdir(join(small, 'projects'));
  await writeFile(join(small, 'weekly/2024-05-03.mdx'), weekly);
  await writeFile(join(small, 'projects/kite.mdx'), project);
  exported = await writeExport(await loadContent(small), siteUrl);
});
afterAll(() => Promise.all([small, exported].map((one) => rm(one, { recursive: true }))));

async function connected(
  args: string[],
  mode: 'legacy' | 'auto' = 'legacy',
): Promise<{ client: Client; told: () => string }> {
  const transport = new StdioClientTransport({
    ...{ command: process.execPath, args: [...COMMAND, ...args] },
    env: { PATH: process.env['PATH'] ?? '', SITE_URL: siteUrl },
    stderr: 'pipe',
  });
  let told = '';
  transport.stderr?.on('data', (part: Buffer) => (told += part.toString()));
  const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode } });
  // What is no message on standard output would be an error here.
  client.onerror = (cause) => (told += String(cause));
  await client.connect(transport);
  return { client, told: () => told };
}

describe('weekly mcp', () => {
  it.each([
    ['a small folder', () => ['--content', small], 'legacy'],
    ['a small folder, by the newest protocol', () => ['--content', small], 'auto'],
    ['an exported site', () => ['--export', exported], 'legacy'],
  ] as const)('answers from %s', async (_, args, mode) => {
    const { client, told } = await connected([...args()], mode);
    expect((await client.listTools()).tools).toHaveLength(5);
    const call = async (name: string, given: Record<string, unknown>) => {
      const result = await client.callTool({ name, arguments: given });
      return { text: textOf(result), isError: result.isError ?? false };
    };
    const question = `${siteUrl}/questions/2024-05-03-1/`;
    expect((await call('search', { query: '风筝线断了' })).text).toContain(question);
    const found = await call('get_question', { id: '2024-05-03-1' });
    expect(found.text).toContain('KiteClient.reconnect');
    expect(found.text.split('\n').at(-1)).toContain(question);
    expect((await call('get_weekly', {})).text).toContain('放风筝的一周');
    expect((await call('list_releases', { project: 'Kite' })).text).toContain('1.2.0');
    expect((await call('related_questions', { id: '2024-05-03-1' })).text).toContain('没有');
    expect(await call('get_question', { id: '../../x' })).toMatchObject({ isError: true });
    await client.close();
    expect(told()).toBe('');
  });

  it('answers from the content that comes with it', async () => {
    const { client, told } = await connected([]);
    const { isError, structuredContent } = await client.callTool({ name: 'get_weekly' });
    expect(isError ?? false).toBe(false);
    expect(structuredContent).toMatchObject({ url: expect.stringContaining(siteUrl) as string });
    await client.close();
    expect(told()).toBe('');
  });
});

/** Runs the command until it ends. */
async function ran(args: string[], input: string) {
  const child = spawn(process.execPath, [...COMMAND, ...args]);
  let [out, err] = ['', ''];
  child.stdout.on('data', (part: Buffer) => (out += part.toString()));
  child.stderr.on('data', (part: Buffer) => (err += part.toString()));
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [code] = (await once(child, 'close')) as [number];
  return { out, err, code };
}

describe('what cannot be served', () => {
  it.each([
    ['no content', ['--content', '/nowhere/at/all']],
    ['no export', ['--export', '/nowhere/at/all']],
    ['both', ['--export', 'a', '--content', 'b']],
  ])('%s is told on standard error, in words', async (_, args) => {
    const { out, err, code } = await ran(args, '');
    expect([out, code]).toEqual(['', 1]);
    expect(err).toMatch(/\p{Script=Han}/u);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it('lines that are no messages harm nobody, and it ends with its input', async () => {
    const { out, err, code } = await ran(
      ['--content', small],
      'hello\n{"jsonrpc":"2.0"}\n[1]\n\u0000\n',
    );
    expect(code).toBe(0);
    for (const line of out.split('\n').filter(Boolean)) {
      expect(JSON.parse(line)).toMatchObject({ jsonrpc: '2.0' });
    }
    expect(err).not.toMatch(/\n\s+at /);
  });
});
