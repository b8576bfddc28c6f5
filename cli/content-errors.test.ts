import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keptContent } from '#lib/content/kept.ts';

let dir = '';

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'content-errors-'));
  await mkdir(join(dir, 'weekly'));
  const head = (date: string): string => `---\ntitle: 灯会与风筝\ndate: ${date}\n---\n\n`;
  await writeFile(join(dir, 'weekly/2024-03-01.mdx'), `${head('2024-03-01')}## 灯会\n\n七点。\n`);
  await writeFile(join(dir, 'weekly/2024-03-08.mdx'), `---\ndate: 2024-03-08\n---\n\n## 庙会\n`);
});

afterAll(() => rm(dir, { recursive: true }));

interface Ran {
  code: number;
  out: string;
  err: string;
}

function weekly(args: string[], errors: 'fail' | 'warn'): Promise<Ran> {
  const command = ['--import', 'tsx', 'cli/weekly.ts', ...args, '--content', dir];
  const env = { ...process.env, CONTENT_ERRORS: errors };
  return new Promise((resolve) => {
    execFile(process.execPath, command, { env }, (failed, out, err) =>
      resolve({ code: typeof failed?.code === 'number' ? failed.code : 0, out, err }),
    );
  });
}

const dates = (json: string): string[] =>
  (JSON.parse(json) as { weeklies: { date: string }[] }).weeklies.map(({ date }) => date);

describe(
  'CONTENT_ERRORS=warn answers from the sound files and reports the others',
  { timeout: 240_000 },
  () => {
    const message = /2024-03-08\.mdx:1:1 错误 frontmatter 缺少 title/;

    test('dump', async () => {
      const { code, out, err } = await weekly(['dump'], 'warn');
      expect(code).toBe(0);
      expect(dates(out)).toEqual(['2024-03-01']);
      expect(err).toMatch(message);
    });

    test('search', async () => {
      const { code, out, err } = await weekly(['search', '灯会', '--json'], 'warn');
      expect(code).toBe(0);
      expect(JSON.parse(out)).toMatchObject({ q: '灯会', results: [{ weeklies: ['2024-03-01'] }] });
      expect(err).toMatch(message);
    });

    test('check', async () => {
      const { code, out, err } = await weekly(['check'], 'warn');
      expect(code).toBe(0);
      expect(out).toContain('1 处错误');
      expect(err).toMatch(message);
    });

    test('check keeps content for a build with it only, or where nothing is wrong', async () => {
      const kept = join(dir, 'kept');
      expect((await weekly(['check', '--keep', kept], 'fail')).code).toBe(1);
      expect(existsSync(kept)).toBe(false);
      expect((await weekly(['check', '--keep', kept], 'warn')).code).toBe(0);
      expect(keptContent(kept, dir).model.weeklies.map(({ date }) => date)).toEqual(['2024-03-01']);
    });

    test('without it they fail with the same report and print nothing else', async () => {
      for (const args of [['dump'], ['search', '灯会']]) {
        const { code, out, err } = await weekly(args, 'fail');
        expect({ code, out }).toEqual({ code: 1, out: '' });
        expect(err).toMatch(message);
      }
    });
  },
);
