// The real thread over real files: what a server says where its index is not what it should be.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { searchSite } from '#lib/mcp/search-tool.ts';
import { createSearchApi } from '#lib/search/api/api.ts';
import type { ApiAnswer } from '#lib/search/api/answer.ts';
import { keepIndex } from '#lib/search/prepare/kept/write.ts';
import { questionsWith } from '#lib/search/test-support/documents.ts';
import { pooledAnswerer } from './pool.ts';

const folder = mkdtempSync(join(tmpdir(), 'weekly-index-'));
const index = join(folder, 'index.bin');
const whole = keepIndex({
  documents: questionsWith('风筝线断了怎么重连', '灯笼的骨架'),
  projects: [{ slug: 'sofa-kite', name: 'SOFAKite', aliases: [] }],
  words: { pinyin: 'feng风 zheng筝', synonyms: '' },
  content: 'digest',
});
const changed = (change: (bytes: Uint8Array) => void): Uint8Array => {
  const bytes = whole.slice();
  change(bytes);
  return bytes;
};
const ask = (q: string): Request =>
  new Request(`http://localhost/api/search?${new URLSearchParams({ q }).toString()}`);
const logged = vi.spyOn(console, 'error');

beforeAll(async () => {
  await build({
    entryPoints: [fileURLToPath(new URL('worker.ts', import.meta.url))],
    outfile: join(folder, 'worker.mjs'),
    ...{ bundle: true, platform: 'node', format: 'esm', logLevel: 'warning' },
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
}, 60_000);
beforeEach(() => {
  logged.mockReset();
  rmSync(index, { force: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const faults: [name: string, bytes: Uint8Array | null, says: string][] = [
  ['missing', null, 'index.bin 不在'],
  ['of another version', changed((bytes) => (bytes[16] = 99)), '另一个版本写的，版本 99'],
  ['cut off', whole.slice(0, 500), `不完整，${whole.length} 字节只有 500`],
  ['empty', new Uint8Array(0), '不完整'],
  [
    'damaged',
    changed((bytes) => (bytes[bytes.length - 9] = (bytes.at(-9) ?? 0) ^ 1)),
    '坏了，与校验和不符',
  ],
  ['something else', new TextEncoder().encode('<!doctype html><title>404</title>'), '不是搜索索引'],
];

it.each(faults)(
  'an index that is %s: 503 says what is missing and how to mend it, the log says it once',
  async (_, bytes, says) => {
    if (bytes) writeFileSync(index, bytes);
    const answerer = pooledAnswerer(folder);
    const search = createSearchApi(answerer);
    for (const q of ['风筝', '灯笼', '风筝']) {
      const response = await search(ask(q));
      expect(response.status).toBe(503);
      expect(response.headers.get('cache-control')).toBe('no-store');
      const body = (await response.json()) as { error: string; message: string };
      expect(body.error).toBe('unavailable');
      expect(body.message).toContain(says);
      expect(body.message).toContain('改法：重新构建');
      expect(body.message).not.toContain('太忙');
      // Where on the machine it lies is nobody's business.
      expect(body.message).not.toContain(folder);
    }
    expect(logged.mock.calls.map(String)).toEqual([expect.stringContaining(says)]);
    expect(answerer.state()).toEqual({
      state: 'unavailable',
      why: expect.stringContaining(says) as string,
    });
    const source = { siteUrl: 'https://example.org', read: () => Promise.resolve(null), search };
    await expect(searchSite(source, { query: '风筝', limit: 5 })).rejects.toThrow(says);
  },
);

it('answers as soon as the file is put back, without a restart', async () => {
  const answerer = pooledAnswerer(folder, { rest: 0 });
  const search = createSearchApi(answerer);
  expect((await search(ask('风筝'))).status).toBe(503);
  writeFileSync(index, whole);
  const response = await search(ask('fengzheng'));
  expect(response.status).toBe(200);
  expect(((await response.json()) as ApiAnswer).results.map(({ id }) => id)).toEqual(['1']);
  expect(answerer.state()).toEqual({ state: 'ready' });
});

it('does not look again at once: a flood of searches does not read a damaged file each time', async () => {
  const answerer = pooledAnswerer(folder, { rest: 60_000 });
  const search = createSearchApi(answerer);
  await search(ask('风筝'));
  writeFileSync(index, whole);
  expect((await search(ask('风筝'))).status).toBe(503);
});

it('a build without its search thread says so', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'weekly-index-'));
  try {
    writeFileSync(join(empty, 'index.bin'), readFileSync(join(folder, 'worker.mjs')));
    const response = await createSearchApi(pooledAnswerer(empty))(ask('风筝'));
    expect(response.status).toBe(503);
    expect(((await response.json()) as { message: string }).message).toContain('worker.mjs 不在');
  } finally {
    rmSync(empty, { recursive: true });
  }
});
