// Loads the search API of a running `next start` on this machine at a fixed arrival rate:
// `npx tsx bench/site/api.ts [--url http://127.0.0.1:3000] [--rate 200] [--seconds 20]
//    [--queries file.jsonl] [--fresh]`
// Requests are sent by the clock whether or not earlier ones were answered, and a request's time
// counts from when it was due: a server that stalls is not spared the queue it causes.
// `--fresh` varies `offset` and `limit`, so that no answer comes out of the API's cache.
import { Agent, get } from 'node:http';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { readQueries } from '#lib/search/test-support/judged-queries.ts';
import { benchQueries } from '../measure/queries.ts';
import { percentile } from '../measure/spread.ts';

const warmUp = 200;

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:3000' },
    rate: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '20' },
    queries: { type: 'string' },
    fresh: { type: 'boolean', default: false },
  },
});
const base = new URL(values.url);
if (!['127.0.0.1', 'localhost', '[::1]'].includes(base.hostname)) {
  throw new Error(`只测本机（loopback only）：${base.hostname}`);
}
const rate = bounded('rate', values.rate, 1, 2000);
const seconds = bounded('seconds', values.seconds, 1, 120);
const asked = values.queries ? await readQueries(values.queries) : await benchQueries();
const queries = asked.map(({ q }) => q);
const agent = new Agent({ keepAlive: true, maxSockets: 256 });

interface Sample {
  milliseconds: number;
  status: number;
  bytes: number;
}

// One at a time: the first request makes the index, the others let the compiler settle.
for (let i = 0; i < warmUp; i += 1) {
  const { status } = await ask(path(i, 'warm'), performance.now());
  if (status === 0) throw new Error(`没有服务器在 ${base.origin}（no answer）`);
}
report(await load(rate * seconds));

/** Sends requests when they are due. */
async function load(count: number): Promise<Sample[]> {
  const samples: Promise<Sample>[] = [];
  const started = performance.now();
  for (let i = 0; i < count; i += 1) {
    const due = started + (i * 1000) / rate;
    const wait = due - performance.now();
    if (wait > 1) await sleep(wait);
    samples.push(ask(path(i, values.fresh ? 'fresh' : 'same'), due));
  }
  return Promise.all(samples);
}

function path(i: number, kind: 'warm' | 'same' | 'fresh'): string {
  const params = new URLSearchParams({ q: queries[i % queries.length] ?? '' });
  if (kind === 'fresh') {
    const round = Math.floor(i / queries.length);
    params.set('limit', String(10 + (round % 3)));
    params.set('offset', String(Math.floor(round / 3) % 1000));
  }
  return `/api/search?${params.toString()}`;
}

function ask(address: string, due: number, again = true): Promise<Sample> {
  return new Promise((resolve) => {
    const end = (status: number, bytes: number): void =>
      resolve({ milliseconds: performance.now() - due, status, bytes });
    const request = get(new URL(base.origin + address), { agent, timeout: 30_000 }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => (bytes += chunk.length));
      response.on('end', () => end(response.statusCode ?? 0, bytes));
    });
    request.on('timeout', () => request.destroy(new Error('timeout')));
    request.on('error', () => {
      // The server may close an idle connection in the moment it is used again: ask once more.
      if (again && request.reusedSocket) resolve(ask(address, due, false));
      else end(0, 0);
    });
  });
}

function report(samples: readonly Sample[]): void {
  const times = samples.map(({ milliseconds }) => milliseconds);
  const at = (share: number): string => `${percentile(times, share).toFixed(1)} ms`;
  const statuses = new Map<number, number>();
  for (const { status } of samples) statuses.set(status, (statuses.get(status) ?? 0) + 1);
  const mean = samples.reduce((sum, { bytes }) => sum + bytes, 0) / Math.max(1, samples.length);
  const kind = values.fresh ? 'none from the cache' : 'repeated';
  console.log(`${samples.length} requests at ${rate}/s, ${queries.length} queries, ${kind}`);
  console.log(`p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, longest ${at(1)}`);
  const counts = [...statuses].map(([status, count]) => `${status || 'failed'} × ${count}`);
  console.log(`answers ${counts.join(', ')}; ${Math.round(mean)} bytes each`);
  if ([...statuses.keys()].some((status) => status !== 200)) process.exitCode = 1;
  agent.destroy();
}

function bounded(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (value >= least && value <= most) return value;
  throw new Error(`--${name} 须在 ${least} 到 ${most} 之间`);
}
