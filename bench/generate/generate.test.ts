import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { countMessages, loadContent } from '#lib/content/index.ts';
import { documentsOf } from '#lib/search/documents/document.ts';
import { termsOf } from '#lib/search/terms/encode.ts';
import { writeArchive } from './archive.ts';

const own = resolve('content');
let work = '';

const made = async (name: string, seed: number): Promise<string> => {
  const out = join(work, name);
  await writeArchive({ from: own, out, times: 9, seed });
  return out;
};
const textOf = async (folder: string): Promise<string> => {
  const names = (await readdir(join(folder, 'weekly'))).sort();
  const texts = names.map((name) => readFile(join(folder, 'weekly', name), 'utf8'));
  return (await Promise.all(texts)).join('\n');
};

before(async () => {
  work = await mkdtemp(join(tmpdir(), 'bench-generate-'));
});
after(() => rm(work, { recursive: true, force: true }));

test('the same seed writes the same archive, another seed another', async () => {
  const [one, again, other] = [
    await made('one', 7),
    await made('again', 7),
    await made('other', 8),
  ];
  assert.equal(await textOf(one), await textOf(again));
  assert.notEqual(await textOf(one), await textOf(other));
});

test('what it writes passes the content check, is as big as asked and brings new words', async () => {
  const [small, big] = await Promise.all([loadContent(own), loadContent(await made('big', 1))]);
  assert.deepEqual(countMessages(big.files).errors, 0);
  const [before, after] = [documentsOf(small.model), documentsOf(big.model)];
  assert.ok(after.length > before.length * 5, `${after.length} documents of ${before.length}`);
  assert.ok(after.length < before.length * 13, `${after.length} documents of ${before.length}`);
  const known = new Set(before.flatMap(({ answer }) => termsOf(answer)));
  const fresh = new Set(
    after.flatMap(({ answer }) => termsOf(answer)).filter((term) => !known.has(term)),
  );
  assert.ok(fresh.size > known.size / 2, `${fresh.size} new words beside ${known.size}`);
});
