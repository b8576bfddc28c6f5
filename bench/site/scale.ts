// Measures search over an archive that is more than a browser holds by itself, in Chromium:
// `npx tsx bench/site/scale.ts <folder>`: an exported site whose search data are those of a large archive
// (docs/benchmarks.md says how to make one). Bytes are bodies with brotli, cold cache; memory is all that
// the page's process holds, worker included.
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from '@playwright/test';
import { percentile } from '../measure/spread.ts';
import { launchChromium } from './browser/chromium.ts';
import { firstResult, measureBytes, openPage, typeQueries } from './browser/measure.ts';
import { serve } from './browser/server.ts';
import type { Bench } from './browser/server.ts';

const queries = ['领导者转移', '注册中心', 'SOFARegistry', '怎么 升级', 'leader 转移', 'timeout'];
const patience = 60_000;
const mebibyte = 2 ** 20;

const [folder = 'out'] = process.argv.slice(2);
const server = await serve(folder);
const browser = await launchChromium();
try {
  const bytes = await measureBytes(browser, server, folder, queries[0] ?? '');
  console.log('first results, bytes', bytes['to first results']);
  console.table(await measureHolding(browser, server));
} finally {
  await browser.close();
  server.close();
}

/** What a page holds and how fast it answers: by itself, then with all that the reader may ask for. */
async function measureHolding(from: Browser, bench: Bench) {
  const page = await openPage(from, bench, 1);
  const before = await memory(from);
  bench.reset();
  const started = performance.now();
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText(queries[0] ?? '');
  await firstResult(page);
  const first = performance.now() - started;
  const rows: Record<string, Record<string, string | number>> = {};
  for (let turn = 0; turn < 12; turn += 1) {
    const text = await settled(page);
    const name = turn === 0 ? 'by itself' : `asked for more, ${turn}×`;
    rows[name] = {
      'first results (ms)': Math.round(first),
      'settled (ms)': Math.round(performance.now() - started),
      'bytes (KB)': Math.round(bench.bytes() / 1000),
      ...(await measureKeys(page)),
      'memory (MiB)': (await memory(from)) - before,
      says: text,
    };
    const more = page.getByRole('button', { name: /再搜更早的/ });
    if ((await more.count()) === 0) break;
    await more.click();
    await page.locator('dialog input').first().focus();
  }
  await page.context().close();
  return rows;
}

/** Waits until nothing is on its way. @returns what the page says has been searched. */
async function settled(page: Page): Promise<string> {
  await sleep(300);
  await page.locator('.search-searched').waitFor({ state: 'detached', timeout: patience });
  const said = page.locator('.search-older');
  return (await said.count()) > 0 ? ((await said.first().textContent()) ?? '') : '';
}

/** How fast the page answers each letter; a query is typed over the one before. */
async function measureKeys(page: Page): Promise<Record<string, number>> {
  const { keys, long } = await typeQueries(page, queries, 'Control+a');
  return {
    'key p50 (ms)': Math.round(percentile(keys, 0.5)),
    'key p95 (ms)': Math.round(percentile(keys, 0.95)),
    'longest task (ms)': Math.round(Math.max(0, ...long)),
  };
}

/** Resident memory of the largest page process, in MiB. */
async function memory(from: Browser): Promise<number> {
  const session = await from.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sizes = processInfo
    .filter(({ type: kind }) => kind === 'renderer')
    .map(async ({ id }) => {
      const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
      return (Number(/VmRSS:\s*(\d+)/.exec(status)?.[1] ?? 0) * 1024) / mebibyte;
    });
  return Math.round(Math.max(0, ...(await Promise.all(sizes))));
}
