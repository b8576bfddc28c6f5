import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

let dir = '';

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'add-command-'));
  await mkdir(join(dir, 'weekly'));
  await cp('content/projects', join(dir, 'projects'), { recursive: true });
});

afterAll(() => rm(dir, { recursive: true }));

function add(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const command = ['scripts/weekly.mjs', 'add', ...args, '--content', dir];
    execFile(process.execPath, command, (failed, out, err) =>
      resolve({ code: typeof failed?.code === 'number' ? failed.code : 0, out, err }),
    );
  });
}

test(
  'an entry is one command: written, looked at, with its preview',
  { timeout: 240_000 },
  async () => {
    const { code, out, err } = await add(
      ...['question', '--issue', 'https://github.com/sofastack/sofa-jraft/issues/845'],
      ...['--question', '为什么总在换主?', '--answer', '调小 `maxBodySize`。', '--by', 'LinhuiG'],
    );
    expect(code).toBe(0);
    expect(out).toContain('question-sofa-jraft-845.mdx');
    expect(out).toContain('http://127.0.0.1:3000/next/');
    expect(err).toMatch(/说明 「为什么总在换主\?」.+\[typography\]/);
    expect(await readFile(join(dir, 'next/question-sofa-jraft-845.mdx'), 'utf8')).toContain(
      '---\nby: LinhuiG\n---\n\n<Question project="sofa-jraft" issue="845">',
    );
  },
);

test.each([
  [['recipe'], '种类写 question、release、reading、event、task 之一'],
  [['release', '--project', 'mosn'], '还缺 --version（版本）、--changes（改动）'],
  [['--from-form', 'nowhere.json'], '读不了 nowhere.json'],
  [['--from-form', 'LICENSE'], 'LICENSE 不是 JSON'],
  [['--from-form', 'package.json'], '这不是一个 issue 的事件'],
])(
  'what cannot be done is one line, and nothing is written: %j',
  { timeout: 240_000 },
  async (args, line) => {
    const before = await readdir(dir, { recursive: true });
    const { code, out, err } = await add(...args);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(line);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(await readdir(dir, { recursive: true })).toEqual(before);
  },
);

test('a form becomes a file', { timeout: 240_000 }, async () => {
  const form = join(dir, 'event.json');
  const issue = {
    ...{ number: 7, title: 'x', user: { login: 'dbl-x' }, labels: [{ name: '投稿:reading' }] },
    html_url: 'https://github.com/sofastack/sofa-weekly/issues/7',
    body: '### 标题\n\n$(touch pwned) `id`\n\n### 地址\n\nhttps://a.example/x\n\n### 一句话说明\n\n_No response_',
  };
  await writeFile(form, JSON.stringify({ action: 'labeled', issue }));
  const { code, out } = await add('--from-form', form);
  expect(code).toBe(0);
  const [, path = ''] = /写好 (\S+)/.exec(out) ?? [];
  expect(await readFile(path, 'utf8')).toBe(
    '---\nby: dbl-x\nfrom: https://github.com/sofastack/sofa-weekly/issues/7\n---\n\n<Readings>\n\n- [$(touch pwned) \\`id\\`](https://a.example/x)\n\n</Readings>\n',
  );
});
