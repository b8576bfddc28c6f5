import { extname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from '@playwright/test';
import type { Bench } from '../../site/browser/server.ts';

/** Compressed bytes of what one page loads, by kind. */
export interface Weight {
  html: number;
  scripts: number;
  styles: number;
  /** Fonts, pictures of the site's own, data. */
  rest: number;
}

const kinds: Readonly<Record<string, keyof Weight>> = {
  '.html': 'html',
  '.js': 'scripts',
  '.mjs': 'scripts',
  '.css': 'styles',
};

/** Sums what a server was asked for, by kind. */
export function weightOf(taken: ReadonlyMap<string, number>): Weight {
  const weight: Weight = { html: 0, scripts: 0, styles: 0, rest: 0 };
  for (const [path, bytes] of taken) weight[kinds[extname(path)] ?? 'rest'] += bytes;
  return weight;
}

/** The whole of a {@link Weight}. */
export function totalOf({ html, scripts, styles, rest }: Weight): number {
  return html + scripts + styles + rest;
}

/** Opens a page with nothing cached and lets it load whatever it wants, in idle moments, too. */
export async function weigh(browser: Browser, bench: Bench, path: string): Promise<Weight> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 844 } });
  bench.reset();
  const page = await context.newPage();
  await page.goto(bench.url + path, { waitUntil: 'networkidle' });
  await settled(bench);
  await context.close();
  return weightOf(bench.taken);
}

/** How long a server must have been silent for a page to be at rest. */
const SILENCE = 1000;
const patience = 30_000;

/** Waits until nothing goes down the line any more. */
export async function settled(bench: Bench): Promise<void> {
  let [before, since] = [bench.sent(), Date.now()];
  for (const begin = since; Date.now() - since < SILENCE && Date.now() - begin < patience;) {
    await sleep(50);
    if (bench.sent() === before) continue;
    [before, since] = [bench.sent(), Date.now()];
  }
}
