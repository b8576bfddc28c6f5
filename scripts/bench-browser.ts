// Measures search in Chromium over an exported folder:
// `tsx scripts/bench-browser.ts <folder> [queries.jsonl] [result.json]`.
// Bytes are bodies with brotli, cold cache, counted by the server (workers included).
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { probe } from './bench-browser/probe.ts';
import type { Seen } from './bench-browser/probe.ts';
import { serve } from './bench-browser/server.ts';
import type { Bench } from './bench-browser/server.ts';

const start = '/weekly/';
/** Lighthouse's "slow 4G": 1.6 Mbit/s, 150 ms. */
const slow4g = { bytes: 200_000, delay: 150 };
const mostQueries = 24;
const patience = 20_000;

const [folder = 'out', queryFile, resultFile] = process.argv.slice(2);
const server = await serve(folder);
const browser = await chromium.launch({
  ...(process.env['CHROMIUM_PATH'] && { executablePath: process.env['CHROMIUM_PATH'] }),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
});
try {
  const queries = await readQueries();
  const shards = (await readdir(join(folder, 'search-data'))).filter((name) => /^\d/.test(name));
  const newest = [...shards].sort().at(-1) ?? '';
  const result = {
    bytes: await measureBytes(browser, server, queries[0] ?? '', shards, newest),
    slow4g: await measureWaiting(browser, server, queries[0] ?? ''),
    fullSpeed: await measureTyping(browser, server, queries, 1),
    cpu4x: await measureTyping(browser, server, queries.slice(0, 12), 4),
  };
  console.table(result.bytes);
  console.table({ 'slow 4G': result.slow4g });
  console.table({ 'full speed': result.fullSpeed, '4x CPU': result.cpu4x });
  console.log(JSON.stringify(result));
  if (resultFile) await writeFile(resultFile, `${JSON.stringify(result, null, 2)}\n`);
} finally {
  await browser.close();
  server.close();
}

async function readQueries(): Promise<string[]> {
  if (queryFile) {
    const lines = (await readFile(queryFile, 'utf8')).split('\n').filter(Boolean);
    const all = lines.map((line) => (JSON.parse(line) as { q: string }).q);
    const step = Math.max(1, Math.floor(all.length / mostQueries));
    return all.filter((_, i) => i % step === 0).slice(0, mostQueries);
  }
  const manifest = JSON.parse(
    await readFile(join(folder, 'search-data/manifest.json'), 'utf8'),
  ) as { common: { word: string }[] };
  return [...manifest.common.map(({ word }) => word), 'SOFARegistry', 'timeout', 'leader 转移'];
}

/** A fresh page (nothing cached) that has come to rest. */
async function openPage(from: Browser, cpu: number): Promise<Page> {
  const context = await from.newContext({ viewport: { width: 1280, height: 844 } });
  const page = await context.newPage();
  // tsx names functions with a helper that only exists in Node.
  await page.addInitScript('globalThis.__name = (made) => made');
  await page.addInitScript(probe);
  await page.goto(server.url + start, { waitUntil: 'networkidle' });
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  return page;
}

function firstResult(page: Page): Promise<void> {
  return page.locator('dialog [role=option]').first().waitFor({ timeout: patience });
}

/** Bytes from the first touch to the first results (all but the newest shard held back), then to all. */
async function measureBytes(
  from: Browser,
  bench: Bench,
  query: string,
  shards: readonly string[],
  newest: string,
) {
  const page = await openPage(from, 1);
  const sum = (): number => [...bench.taken.values()].reduce((total, bytes) => total + bytes, 0);
  bench.reset();
  // What comes after the newest shard (older ones, pinyin) is not needed for the first results.
  bench.hold((path) => /\/search-data\/(?!manifest)/.test(path) && !path.endsWith(newest));
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText(query);
  await firstResult(page);
  await sleep(300);
  const first = sum();
  bench.release();
  for (let waited = 0; waited < patience; waited += 100) {
    if (shards.every((name) => [...bench.taken.keys()].some((path) => path.endsWith(name)))) break;
    await sleep(100);
  }
  await sleep(1000);
  const files = Object.fromEntries(bench.taken);
  const everything = sum();
  bench.reset();
  await page.reload({ waitUntil: 'networkidle' });
  const before = sum();
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText(query);
  await firstResult(page);
  await sleep(1000);
  const data = [...bench.taken].filter(([path]) => path.includes('/search-data/'));
  const again = data.reduce((total, [, bytes]) => total + bytes, 0);
  await page.context().close();
  return {
    'to first results': first,
    'to everything searchable': everything,
    'second visit, data': again,
    'second visit, all of search': sum() - before,
    ...files,
  };
}

/** How long a reader on slow 4G waits, from the shortcut, with the query typed at once. */
async function measureWaiting(from: Browser, bench: Bench, query: string) {
  const page = await openPage(from, 1);
  bench.slow(slow4g);
  const started = performance.now();
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText(query);
  await firstResult(page);
  const first = Math.round(performance.now() - started);
  await page.locator('.search-searched').waitFor({ state: 'detached', timeout: patience });
  const everything = Math.round(performance.now() - started);
  bench.slow(null);
  await page.context().close();
  return { 'first results (ms)': first, 'everything (ms)': everything };
}

/** Types real queries, letter by letter, with everything loaded. */
async function measureTyping(from: Browser, bench: Bench, queries: readonly string[], cpu: number) {
  bench.reset();
  const page = await openPage(from, cpu);
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText(queries[0] ?? '');
  await firstResult(page);
  await page.locator('.search-searched').waitFor({ state: 'detached', timeout: patience });
  const loading = Math.max(0, ...(await page.evaluate(() => window.seen.long)));
  await page.evaluate(() => Object.assign(window.seen, { keys: [], worker: [], long: [] }));
  let answered = 0;
  for (const query of queries) {
    await page.keyboard.press('Escape');
    for (const letter of query) {
      await page.keyboard.insertText(letter);
      if (letter.trim() === '') continue;
      answered += 1;
      await page.waitForFunction((count) => window.seen.keys.length >= count, answered);
    }
  }
  const seen = await page.evaluate(() => window.seen);
  await page.context().close();
  return { ...summary(seen), 'longest task, loading': Math.round(loading) };
}

function summary({ keys, worker, long }: Seen) {
  const at = (times: readonly number[], share: number): number => {
    const sorted = [...times].sort((a, b) => a - b);
    return Math.round((sorted[Math.floor(share * sorted.length)] ?? 0) * 10) / 10;
  };
  return {
    keys: keys.length,
    'p50 (ms)': at(keys, 0.5),
    'p95 (ms)': at(keys, 0.95),
    'worker p50': at(worker, 0.5),
    'worker p95': at(worker, 0.95),
    'longest task, typing': Math.round(Math.max(0, ...long)),
  };
}
