import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { countMessages, loadContent } from '#lib/content/index.ts';
import { documentsOf } from '#lib/search/documents/document.ts';
import { termsOf } from '#lib/search/terms/encode.ts';
import { copySample } from '#lib/test-support/sample-content.ts';
import { writeArchive } from './archive.ts';

const { dir: own } = copySample();
let work = '';

const made = async (name: string, seed: number, times: number): Promise<string> => {
  const out = join(work, name);
  await writeArchive({ from: own, out, times, seed });
  return out;
};
const textOf = async (folder: string): Promise<string> => {
  const names = (await readdir(join(folder, 'weekly'))).sort();
  const texts = names.map((name) => readFile(join(folder, 'weekly', name), 'utf8'));
  return (await Promise.all(texts)).join('\n');
};

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'bench-generate-'));
});
afterAll(() => Promise.all([work, own].map((one) => rm(one, { recursive: true, force: true }))));

it('the same seed writes the same archive, another seed another', async () => {
  const [one, again, other] = [
    await made('one', 7, 2),
    await made('again', 7, 2),
    await made('other', 8, 2),
  ];
  const text = await textOf(one);
  expect(await textOf(again)).toBe(text);
  expect(await textOf(other)).not.toBe(text);
});

it('what it writes passes the content check, is as big as asked and brings new words', async () => {
  const [small, big] = await Promise.all([loadContent(own), loadContent(await made('big', 1, 9))]);
  expect(countMessages(big.files).errors).toBe(0);
  const [before, after] = [documentsOf(small.model), documentsOf(big.model)];
  expect(after.length).toBeGreaterThan(before.length * 5);
  expect(after.length).toBeLessThan(before.length * 13);
  const known = new Set(before.flatMap(({ answer }) => termsOf(answer)));
  const fresh = new Set(
    after.flatMap(({ answer }) => termsOf(answer)).filter((term) => !known.has(term)),
  );
  expect(fresh.size).toBeGreaterThan(known.size / 2);
});
