import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadContent } from '#lib/content/index.ts';
import { type ImportOptions, importFolder, lossCount, messageLines } from './index.ts';
import { contents, writeInvented } from './test-support/invented-folder.ts';

let dir = '';
let options: ImportOptions;
beforeEach(() => {
  dir = fs.mkdtempSync(join(tmpdir(), 'weekly-places-'));
  const { from, projects } = writeInvented(dir, '初版');
  options = { from, projects, out: join(dir, 'out'), dryRun: false, force: false };
});
afterEach(() => {
  fs.rmSync(dir, { recursive: true });
});

const post = (date: string) => `---\ntitle: 甲\ndate: ${date}\n---\n\n一句。\n`;
const fifo = (path: string) => execFileSync('mkfifo', [path]);

async function linesOf(): Promise<string> {
  return messageLines((await importFolder(options)).files).join('\n');
}

describe('only regular files are read', () => {
  it('links, devices and FIFOs among the posts are messages, and the others are imported', async () => {
    const { from } = options;
    fs.mkdirSync(join(dir, 'outside/deep'), { recursive: true });
    fs.writeFileSync(join(dir, 'outside/deep/secret.md'), post('2022-01-01'));
    fs.symlinkSync('../outside/deep/secret.md', join(from, 'link.md'));
    fs.symlinkSync('../outside', join(from, 'folder'));
    fs.symlinkSync('..', join(from, 'round'));
    fs.symlinkSync('/dev/zero', join(from, 'endless.md'));
    fs.symlinkSync('../outside/picture.png', join(from, 'shot.png'));
    fifo(join(from, 'pipe.md'));
    const result = await importFolder(options);
    const lines = messageLines(result.files).join('\n');
    for (const name of ['link.md', 'folder', 'round', 'endless.md']) {
      expect(lines).toContain(`${name}:1:1 错误 文件读不出来：是链接，链接不跟着读`);
    }
    expect(lines).toContain('pipe.md:1:1 错误 文件读不出来：不是普通文件');
    expect(lines).not.toContain('shot.png');
    expect(lossCount(result)).toBe(5);
    expect(result.weeklies).toHaveLength(10);
  });

  it('a size is asked before reading', async () => {
    fs.writeFileSync(join(options.from, 'large.md'), '');
    fs.truncateSync(join(options.from, 'large.md'), 2 ** 40);
    expect(await linesOf()).toMatch(/large\.md:1:1 错误 文件有 1073741824 KB，超过 512 KB/);
  });

  it('links, FIFOs and endless files in the catalogue are passed over', async () => {
    const { projects } = options;
    fs.symlinkSync('/dev/zero', join(projects, 'lake.mdx'));
    fifo(join(projects, 'pond.mdx'));
    fs.mkdirSync(join(projects, 'sea.mdx'));
    fs.writeFileSync(join(projects, 'flood.mdx'), '');
    fs.truncateSync(join(projects, 'flood.mdx'), 2 ** 40);
    const result = await importFolder(options);
    expect([lossCount(result), result.weeklies.length]).toEqual([0, 10]);
    expect(Object.keys(contents(options.out))).toContain('projects/lake.mdx');
  });

  it('the folder that is given may be a link', async () => {
    fs.symlinkSync(options.from, join(dir, 'posts'));
    fs.symlinkSync(dir, join(dir, 'here'));
    const from = join(dir, 'posts');
    const result = await importFolder({ ...options, from, out: join(dir, 'here/out') });
    expect(result.weeklies).toHaveLength(10);
  });

  it('many files are read with few open at a time', { timeout: 240_000 }, () => {
    for (let index = 0; index < 3000; index += 1) {
      fs.writeFileSync(join(options.from, `draft-${index}.md`), '---\ndraft: true\n---\n');
    }
    const script = `ulimit -n 128 && exec "$0" --import tsx cli/weekly.ts import "$1" --out "$2"`;
    const args = ['-c', script, process.execPath, options.from, options.out];
    const env = { ...process.env, CONTENT_DIR: dir };
    const told = execFileSync('bash', args, {
      encoding: 'utf8',
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    expect(told).toContain('读到 3010 个文件，导入 10 期');
    expect(told).toContain('草稿 3000');
  });
});

it('what a run is still writing is no content, and nobody is told of it', async () => {
  await importFolder(options);
  const name = join(options.out, 'weekly', `.unfinished-${process.ppid}-0a`);
  fs.writeFileSync(name, '---\ntitle: 半');
  await importFolder(options);
  expect(fs.existsSync(name)).toBe(true);
  const { files } = await loadContent(options.out);
  expect(files.flatMap(({ messages }) => messages.map(({ reason }) => reason))).toEqual([]);
});

describe('nothing is written through what stands in the way', () => {
  it.each(['weekly', 'projects'])(
    'a link in the place of %s/: one line, nothing written',
    async (name) => {
      fs.mkdirSync(options.out);
      fs.mkdirSync(join(dir, 'elsewhere'));
      fs.symlinkSync('../elsewhere', join(options.out, name));
      await expect(importFolder(options)).rejects.toThrow(
        /^.*是链接，不跟着写，没有写任何文件；移走它/,
      );
      expect(contents(join(dir, 'elsewhere'))).toEqual({});
    },
  );

  it('a file in the place of a folder: one line, nothing written', async () => {
    fs.mkdirSync(options.out);
    fs.writeFileSync(join(options.out, 'weekly'), '一句');
    await expect(importFolder(options)).rejects.toThrow(/weekly 不是文件夹，没有写任何文件/);
    expect(Object.keys(contents(options.out))).toEqual(['weekly']);
    const out = join(options.out, 'weekly');
    await expect(importFolder({ ...options, out })).rejects.toThrow(/不是文件夹/);
    await expect(importFolder({ ...options, out: join(out, 'below') })).rejects.toThrow(
      /不是文件夹|用不了/,
    );
  });

  it('what is no file in the place of one is a message; the others are written', async () => {
    const weekly = join(options.out, 'weekly');
    fs.mkdirSync(join(weekly, '2021-03-01.mdx'), { recursive: true });
    fs.mkdirSync(join(options.out, 'projects'));
    fs.writeFileSync(join(dir, 'passwords'), '一句');
    fs.symlinkSync('../../passwords', join(weekly, '2021-03-02.mdx'));
    fifo(join(weekly, '2021-03-03.mdx'));
    fs.symlinkSync('/dev/full', join(options.out, 'projects/lake.mdx'));
    const result = await importFolder({ ...options, force: true });
    const lines = messageLines(result.files).join('\n');
    expect(lines).toMatch(/lamp-01.*2021-03-01\.mdx 没有写：那个位置是文件夹/);
    expect(lines).toMatch(/lamp-02.*2021-03-02\.mdx 没有写：那个位置是链接/);
    expect(lines).toMatch(/lamp-03.*2021-03-03\.mdx 没有写：那个位置不是普通文件/);
    expect(lines).toMatch(/lamp-03.*projects\/lake\.mdx 没有写：那个位置是链接/);
    expect(lossCount(result)).toBe(4);
    expect(fs.readFileSync(join(dir, 'passwords'), 'utf8')).toBe('一句');
    expect(fs.readdirSync(weekly)).toHaveLength(10);
  });
});
