import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { engineOf } from '#lib/search/prepare/engine.ts';
import { ownWordFolder, readWords } from './words.ts';

let dir = '';

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'words-'));
  await mkdir(join(dir, 'search'));
});

afterEach(() => rm(dir, { recursive: true }));

/** Reads a folder with one list; what is said of it as `name:line:column problem`. */
async function read(name: string, text: string | Uint8Array | null) {
  const path = join(dir, 'search', name);
  await (text === null ? mkdir(path) : writeFile(path, text));
  const { words, files } = await readWords(dir);
  const said = files.flatMap(({ basename, messages }) =>
    messages.map((one) => `${basename}:${one.line}:${one.column} ${one.ruleId} ${one.reason}`),
  );
  return { words, said };
}

const own = (): Promise<string> => readFile(join(ownWordFolder, 'synonyms.txt'), 'utf8');

describe('a list that cannot be read is a message, and the own one stands in', () => {
  test('a folder in its place', async () => {
    const { words, said } = await read('synonyms.txt', null);
    expect(said).toEqual(['synonyms.txt:1:1 word-list 这里要的是文件，它却是文件夹，不会读']);
    expect(words.synonyms).toBe(await own());
  });

  test('one byte too many', async () => {
    const { words, said } = await read('synonyms.txt', Buffer.alloc(64 * 1024 + 1, '风 = 云\n'));
    expect(said).toEqual(['synonyms.txt:1:1 word-list 词表有 65 KB，超过 64 KB，不会读']);
    expect(words.synonyms).toBe(await own());
  });

  test('another case', async () => {
    const { words, said } = await read('Synonyms.TXT', '风 = 云\n');
    expect(said).toEqual(['Synonyms.TXT:1:1 word-list 词表 Synonyms.TXT 不会读：文件名要全用小写']);
    expect(words.synonyms).toBe(await own());
  });
});

describe('a list with a slip is used as far as it goes', () => {
  test('bytes that are no UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from('风 = 云\n灯'), Buffer.from([0xff, 0x00])]);
    const { words, said } = await read('synonyms.txt', bytes);
    expect(said).toEqual(['synonyms.txt:2:2 word-list 词表不是有效的 UTF-8']);
    expect(words.synonyms).toBe('风 = 云\n');
  });

  test.each([
    ['an escape sequence', '\u001B[2J', '001B'],
    ['a null', '\0', '0000'],
    ['a carriage return inside a line', '\rx', '000D'],
    ['a direction override', '\u202E', '202E'],
    ['a character without width', '\u200B', '200B'],
    ['a line separator', '\u2028', '2028'],
  ])('%s', async (_title, unseen, code) => {
    const { words, said } = await read('common.txt', `风筝\r\n灯${unseen}笼\n月亮\n`);
    expect(said).toEqual([
      `common.txt:2:2 word-list 词表这一行有看不见的控制字符（U+${code}），这一行不会用`,
    ]);
    expect(words.common).toEqual(['风筝', '月亮']);
  });

  test('a line as long as a book', async () => {
    const { words, said } = await read('synonyms.txt', `风 = 云\n${'灯 = '.repeat(300)}\n`);
    expect(said).toEqual([
      'synonyms.txt:2:1001 word-list 词表这一行有 1200 个字符，超过 1000 个，这一行不会用',
    ]);
    expect(words.synonyms).toBe('风 = 云\n\n');
  });

  test('more common words than anybody reads', async () => {
    const { words, said } = await read('common.txt', '# 常用\n风筝\n'.repeat(201));
    expect(said).toEqual(['common.txt:1:1 word-list 常用词有 201 个，超过 200 个，后面的不会用']);
    expect(words.common).toHaveLength(200);
  });

  test('a slip in each line is told for the first lines only', async () => {
    const { said } = await read('synonyms.txt', '灯\u0007\n'.repeat(100));
    expect(said).toHaveLength(20);
  });
});

test.each([null, Buffer.alloc(70_000, 'a'), Buffer.from([0xff, 0xfe, 0]), '\u001B = \0\n'])(
  'search answers whatever the list is',
  async (text) => {
    const { words } = await read('synonyms.txt', text);
    const model = { weeklies: [], projects: [], readings: [] };
    expect(engineOf({ model, words }).search('灯', { limit: 3 }).total).toBe(0);
  },
);

test('the own lists have no messages', async () => {
  const { files } = await readWords(join(ownWordFolder, '..'));
  expect(files).toEqual([]);
});
