import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

let dir = '';
let good = '';
let bad = '';

const head = (date: string): string => `---\ntitle: 灯会与风筝\ndate: ${date}\n---\n\n`;

/** A file with an error, a warning and a hint; the first two can be mended. */
const SLIPS = `${head('2024-03-08')}## 灯会

<Question asker=“dbl-x”>

风大的时候{几级}能放?

<Answer>

三级以下，见 https:/a.example/kite 这一页。

</Question>
`;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'check-'));
  await mkdir(join(dir, 'weekly'));
  good = join(dir, 'weekly/2024-03-01.mdx');
  bad = join(dir, 'weekly/2024-03-08.mdx');
});

beforeEach(async () => {
  await writeFile(good, `${head('2024-03-01')}## 灯会\n\n七点。\n`);
  await writeFile(bad, SLIPS);
});

afterAll(() => rm(dir, { recursive: true }));

/** Runs a command as people do. */
function weekly(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['scripts/weekly.mjs', ...args], (failed, out, err) =>
      resolve({ code: typeof failed?.code === 'number' ? failed.code : 0, out, err }),
    );
  });
}

describe('weekly check', { timeout: 180_000 }, () => {
  test('says of every message what, where and what to write, and shows the line', async () => {
    const { code, out, err } = await weekly('check', '--content', dir);
    expect(code).toBe(1);
    expect(err).toContain(`${bad}:8:17 错误 属性值要用英文双引号`);
    expect(err).toContain(`${bad}:10:6 错误 花括号会被当成代码`);
    expect(err).toContain(
      `${bad}:12:1 错误 第 12 行打开的 <Answer> 没有结束，第 16 行就是 </Question>`,
    );
    expect(err).toContain('    10 │ 风大的时候{几级}能放?\n       │           ^\n');
    expect(err).toMatch(
      /:14:8 提醒 网址 .+ 的开头不对 \[address\]\n {4}改法：写成 .+（--fix 能改好）/,
    );
    expect(err).not.toContain('说明');
    expect(out).toMatch(
      /^2 个文件：2 期周刊、1 条问答、0 个项目；\d 处错误，1 处提醒，\d 处说明\n/,
    );
    expect(out).toContain('--hints');
  });

  test('looks at single files, and lists hints for them', async () => {
    const one = await weekly('check', bad);
    expect(one.code).toBe(1);
    expect(one.err).toMatch(/说明 .+ \[typography\]/);
    expect(one.out).toMatch(/^1 个文件；/);
    expect((await weekly('check', good)).code).toBe(0);
    expect((await weekly('check', join(dir, 'weekly'))).out).toMatch(/^2 个文件；/);
  });

  test.each([
    ['nowhere.mdx', '没有这个文件：nowhere.mdx\n'],
    ['package.json', 'package.json 不在内容目录里'],
  ])('a path that is no content is one line and a failure: %s', async (path, line) => {
    const { code, out, err } = await weekly('check', path);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(line);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  test('--fix mends what is certain, once', async () => {
    const first = await weekly('check', '--content', dir, '--fix');
    expect(first.code).toBe(0);
    expect(first.err).toMatch(/改好 .+2024-03-08\.mdx：/);
    expect(await readFile(bad, 'utf8')).toBe(
      SLIPS.replace('“dbl-x”', '"dbl-x"')
        .replace('{几级}能放?', '\\{几级}能放？')
        .replace('https:/a', 'https://a')
        .replace('</Question>', '</Answer>\n\n</Question>'),
    );
    expect(await readFile(good, 'utf8')).toContain('七点。');
    const second = await weekly('check', '--content', dir, '--fix');
    expect(second.err).not.toContain('改好');
  });

  test('--fix leaves a file that it would lose something of', async () => {
    const bytes = Buffer.concat([Buffer.from(SLIPS), Buffer.from([0xff, 0xfe, 0x0a])]);
    await writeFile(bad, bytes);
    const { code, err } = await weekly('check', bad, '--fix');
    expect(code).toBe(1);
    expect(err).toContain('不是有效的 UTF-8，写回去会丢字，没有改');
    expect(await readFile(bad)).toEqual(bytes);
  });

  test('--format json is one object on standard output', async () => {
    const { code, out, err } = await weekly('check', '--content', dir, '--format', 'json');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const report = JSON.parse(out) as { messages: unknown[] };
    expect(report).toMatchObject({ version: 1, files: 2, warnings: 1 });
    expect(report.messages).toContainEqual(
      expect.objectContaining({
        ...{ path: bad, line: 8, column: 17, severity: 'error' },
        ...{ rule: 'tag-characters', fixable: true },
      }),
    );
  });

  test('--format github annotates, the worst first', async () => {
    const { out } = await weekly('check', '--content', dir, '--format', 'github');
    const [first = ''] = out.split('\n');
    expect(first).toMatch(/^::error file=.+2024-03-08\.mdx,line=8,col=17,title=tag-characters::/);
    expect(first).toContain('%0A改法：');
    expect(out).toMatch(/\n::notice .+title=typography::/);
  });

  test('--format markdown is a report', async () => {
    const { out } = await weekly('check', '--content', dir, '--format', 'markdown');
    expect(out).toMatch(/^### 还不能发布：\d 处错误/);
    expect(out).toContain('npm run check -- --fix');
  });

  test('--watch checks again when a file is saved', async () => {
    const running = spawn(process.execPath, ['scripts/weekly.mjs', 'check', bad, '--watch']);
    let said = '';
    const add = (chunk: Buffer): void => void (said += chunk.toString());
    running.stdout.on('data', add);
    running.stderr.on('data', add);
    try {
      await vi.waitFor(() => expect(said).toContain('看着'), { timeout: 240_000 });
      said = '';
      await writeFile(bad, `${head('2024-03-08')}七点。\n`);
      await vi.waitFor(() => expect(said).toContain('0 处错误，0 处提醒，0 处说明'), {
        timeout: 60_000,
      });
    } finally {
      running.kill();
    }
  });
});
