import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHECK_FILE, LARGEST_CHECK, readArtifact } from './artifact.ts';
import { packCheck } from './pack.ts';

let dir = '';
const path = (name: string): string => join(dir, 'next', `reading-${name}.mdx`);
const entry = (address: string): string => `<Readings>\n\n- [一篇](${address})\n\n</Readings>\n`;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'packed-'));
  for (const folder of ['weekly', 'projects', 'next']) await mkdir(join(dir, folder));
  await writeFile(path('broken'), entry('javascript:alert(1)'));
  await writeFile(path('old'), entry('http://192.168.1.20/a'));
  await writeFile(path('new'), entry('http://192.168.1.20/b'));
});
afterAll(() => rm(dir, { recursive: true }));

test('holds the errors of all files and all that is said of those that changed', async () => {
  const { messages } = await packCheck(dir, 7, new Set([path('new')]));
  const files = new Set(messages.map((one) => one.path));
  expect(files).toEqual(new Set([path('broken'), path('new')]));
  expect(messages[0]).toMatchObject({ severity: 'error', path: path('broken') });
  const all = await packCheck(dir, 7, null);
  expect(new Set(all.messages.map((one) => one.path)).size).toBe(3);
});

test('is what the other side takes, however much there is to say', async () => {
  const faults = Array.from(
    { length: 150 },
    (_, at) => `[x${'字'.repeat(200)}](javascript:${at})\n`,
  );
  await writeFile(path('flood'), `<Readings>\n\n${faults.join('\n')}\n</Readings>\n`);
  const packed = await packCheck(dir, 7, null);
  const folder = await mkdtemp(join(tmpdir(), 'artifact-'));
  await writeFile(join(folder, CHECK_FILE), JSON.stringify(packed));
  expect(await readArtifact(folder)).toEqual(packed);
  expect(packed.left).toBeGreaterThan(0);
  expect(Buffer.byteLength(JSON.stringify(packed))).toBeLessThanOrEqual(LARGEST_CHECK);
  await rm(folder, { recursive: true });
});
