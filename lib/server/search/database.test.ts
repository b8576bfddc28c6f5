import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { CheckedQuery } from '#lib/search/api/answerer.ts';
import { questionsWith } from '#lib/search/test-support/documents.ts';
import { readAddress } from '#lib/search-postgres/address.ts';
import {
  type Cluster,
  postgresPrograms,
  startCluster,
} from '#lib/search-postgres/test-support/cluster.ts';
import { searchableOf } from '#lib/search-postgres/test-support/searchable.ts';
import { writeIndex } from '#lib/search-postgres/write/write.ts';
import { databaseAnswerer } from './database.ts';
import { searchFiles } from './faults.ts';
import type { PooledAnswerer } from './pool.ts';

const programs = postgresPrograms();
const skip = programs === null ? '（这里没装 PostgreSQL，跳过）' : '';
const query = (text: string): CheckedQuery => ({
  ...{ query: text, type: null, projects: [], years: [] },
  ...{ limit: 10, offset: 0 },
});

let folder = '';
let cluster: Cluster | undefined;
const open: PooledAnswerer[] = [];

/** As a build has it. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'database-'));
  await build({
    entryPoints: ['lib/server/search/database-worker.ts'],
    outfile: join(folder, searchFiles.database),
    ...{
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20.9',
      external: ['pg-native'],
    },
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
});
afterAll(async () => {
  await Promise.all(open.map((one) => one.close()));
  await cluster?.remove();
  rmSync(folder, { recursive: true });
});

function answererFor(databases: string, at = folder): PooledAnswerer {
  const answerer = databaseAnswerer(at, databases);
  open.push(answerer);
  return answerer;
}

it('says what is missing in the build', async () => {
  const answerer = answererFor('postgres://a:b@127.0.0.1:1/c', join(folder, 'none'));
  await expect(answerer.open()).rejects.toThrow('server/search/database-worker.mjs 不在');
  expect(answerer.state()).toMatchObject({ state: 'unavailable' });
});

it('refuses at once where there is no database, and tells who runs it which, without the password', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const answerer = answererFor('postgres://kite:s3cret@127.0.0.1:1/weekly');
  await expect(answerer.open()).rejects.toThrow('搜索的数据库现在不能用');
  expect(answerer.state()).toMatchObject({
    ...{ state: 'unavailable', why: expect.stringContaining('127.0.0.1:1/weekly') as unknown },
  });
  expect(JSON.stringify(answerer.state())).not.toContain('s3cret');
  const started = performance.now();
  await expect(answerer.open()).rejects.toThrow('搜索的数据库现在不能用');
  expect(performance.now() - started).toBeLessThan(50);
  told.mockRestore();
});

describe.skipIf(programs === null)(`a database${skip}`, { timeout: 60_000 }, () => {
  it('is answered from, said to be down when it is, and answered from again', async () => {
    cluster = await startCluster(programs ?? '');
    const documents = questionsWith('放风筝要多长的线', 'kiteRunner 断了线怎么办');
    const searchable = await searchableOf(
      documents,
      [{ slug: 'kite', name: 'Kite', aliases: [] }],
      '',
    );
    await writeIndex(readAddress('--to', cluster.url()), searchable);

    const answerer = answererFor(cluster.url());
    const { content, projects } = await answerer.open();
    expect([content, projects]).toEqual([expect.stringMatching(/^[0-9a-f]{16}$/), ['kite']]);
    expect(answerer.state()).toEqual({ state: 'ready' });
    const answers = await Promise.all(
      ['风筝', 'kiterunner', '线'].map((q) => answerer.ask(query(q))),
    );
    expect(answers.map((json) => (JSON.parse(json) as { total: number }).total)).toEqual([1, 1, 2]);

    await cluster.kill();
    await expect.poll(() => answerer.state().state, { timeout: 10_000 }).toBe('unavailable');
    const started = performance.now();
    await expect(answerer.ask(query('断了'))).rejects.toThrow('搜索的数据库现在不能用');
    // Answers that are kept are given all the same.
    expect((await answerer.open()).content).toBe(content);
    expect(performance.now() - started).toBeLessThan(500);

    await cluster.start();
    await expect.poll(() => answerer.state().state, { timeout: 10_000 }).toBe('ready');
    expect(JSON.parse(await answerer.ask(query('断了')))).toMatchObject({ total: 1 });
  });
});
