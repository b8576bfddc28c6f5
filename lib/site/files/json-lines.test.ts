import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as z from 'zod';
import { readJsonLines, writeJsonLines } from './json-lines.ts';

let dir = '';
let path = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'json-lines-'));
  path = join(dir, 'a.jsonl');
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});

const schema = z.strictObject({ name: z.string(), count: z.int() });
const read = () => readJsonLines(path, schema, 'ledger');

test('what is written is read again', async () => {
  const lines = [
    { name: '灯', count: 1 },
    { name: '风筝\n', count: 2 },
  ];
  expect(await writeJsonLines(path, lines)).toBe(true);
  expect(await read()).toEqual({ lines, findings: [] });
  expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(3);
});

test('nothing is written where nothing changes', async () => {
  await writeJsonLines(path, [{ name: '灯', count: 1 }]);
  const { ino } = statSync(path);
  expect(await writeJsonLines(path, [{ name: '灯', count: 1 }])).toBe(false);
  expect(statSync(path).ino).toBe(ino);
});

test('no file has no lines', async () => {
  expect(await read()).toEqual({ lines: [], findings: [] });
});

test('each wrong line is told with its place, and the others are read', async () => {
  writeFileSync(path, '{"name":"灯","count":1}\n{"name":\n\n{"name":"x","count":"2"}\r\n');
  const { lines, findings } = await read();
  expect(lines).toEqual([{ name: '灯', count: 1 }]);
  expect(findings.map(({ place, problem }) => [place, problem])).toEqual([
    [{ line: 2, column: 1 }, '这一行不是 JSON'],
    [{ line: 4, column: 1 }, '这一行的 count 不对'],
  ]);
});

test('bytes that are no UTF-8, and what is no file', async () => {
  writeFileSync(path, Buffer.from([0x7b, 0xff]));
  expect((await read()).findings.map(({ problem }) => problem)).toContain('不是有效的 UTF-8');
  expect((await readJsonLines(dir, schema, 'ledger')).findings).toHaveLength(1);
});
