import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from '@playwright/test';
import { percentile } from '../../measure/spread.ts';
import { readManifest } from './manifest.ts';
import { probe } from './probe.ts';
import type { Seen } from './probe.ts';
import type { Bench } from './server.ts';

const start = '/weekly/';
/** Lighthouse's "slow 4G": 1.6 Mbit/s, 150 ms. */
const slow4g = { bytes: 200_000, delay: 150 };
const patience = 20_000;

/** A fresh page (nothing cached) that has come to rest. */
export async function openPage(from: Browser, bench: Bench, cpu: number): Promise<Page> {
  const context = await from.newContext({ viewport: { width: 1280, height: 844 } });
  const page = await context.newPage();
  // tsx names functions with a helper that only exists in Node.
  await page.addInitScript('globalThis.__name = (made) => made');
  await page.addInitScript(probe);
  await page.goto(bench.url + start, { waitUntil: 'networkidle' });
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  return page;
}

/** Waits for the palette's first result. */
export function firstResult(page: Page): Promise<void> {
  return page.locator('dialog [role=option]').first().waitFor({ timeout: patience });
}

/**
 * Bytes from the first touch, and from the opening of the page, to the first results (all but the newest
 * shard held back), then to all.
 */
export async function measureBytes(from: Browser, bench: Bench, folder: string, query: string) {
  const shards = (await readdir(join(folder, 'search-data'))).filter((name) => /^\d/.test(name));
  const manifest = await readManifest(folder);
  const newest = manifest.shards[0]?.file ?? '';
  bench.reset();
  const page = await openPage(from, bench, 1);
  const opening = bench.bytes();
  bench.reset();
  // What comes after the newest shard (older ones, pinyin) is not needed for the first results.
  bench.hold((path) => /\/search-data\/(?!manifest)/.test(path) && !path.endsWith(newest));
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText(query);
  await firstResult(page);
  await sleep(300);
  const first = bench.bytes();
  bench.release();
  for (let waited = 0; waited < patience; waited += 100) {
    if (shards.every((name) => [...bench.taken.keys()].some((path) => path.endsWith(name)))) break;
    await sleep(100);
  }
  await sleep(1000);
  const files = Object.fromEntries(bench.taken);
  const everything = bench.bytes();
  bench.reset();
  await page.reload({ waitUntil: 'networkidle' });
  const before = bench.bytes();
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText(query);
  await firstResult(page);
  await sleep(1000);
  const data = [...bench.taken].filter(([path]) => path.includes('/search-data/'));
  const again = data.reduce((total, [, bytes]) => total + bytes, 0);
  await page.context().close();
  return {
    'to first results': first,
    'page open to first results': opening + first,
    'to everything searchable': everything,
    'second visit, data': again,
    'second visit, all of search': bench.bytes() - before,
    ...files,
  };
}

/** How long a reader on slow 4G waits, from the shortcut, with the query typed at once. */
export async function measureWaiting(from: Browser, bench: Bench, query: string) {
  const page = await openPage(from, bench, 1);
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
export async function measureTyping(
  from: Browser,
  bench: Bench,
  queries: readonly string[],
  cpu: number,
) {
  bench.reset();
  const page = await openPage(from, bench, cpu);
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText(queries[0] ?? '');
  await firstResult(page);
  await page.locator('.search-searched').waitFor({ state: 'detached', timeout: patience });
  const loading = Math.max(0, ...(await page.evaluate(() => window.seen.long)));
  const seen = await typeQueries(page, queries, 'Escape');
  await page.context().close();
  return { ...summary(seen), 'longest task, loading': Math.round(loading) };
}

/**
 * Types queries letter by letter and waits for the answer to each; white space asks nothing new.
 * @param clear what empties the field before the next query.
 * @returns what the page has seen meanwhile.
 */
export async function typeQueries(
  page: Page,
  queries: readonly string[],
  clear: 'Escape' | 'Control+a',
): Promise<Seen> {
  await page.evaluate(() => Object.assign(window.seen, { keys: [], worker: [], long: [] }));
  let answered = 0;
  for (const query of queries) {
    await page.keyboard.press(clear);
    for (const letter of query) {
      await page.keyboard.insertText(letter);
      if (letter.trim() === '') continue;
      answered += 1;
      await page.waitForFunction((count) => window.seen.keys.length >= count, answered);
    }
  }
  return page.evaluate(() => window.seen);
}

function summary({ keys, worker, long }: Seen) {
  const at = (times: readonly number[], share: number): number =>
    Math.round(percentile(times, share) * 10) / 10;
  return {
    keys: keys.length,
    'p50 (ms)': at(keys, 0.5),
    'p95 (ms)': at(keys, 0.95),
    'worker p50': at(worker, 0.5),
    'worker p95': at(worker, 0.95),
    'longest task, typing': Math.round(Math.max(0, ...long)),
  };
}
