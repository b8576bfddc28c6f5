import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LinkRecord } from '#lib/content/types.ts';
import { shownPath } from '#lib/content/index.ts';
import { diagnose } from './index.ts';
import { mend } from './mend.ts';

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'doctor-links-'));
});
afterEach(() => rm(dir, { recursive: true }));

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(dir, path)), { recursive: true });
  await writeFile(join(dir, path), text);
}

const DATE = '2026-11-16';
const record = (address: string, more: Partial<LinkRecord>): LinkRecord => ({
  ...{ address, date: DATE, state: 'ok', why: '200', movedTo: null, failing: null },
  history: [{ date: DATE, state: more.state ?? 'ok' }],
  ...more,
});
const moved = (address: string, movedTo: string) => record(address, { state: 'moved', movedTo });
const gone = (address: string, first: string) =>
  record(address, { state: 'gone', why: '404', failing: { first, last: DATE } });
const keep = (...records: LinkRecord[]): Promise<void> =>
  put('ledger/links.jsonl', records.map((one) => `${JSON.stringify(one)}\n`).join(''));

const WEEKLY = 'weekly/2024-03-01.mdx';
const weekly = (text: string, head = ''): string => `---
title: 新版本与答疑
date: 2024-03-01
summary: SOFARPC 这一周的版本，以及群里问得最多的几件事。
${head}---

${text}
`;

/** Messages of a rule, as line, words and remedy. */
async function told(rule: string, only?: string) {
  const path = only && shownPath(join(dir, only));
  const { files } = await diagnose(dir, path ? new Set([path]) : undefined);
  return files
    .flatMap(({ messages }) => messages)
    .filter(({ ruleId }) => ruleId === rule)
    .map(({ line, reason, note, fatal }) => ({ line, reason, note, fatal }));
}

describe('link-dead', () => {
  test('is a warning with the archive of the days of the weekly', async () => {
    await put(WEEKLY, weekly('见 [甲](https://a.cn/x#y) 和 [乙](https://b.cn/)。'));
    await keep(gone('https://a.cn/x', '2026-11-09'), gone('https://b.cn/', '2026-11-10'));
    const expected = [
      expect.objectContaining({
        line: 7,
        fatal: false,
        note: expect.stringContaining(
          'https://web.archive.org/web/20240301/https://a.cn/x#y',
        ) as unknown,
      }),
    ];
    expect(await told('link-dead')).toEqual(expected);
    expect(await told('link-dead', WEEKLY)).toEqual(expected);
  });

  test('without a ledger there is nothing to say', async () => {
    await put(WEEKLY, weekly('见 [甲](https://a.cn/x)。'));
    expect(await told('link-dead')).toEqual([]);
  });
});

describe('link-moved', () => {
  const OLD = 'https://a.cn/old';
  const NEW = 'https://www.a.cn/new/';

  test('is mended wherever an address is written, to the letter', async () => {
    const before = (url: string) =>
      weekly(
        `见 [甲](${url} "题")、${url} 和 [乙][b]。另有 [丙](${url}#part)、[丁](https://a.cn/older)。

<Event title="聚会" date="2024-03-08" url="${url}">

见面。

</Event>

[b]: ${url}`,
        `source: ${url}\n`,
      );
    await put(WEEKLY, before(OLD));
    await keep(moved(OLD, NEW), record('https://a.cn/older', {}));
    await mend(dir);
    expect(await readFile(join(dir, WEEKLY), 'utf8')).toBe(before(NEW));
    expect(await told('link-moved')).toEqual([]);
  });

  test.each([
    'https://a.cn/new_(1)',
    'https://a.cn/new?x=1&copy;=2',
    'https://a.cn/new*',
    'https://a.cn/new.',
    "https://a.cn/it's",
  ])('%s could be taken for markup: it is told and not written', async (target) => {
    const text = weekly(`见 ${OLD} 与别的。`);
    await put(WEEKLY, text);
    await keep(moved(OLD, target));
    await mend(dir);
    expect(await readFile(join(dir, WEEKLY), 'utf8')).toBe(text);
    expect((await told('link-moved'))[0]?.note).toBe(`写成 ${target}`);
  });
});

test('a wrong line of a ledger is told with its place', async () => {
  await put(WEEKLY, weekly('一。'));
  await put('ledger/links.jsonl', `${JSON.stringify(record('https://a.cn/', {}))}\nx\n`);
  expect(await told('ledger')).toEqual([expect.objectContaining({ line: 2, fatal: true })]);
});

describe('picture-host', () => {
  const refusing = 'https://mmbiz.qpic.cn/a.png';
  const text = weekly(`![双活](${refusing})\n\n![另一张](https://mmbiz.qpic.cn/b.png)`);
  const form = { file: `${'0'.repeat(32)}.png`, type: 'image/png', width: 8, height: 8 };
  const kept = {
    ...{ address: refusing, date: DATE, status: 'kept', why: '', from: null, licence: '', alt: '' },
    picture: {
      ...{ hash: '0'.repeat(64), color: '#ffffff', copies: [] },
      original: { ...form, bytes: 90, sum: '0'.repeat(16) },
    },
  };

  test.each([[undefined], [WEEKLY]])('is silent about what the vault has (%s)', async (only) => {
    await put(WEEKLY, text);
    expect(await told('picture-host', only)).toHaveLength(2);
    await put(`pictures/00/${form.file}`, 'x');
    await put('ledger/pictures.jsonl', `${JSON.stringify(kept)}\n`);
    expect((await told('picture-host', only)).map(({ line }) => line)).toEqual([9]);
  });
});
