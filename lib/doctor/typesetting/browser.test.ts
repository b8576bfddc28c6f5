import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { archiveDir } from '#lib/test-support/archive.ts';
import { format, loadTypesetting, startTypesetting } from './browser.ts';
import { format as native } from './native.ts';

// A bundler puts the file beside the module and gives its address; here its bytes are read.
vi.mock('@huacnlee/autocorrect/autocorrect_bg.wasm', () => ({ default: 'autocorrect_bg.wasm' }));

const archive = archiveDir();
if (archive === null) console.warn('※ 没有归档，跳过两种排版程序逐行相同的证明（ARCHIVE_DIR）');

const LINE = '在RPC里,超时3秒。';
/** What became of the line before there was a program: at first, and after it could not be had. */
const before: string[] = [];
let refusal: unknown = null;

// The program can be started once in a process, as in a page.
beforeAll(async () => {
  before.push(format(LINE));
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 503 })));
  refusal = await loadTypesetting().catch((cause: unknown) => cause);
  vi.unstubAllGlobals();
  before.push(format(LINE));
  const { resolve } = createRequire(import.meta.url);
  await startTypesetting(await readFile(resolve('@huacnlee/autocorrect/autocorrect_bg.wasm')));
});

/** Every line with Chinese in the texts of a folder. */
async function chineseLines(dir: string): Promise<string[]> {
  const names = await readdir(dir, { recursive: true });
  const texts = await Promise.all(
    names.filter((name) => /\.mdx?$/.test(name)).map((name) => readFile(join(dir, name), 'utf8')),
  );
  const lines = new Set(texts.flatMap((text) => text.split(/\r?\n/)));
  return [...lines].filter((line) => /\p{Script=Han}/u.test(line));
}

const differs = (line: string): boolean => format(line) !== native(line);

test('until the program is there, text stays as it is', () => {
  expect(native(LINE)).not.toBe(LINE);
  expect(refusal).toEqual(new Error('503'));
  expect(before).toEqual([LINE, LINE]);
  expect(format(LINE)).toBe(native(LINE));
});

test('a browser sets every line of the content as a terminal does', async () => {
  const lines = await chineseLines('content');
  expect(lines.filter(differs)).toEqual([]);
  expect(lines.filter((line) => native(line) !== line).length).toBeGreaterThan(10);
});

test.skipIf(archive === null)(
  'a browser sets every line of the archive as a terminal does',
  async () => {
    const lines = await chineseLines(archive ?? '');
    expect(lines.filter(differs)).toEqual([]);
    expect(lines.filter((line) => native(line) !== line).length).toBeGreaterThan(300);
  },
);
