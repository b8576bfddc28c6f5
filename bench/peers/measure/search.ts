import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from '@playwright/test';
import { median } from '../../measure/spread.ts';
import type { Bench } from '../../site/browser/server.ts';
import type { SearchUi } from '../build/types.ts';
import { settled } from './weight.ts';

/** Lines on which readers search; bytes a second, milliseconds before each answer. */
export const LINES = {
  /** Chromium's own "fast 4G": 9 Mbit/s, 60 ms. */
  fast: { bytes: 1_125_000, delay: 60 },
  /** Lighthouse's "slow 4G": 1.6 Mbit/s, 150 ms. */
  slow: { bytes: 200_000, delay: 150 },
};

/** From the opening of a page to the first result. */
export interface Search {
  /** Milliseconds. */
  time: number;
  /** Bytes down the line by then: documents, scripts, styles, workers, index, whatever it was. */
  bytes: number;
  /** Bytes by the time nothing is loaded any more. */
  settled: number;
}

const patience = 30_000;
/** How soon a reader presses again when nothing has happened. */
const pause = 50;

/**
 * Opens a page with nothing cached, opens its search by the keyboard as soon as that works, enters a
 * word (an input method enters it in one piece) and waits for the first result to be seen.
 */
export async function measureSearch(
  browser: Browser,
  bench: Bench,
  { path, search, query }: { path: string; search: SearchUi; query: string },
  line: { bytes: number; delay: number },
): Promise<Search> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 844 } });
  try {
    const page = await context.newPage();
    bench.reset();
    bench.slow(line);
    const begin = performance.now();
    await page.goto(bench.url + path, { waitUntil: 'commit' });
    await openSearch(page, search);
    await page.keyboard.insertText(query);
    await page.locator(search.result).first().waitFor({ timeout: patience });
    const [time, bytes] = [performance.now() - begin, bench.sent()];
    await settled(bench);
    return { time, bytes, settled: bench.sent() };
  } finally {
    bench.slow(null);
    await context.close();
  }
}

/** Ends with the field focused. */
async function openSearch(page: Page, { ready, field: selector }: SearchUi): Promise<void> {
  const field = page.locator(selector).first();
  const begin = Date.now();
  if (ready) {
    await page.locator(ready).first().waitFor({ state: 'attached', timeout: patience });
    await page.keyboard.press('Control+k');
  }
  while (!(await field.isVisible())) {
    if (Date.now() - begin > patience) throw new Error('按 Control+k 没有出现搜索框');
    if (!ready) await page.keyboard.press('Control+k');
    await sleep(pause);
  }
  const focused = await field.evaluate((element) => element === document.activeElement);
  // Some show their dialog before the field is in it.
  if (!focused) await field.click();
}

/** Medians of several runs, figure by figure. */
export function medianSearch(runs: readonly Search[]): Search {
  const middle = (key: keyof Search): number => median(runs.map((run) => run[key]));
  return { time: middle('time'), bytes: middle('bytes'), settled: middle('settled') };
}
