// Publishing without a pause: `npm run bench:publish -- [--content <folder>] [--times 3] [--pages 50] [--searches 20]`.
// Starts `weekly serve --watch` on a copy of the content, and under a steady crowd saves one new weekly after the
// other: seconds until its page is answered, requests that failed, latencies before and meanwhile.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { percentile } from '../measure/spread.ts';
import { type Sample, send } from './arrivals.ts';
import { saveAnother } from './another-weekly.ts';
import { memoryOf } from './server.ts';
import { type Traffic, trafficOf } from './traffic.ts';

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: process.env['CONTENT_DIR'] ?? 'content' },
    times: { type: 'string', default: '3' },
    pages: { type: 'string', default: '50' },
    searches: { type: 'string', default: '20' },
    port: { type: 'string', default: '3490' },
  },
});

/** Seconds that the crowd is watched before anything is published. */
const BEFORE = 10;

mkdirSync('.cache', { recursive: true });
const work = resolve(mkdtempSync('.cache/bench-publish-'));
const content = join(work, 'content');
cpSync(values.content, content, { recursive: true });
const origin = `http://127.0.0.1:${values.port}`;
const child = spawn(
  process.execPath,
  [
    'scripts/weekly.mjs',
    'serve',
    '--watch',
    '--builds',
    join(work, 'builds'),
    '--content',
    content,
  ],
  { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, PORT: values.port } },
);

try {
  const first = await until('/readyz', 600);
  await until('/api/search?q=raft', 60);
  console.log(`first build and start: ${first.toFixed(1)} s`);
  console.log(
    '| what | load | seconds | pages p50 / p95 / longest, ms | searches p50 / p95 / longest, ms | failed | MB |',
  );
  console.log('| --- | ---: | ---: | --- | --- | ---: | ---: |');
  const traffic = await trafficOf(origin);
  const started = performance.now();
  await row('before', traffic, () => Promise.resolve(performance.now() - started > BEFORE * 1000));
  for (let time = 0; time < Number(values.times); time += 1) {
    const date = saveAnother(content);
    await row(
      `new weekly ${date}`,
      traffic,
      async () => (await statusOf(`/weekly/${date}/`)) === 200,
    );
  }
} finally {
  child.kill('SIGTERM');
  await new Promise((done) => child.once('close', done));
  rmSync(work, { recursive: true });
}

/** One line of the table: the crowd, until something is so. */
async function row(what: string, traffic: Traffic, isDone: () => Promise<boolean>): Promise<void> {
  const began = performance.now();
  const [pages, searches]: [Sample[], Sample[]] = [[], []];
  let seconds = 0;
  let at = 0;
  const watch = (async () => {
    while (!(await isDone())) await sleep(100);
    seconds = (performance.now() - began) / 1000;
  })();
  // And for a moment afterwards, when the build before it ends.
  while (seconds === 0 || performance.now() - began < (seconds + 2) * 1000) {
    const from = at++;
    const rates = { pages: Number(values.pages), searches: Number(values.searches) };
    const [opened, searched] = await Promise.all([
      send(origin, { rate: rates.pages, address: (n) => traffic.page(n + from * rates.pages) }, 1),
      send(
        origin,
        { rate: rates.searches, address: (n) => traffic.search(n + from * rates.searches) },
        1,
      ),
    ]);
    pages.push(...opened);
    searches.push(...searched);
  }
  await watch;
  // A search may be sent away when too many come: that is an answer.
  const failed = [
    ...pages.filter(({ status }) => status !== 200),
    ...searches.filter(({ status }) => status !== 200 && status !== 503),
  ].length;
  const load = (loadavg()[0] ?? 0).toFixed(1);
  const cells = [what, load, seconds.toFixed(1), times(pages), times(searches), failed];
  console.log(`| ${[...cells, Math.round(memoryOf(child.pid ?? 0))].join(' | ')} |`);
}

function times(samples: readonly Sample[]): string {
  const good = samples.filter(({ status }) => status === 200).map((one) => one.milliseconds);
  const at = (share: number): string => percentile(good, share).toFixed(1);
  return `${at(0.5)} / ${at(0.95)} / ${percentile(good, 1).toFixed(0)}`;
}

function statusOf(path: string): Promise<number> {
  return fetch(origin + path).then(
    async (answer) => {
      await answer.arrayBuffer();
      return answer.status;
    },
    () => 0,
  );
}

/** Seconds until an address is answered with 200. @throws Error after so many. */
async function until(path: string, most: number): Promise<number> {
  const began = performance.now();
  while ((await statusOf(path)) !== 200) {
    if (child.exitCode !== null) throw new Error(`服务器停了（exit ${child.exitCode}）`);
    if (performance.now() - began > most * 1000) throw new Error(`${path} 没有应答 200`);
    await sleep(100);
  }
  return (performance.now() - began) / 1000;
}
