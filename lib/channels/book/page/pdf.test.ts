import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { yearBook } from '../index.ts';
import { SITE, hostile } from '../test-support/hostile.ts';
import { pageOf } from './page.ts';
import { findChromium, printPdf } from './pdf.ts';

const dir = mkdtempSync(join(tmpdir(), 'weekly-pdf-test-'));
afterAll(() => rmSync(dir, { recursive: true }));

/** A program in Chromium's place. */
function program(name: string, script: string): string {
  const path = join(dir, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

const chromium = findChromium();
if (chromium === null) console.warn('※ 没有 Chromium，不试印 PDF');

test.skipIf(chromium === null)(
  'a book is printed: cover, contents, a page for each chapter',
  async () => {
    const book = yearBook(hostile, '2031', SITE);
    if (!book) throw new Error('no book');
    const pdf = Buffer.from(await printPdf(pageOf(book), chromium ?? ''));
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    const text = pdf.toString('latin1');
    expect(text.match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeGreaterThan(3);
    // A4 in points.
    expect(text).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
    expect(text).toContain(`/URI (${SITE}/questions/2031-04-04-1/)`);
  },
);

test('what goes wrong is said in a sentence, and no file is left', async () => {
  const before = leftovers();
  await expect(printPdf('', program('fails', 'exit 3'))).rejects.toThrow(/没有印成：退出码 3。/);
  await expect(printPdf('', program('idle', 'exit 0'))).rejects.toThrow(/没有印出 PDF/);
  await expect(printPdf('', program('slow', 'exec sleep 20'), 300)).rejects.toThrow(/没有印完/);
  await expect(printPdf('', join(dir, 'nothing'))).rejects.toThrow(/没有印成：ENOENT/);
  expect(leftovers()).toEqual(before);
});

const leftovers = (): string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith('weekly-book-'));

test('CHROMIUM_PATH wins, and leads somewhere', () => {
  const own = program('own', '');
  expect(findChromium({ CHROMIUM_PATH: own, PATH: '' })).toBe(own);
  expect(() => findChromium({ CHROMIUM_PATH: join(dir, 'nothing') })).toThrow(/不存在/);
  const named = program('chromium', '');
  expect(findChromium({ PATH: `/nowhere:${dir}` })).toBe(named);
});
