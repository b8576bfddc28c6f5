// Search in PostgreSQL beside search in one process: `npm run bench:postgres -- --content 1x=<folder> [--content …]
//   [--seconds 10]`. Starts a PostgreSQL of its own with a temporary folder, and the server of this checkout's
// build, for each content twice: over its own index, and over the database. Judged figures are compared in
// lib/search-postgres/read/answers.test.ts.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import {
  type Cluster,
  postgresPrograms,
  startCluster,
} from '#lib/search-postgres/test-support/cluster.ts';
import { benchQueries } from '../measure/queries.ts';
import { percentile } from '../measure/spread.ts';
import { type Sample, send } from './arrivals.ts';
import { saveAnother } from './another-weekly.ts';
import { startServer, untilAnswered } from './server.ts';

const { values } = parseArgs({
  options: {
    content: { type: 'string', multiple: true, default: [] },
    seconds: { type: 'string', default: '10' },
    port: { type: 'string', default: '4710' },
  },
});

/** Searches one after the other, no two alike. */
const UNCACHED = 200;
/** Searches a second of the crowd, which asks the judged queries again and again. */
const RATE = 200;

const programs = postgresPrograms();
if (programs === null) throw new Error('这里没装 PostgreSQL：apt-get install postgresql');
mkdirSync('.cache', { recursive: true });
const work = resolve(mkdtempSync('.cache/bench-postgres-'));
const cluster = await startCluster(programs, ['shared_buffers=256MB', 'max_wal_size=4GB']);
const queries = (await benchQueries()).map(({ q }) => q);

try {
  const tables: string[][] = [[], []];
  for (const [at, one] of values.content.entries()) {
    const [name = '', folder = ''] = one.split('=', 2);
    const content = join(work, 'content');
    rmSync(content, { recursive: true, force: true });
    cpSync(folder, content, { recursive: true });
    tables[0]?.push(await written(name, `scale${at}`, content, cluster));
    tables[1]?.push(...(await served(name, content, cluster.url(`scale${at}`))));
  }
  console.log(
    '| content | documents, terms | full, s | again, s | one weekly more, s | database, MB | index file, MB |',
  );
  console.log('| --- | --- | ---: | ---: | ---: | ---: | ---: |');
  console.log(tables[0]?.join('\n'));
  console.log(
    '\n| content | where | load | start to first answer, ms | uncached p50 / p95, ms | 200/s p50 / p95, ms | 200 | 503 | other | MB |',
  );
  console.log('| --- | --- | ---: | ---: | --- | --- | ---: | ---: | ---: | ---: |');
  console.log(tables[1]?.join('\n'));
} finally {
  await cluster.remove();
  rmSync(work, { recursive: true });
}

/** Writes an index in all ways. */
async function written(
  name: string,
  database: string,
  content: string,
  server: Cluster,
): Promise<string> {
  await server.sql(`CREATE DATABASE ${database}`);
  const index = (): { seconds: string; said: string } => {
    const started = performance.now();
    const said = run([
      'scripts/weekly.mjs',
      'index',
      '--to',
      server.url(database),
      '--content',
      content,
    ]);
    return { seconds: ((performance.now() - started) / 1000).toFixed(1), said };
  };
  const [full, again] = [index(), index()];
  run(['--import', 'tsx', 'lib/server/search/reader.ts', join(work, 'index.bin')], {
    CONTENT_DIR: content,
  });
  saveAnother(content);
  const more = index();
  const bytes = Number(await server.sql(`SELECT pg_database_size('${database}')`));
  const documents = /：(.*?)[；（]/.exec(full.said)?.[1] ?? full.said;
  const file = statSync(join(work, 'index.bin')).size;
  const cells = [full.seconds, again.seconds, more.seconds, mega(bytes), mega(file)];
  return `| ${[name, documents, ...cells].join(' | ')} |`;
}

/** The server over its own index, and over the database. */
async function served(name: string, content: string, database: string): Promise<string[]> {
  const project = join(work, 'served');
  rmSync(project, { recursive: true, force: true });
  mkdirSync(project);
  run(['scripts/take-build.mjs', join(project, '.next')]);
  cpSync(join(work, 'index.bin'), join(project, '.next/server/search/index.bin'));
  const rows: string[] = [];
  for (const [where, env] of [
    ['one process', {}],
    ['PostgreSQL', { SEARCH_URL: database }],
  ] as const) {
    const server = startServer(project, Number(values.port), { ...env, CONTENT_DIR: content });
    const first = await untilAnswered(server, '/api/search?q=raft');
    const uncached: number[] = [];
    for (let n = 0; n < UNCACHED; n += 1) {
      const started = performance.now();
      const answer = await fetch(server.origin + addressOf(n, n));
      await answer.arrayBuffer();
      if (answer.ok) uncached.push(performance.now() - started);
    }
    const crowd = await send(
      server.origin,
      { rate: RATE, address: (n) => addressOf(n % queries.length, 0) },
      Number(values.seconds),
    );
    const good = crowd.filter(({ status }) => status === 200).map((one) => one.milliseconds);
    const shed = count(crowd, 503);
    const cells = [first.toFixed(0), spread(uncached), spread(good), good.length, shed];
    const rest = [crowd.length - good.length - shed, Math.round(server.memory())];
    rows.push(
      `| ${[name, where, (loadavg()[0] ?? 0).toFixed(1), ...cells, ...rest].join(' | ')} |`,
    );
    await server.kill();
  }
  return rows;
}

/** @param once makes an answer that is kept for nobody else. */
function addressOf(n: number, once: number): string {
  const limit = String(10 + (once % 40));
  const more = once < queries.length ? '' : ` ${queries[once % 97] ?? ''}`;
  return `/api/search?${new URLSearchParams({ q: `${queries[n % queries.length] ?? ''}${more}`, limit }).toString()}`;
}

function count(samples: readonly Sample[], status: number): number {
  return samples.filter((one) => one.status === status).length;
}

function spread(all: readonly number[]): string {
  return [0.5, 0.95].map((share) => percentile(all, share).toFixed(1)).join(' / ');
}

function mega(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

function run(args: readonly string[], env: Record<string, string> = {}): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(`${args.join(' ')}\n${stderr}`);
  return stdout;
}
