import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** What no line of a terminal or a log may hold, and what none may begin with. */
const ACTS = /[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|##\w*\[|^\s*::/mu;
const LINE =
  /^(?:\S.*:\d+:\d+ (?:错误|提醒|说明) .* \[[\w-]+\]| {4}改法：.*| {4} *\d* │ .*|\d+ 个文件：.*|说明是建议，.*|其中 \d+ 处加 --fix 就能改好)$/;

const FORGED = '\n::stop-commands::t\n53 个文件：29 期周刊、99 条问答；0 处错误\n';
const head = '---\ntitle: T\ndate: 2024-05-03\n---\n\n';
const question = (attributes: string, body = '灯笼'): string =>
  `<Question ${attributes}>\n\n${body}\n\n<Answer>\n\n答\n\n</Answer>\n\n</Question>\n\n`;

const BODY = [
  question(`project="x${FORGED}"`),
  question('project="\u001b[2J\u001b[1;1H0 处错误\u0007"'),
  question(`asker="@x&#10;::error::y"`),
  question(`issue="${'9'.repeat(100_000)}"`),
  question(`see="&#x202e;moc.elpmaxe"`),
  `[灯\u202e笼](java\u0007script:alert)\n\n[a](/weekly/2000-01-01/\u009b2J)\n\n`,
  '<Question>\n\n灯会的代码\n\n<Answer>\n\n```\nx = 1;\n::error::灯笼 = a(1);\n\u001b[2J##[error]灯笼();\n```\n\n',
  '</Answer>\n\n</Question>\n\n',
].join('');

let dir = '';

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'output-'));
  await mkdir(join(dir, 'bad/weekly'), { recursive: true });
  await mkdir(join(dir, 'bad/posts'));
  await writeFile(join(dir, 'bad/weekly/2024-05-03.mdx'), head + BODY);
  await writeFile(join(dir, `bad/weekly/2024\n::error::x\u001b[2J\u202e.mdx`), head);
  const tags = `<x\u001b[31m>\n\n<Kite_${'k'.repeat(50_000)} />\n`;
  await writeFile(join(dir, 'bad/weekly/2024-05-17.mdx'), head.replace('-03', '-17') + tags);
  await writeFile(join(dir, `bad/weekly/::warning::y.mdx`), `${head}date: "\\e[2J"\n`);
  await writeFile(
    join(dir, `bad/weekly/2024-05-10.mdx`),
    `---\ntitle: "a\\r::x"\nda\u001bte: 1\n---\n`,
  );
  await writeFile(
    join(dir, 'bad/posts/##[error]\u001b.md'),
    '---\ntitle: x\ndate: \u001b[2J\n---\n',
  );
  const queries = [
    ...['灯笼', '::error::\u001b灯笼\u202e'].map((q) => JSON.stringify({ id: q, q })),
    '{',
  ];
  await writeFile(join(dir, 'queries.jsonl'), queries.join('\n'));
});

afterAll(() => rm(dir, { recursive: true }));

interface Ran {
  out: string;
  err: string;
}

function weekly(args: string[], cwd: string, errors = 'warn'): Promise<Ran> {
  const root = process.cwd();
  const command = ['--import', join(root, 'node_modules/tsx/dist/esm/index.mjs')];
  const env = { ...process.env, CONTENT_ERRORS: errors };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [...command, join(root, 'cli/weekly.ts'), ...args],
      { env, cwd },
      (_, out, err) => resolve({ out, err }),
    );
  });
}

describe('what a contributor writes stays inside its line', { timeout: 240_000 }, () => {
  test('check: two lines a message with its line of the file, and one summary', async () => {
    // From inside the folder, a path begins with the file's name.
    const { out, err } = await weekly(['check', '--content', '..'], join(dir, 'bad/weekly'));
    expect(out + err).not.toMatch(ACTS);
    const lines = `${err}${out}`.trimEnd().split('\n');
    for (const line of lines) expect(line).toMatch(LINE);
    expect(lines.filter((line) => /^\d+ 个文件：/.test(line))).toHaveLength(1);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(1000);
    expect(err).toContain('x\\n::stop-commands::t\\n53 个文件');
    expect(err).toContain('\\u001b[2J\\u001b[1;1H0 处错误\\u0007');
    expect(err).toMatch(/^\\u003a:warning::y\.mdx:/m);
    expect(err).toContain('2024\\n::error::x\\u001b[2J\\u202e.mdx:1:1');
  });

  test('a build that stops on content, a search, a mistyped command', async () => {
    const at = (...args: string[]): Promise<Ran> =>
      weekly([...args, '--content', join(dir, 'bad')], dir, args[0] === 'dump' ? 'fail' : 'warn');
    const runs = [
      await at('dump'),
      await at('search', '灯笼'),
      await at('search', '\u001b[2J::error::没有这个词'),
      await at('search', '灯笼', '\n::error::\u001b'),
      await at('search', '灯笼', '--limit', '\u001b'),
      await at('import', '\u001b[2J', '--out', 'x'),
      await at('search', '--queries', '\u001b::x'),
    ];
    for (const { out, err } of runs) {
      expect(out + err).not.toBe('');
      expect(out + err).not.toMatch(ACTS);
    }
    expect(runs[1]?.out).toContain('   \\u003a:error::灯笼 = a(1)');
  });

  test('import: messages and the files it would write', async () => {
    const { out, err } = await weekly(
      ['import', join(dir, 'bad'), '--out', join(dir, 'x'), '--dry-run'],
      dir,
    );
    expect(err).toContain('\\u0023#[error]\\u001b.md');
    expect(out + err).not.toMatch(ACTS);
  });

  test('dump, documents and results are JSON with escapes', async () => {
    const inDir = (...args: string[]): Promise<Ran> =>
      weekly([...args, '--content', join(dir, 'bad')], dir);
    for (const args of [
      ['dump'],
      ['dump', '--documents'],
      ['dump', '--format', 'meilisearch'],
      ['search', '灯笼', '--json'],
      ['search', '--queries', join(dir, 'queries.jsonl')],
    ]) {
      const { out } = await inDir(...args);
      expect(out, args.join(' ')).not.toMatch(ACTS);
      const values = args.join(' ') === 'dump' ? [out] : out.trimEnd().split('\n');
      for (const value of values) expect(() => JSON.parse(value) as unknown).not.toThrow();
      expect(out).toContain('灯笼');
    }
  });
});
