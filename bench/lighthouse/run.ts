// Lighthouse over an exported site: `npm run bench:lighthouse -- [--near] <folder> [paths…]`.
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { findChromium } from '../../scripts/steps/chromium.mjs';
import { table } from '../report/table.ts';
import { quietFlags } from '../site/browser/chromium.ts';
import { serve } from '../site/browser/server.ts';
import { type Figures, figuresOf, findingsOf, medianOf } from './figures.ts';

const RUNS = 3;
const PAGES = ['/', '/weekly/2023-02-24/', '/questions/2023-02-24-2/', '/projects/sofa-jraft/'];
/**
 * What Lighthouse observes, before it simulates a phone: 10 Mbit/s, 20 ms. `--near` leaves it out; then
 * scripts arrive before the first frame, and the simulation makes the text wait for them.
 */
const LINE = { bytes: 1_250_000, delay: 20 };

/** One run with Lighthouse's own settings: a phone on slow 4G, simulated. */
async function audit(url: string, port: number) {
  const result = await lighthouse(url, { port, output: 'json', logLevel: 'error' });
  if (!result) throw new Error(`Lighthouse 没有量出 ${url}`);
  return result.lhr;
}

/** Lets the server compress what the pages name, so that the first run does not wait for it. */
async function warm(url: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const html = await (await fetch(`${url}${path}`)).text();
    const named = [...html.matchAll(/(?:src|href)="(\/(?:_next|assets)\/[^"]+)"/g)].map(
      ([, file = '']) => file,
    );
    await Promise.all(named.map((file) => fetch(`${url}${file}`).then((answer) => answer.text())));
  }
}

const HEAD = ['页', '性能', '无障碍', '做法', 'SEO', 'FCP s', 'LCP s', 'TBT ms', 'CLS', 'KB'];

function rowOf(path: string, one: Figures): string[] {
  const scores = [one.performance, one.accessibility, one.practices, one.seo];
  return [path, ...[...scores, one.fcp, one.lcp, one.tbt, one.cls, one.bytes].map(String)];
}

async function main(folder: string, paths: readonly string[], near: boolean): Promise<void> {
  const site = await serve(folder);
  await warm(site.url, paths);
  if (!near) site.slow(LINE);
  const chromium = findChromium();
  const chrome = await launch({
    chromeFlags: ['--headless=new', ...quietFlags],
    ...(chromium && { chromePath: chromium }),
  });
  try {
    const rows: string[][] = [];
    const findings = new Set<string>();
    for (const path of paths) {
      const runs: Figures[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        const report = await audit(`${site.url}${path}`, chrome.port);
        runs.push(figuresOf(report));
        for (const found of findingsOf(report)) findings.add(`${path}：${found}`);
      }
      rows.push(rowOf(path, medianOf(runs)));
    }
    console.log(table(HEAD, rows));
    for (const found of findings) console.log(`※ ${found}`);
  } finally {
    chrome.kill();
    site.close();
  }
}

const given = process.argv.slice(2);
const [folder, ...paths] = given.filter((argument) => argument !== '--near');
if (folder) await main(folder, paths.length > 0 ? paths : PAGES, given.includes('--near'));
else {
  console.error('用法：npm run bench:lighthouse -- [--near] <导出的网站> [路径…]');
  process.exitCode = 1;
}
