import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PictureFile, PictureRecord } from '../schemas/ledgers.ts';
import { ledgerPath, readLedgers } from './ledgers.ts';

const ADDRESS = 'https://pictures.example/a.png';
const HASH = 'ab'.repeat(32);

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'ledgers-'));
  mkdirSync(join(dir, 'ledger'));
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});

const original: PictureFile = {
  ...{ file: `${HASH.slice(0, 32)}.png`, type: 'image/png', width: 2, height: 1, bytes: 3 },
  sum: 'ab'.repeat(8),
};
const record: PictureRecord = {
  ...{ address: ADDRESS, date: '2026-12-01', status: 'kept', why: '', from: null },
  ...{ licence: '', alt: '灯', picture: { hash: HASH, color: '#aabbcc', original, copies: [] } },
};

const write = (...lines: unknown[]): void => {
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  writeFileSync(ledgerPath(dir, 'pictures'), text);
};
const read = async () => {
  const { ledgers, files } = await readLedgers(dir);
  const messages = files.flatMap((file) => file.messages.map(({ reason }) => reason));
  return { picture: ledgers.pictures.get(ADDRESS)?.picture ?? null, messages };
};

test('no ledger is an empty one', async () => {
  const { ledgers, files } = await readLedgers(dir);
  expect([ledgers.pictures.size, ledgers.links.size, files]).toEqual([0, 0, []]);
});

test('a picture whose file is there is kept', async () => {
  write(record);
  mkdirSync(join(dir, 'pictures', 'ab'), { recursive: true });
  writeFileSync(join(dir, 'pictures', 'ab', original.file), 'xxx');
  expect(await read()).toEqual({ picture: record.picture, messages: [] });
});

test('a picture whose file is lost is as if it had not been kept, and that is told once', async () => {
  write(record, { ...record, address: `${ADDRESS}?2` });
  const { picture, messages } = await read();
  expect(picture).toBeNull();
  expect(messages).toEqual([expect.stringContaining('缺 1 个文件')]);
});

test('a wrong line is told with its place', async () => {
  write({ ...record, status: 'lost' });
  const { files } = await readLedgers(dir);
  expect(
    files.flatMap(({ messages }) => messages.map(({ line, ruleId }) => [line, ruleId])),
  ).toEqual([[1, 'ledger']]);
});
