// Lighthouse over an exported site: `npm --prefix bench run lighthouse -- [--near] <folder> [paths…]`.
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { findChromium } from '../../scripts/steps/chromium.mjs';
import { serve } from '../site/browser/server.ts';
import { type Figures, figuresOf, findingsOf, medianOf } from './figures.ts';

const RUNS = 3;
const PAGES = ['/', '/weekly/2023-02-24/', '/questions/2023-02-24-2/', '/projects/sofa-jraft/'];
/**
 * What Lighthouse observes, before it simulates a phone: 10 Mbit/s, 20 ms. `--near` leaves it out; then
 * scripts arrive before the first frame, and the simulation makes the text wait for them.
 */
const LINE = { bytes: 1_250_000, delay: 20 };
const FLAGS = [
  ...['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

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
    const named = [...html.matchAll(/(?:src|href)="(\/_next\/[^"]+)"/g)].map(
      ([, file = '']) => file,
    );
    await Promise.all(named.map((file) => fetch(`${url}${file}`).then((answer) => answer.text())));
  }
}

const row = (path: string, { performance, accessibility, practices, seo, ...times }: Figures) =>
  `| ${path} | ${performance} | ${accessibility} | ${practices} | ${seo} | ${times.fcp} | ${times.lcp} | ${times.tbt} | ${times.cls} | ${times.bytes} |`;

async function main(folder: string, paths: readonly string[], near: boolean): Promise<void> {
  const site = await serve(folder);
  await warm(site.url, paths);
  if (!near) site.slow(LINE);
  const chromium = findChromium();
  const chrome = await launch({ chromeFlags: FLAGS, ...(chromium && { chromePath: chromium }) });
  try {
    console.log('| 页 | 性能 | 无障碍 | 做法 | SEO | FCP s | LCP s | TBT ms | CLS | KB |');
    console.log(`|${' --- |'.repeat(10)}`);
    const findings = new Set<string>();
    for (const path of paths) {
      const runs: Figures[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        const report = await audit(`${site.url}${path}`, chrome.port);
        runs.push(figuresOf(report));
        for (const found of findingsOf(report)) findings.add(`${path}：${found}`);
      }
      console.log(row(path, medianOf(runs)));
    }
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
  console.error('用法：npm --prefix bench run lighthouse -- [--near] <导出的网站> [路径…]');
  process.exitCode = 1;
}
