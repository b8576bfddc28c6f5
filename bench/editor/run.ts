// The editor over an exported site: `npm run bench:editor -- [--only bytes,opening,typing,doctor,contributions]
// <folder> [content folder]`. Bytes are bodies after brotli, counted by the server, the worker's included; a slow
// line is the server's as well, which slows the worker down as it does the page. Times are of this machine.
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import {
  SLOW_4G,
  type Waited,
  judge,
  measureBytes,
  measureOpening,
  openText,
  typeInForm,
  typeInText,
} from './measure.ts';
import { contributions } from './contributions.ts';
import { percentile, spread } from '../measure/spread.ts';
import { kilo, table } from '../report/table.ts';
import { launchChromium } from '../site/browser/chromium.ts';
import { type Bench, serve } from '../site/browser/server.ts';
import { longWeekly, weekliesOf } from './texts.ts';
import type { Browser } from '@playwright/test';

const RUNS = 3;
const LINES = 3000;
const JUDGED = 15;

const ms = (time: number): string => String(Math.round(time));

async function bytes(browser: Browser, bench: Bench): Promise<void> {
  const { drawn, previewed, whole } = await measureBytes(browser, bench);
  const sum = (files: ReadonlyMap<string, number>): string =>
    kilo([...files.values()].reduce((all, one) => all + one, 0));
  const cell = (files: ReadonlyMap<string, number>, name: string): string => {
    const size = files.get(name);
    return size === undefined ? '' : kilo(size);
  };
  const names = [...whole.keys()].sort((a, b) => (whole.get(b) ?? 0) - (whole.get(a) ?? 0));
  const rows = names.map((name) => [
    name,
    ...[drawn, previewed, whole].map((at) => cell(at, name)),
  ]);
  console.log(
    table(
      ['KB（brotli）', '能打字', '第一次预览', '全部'],
      [...rows, ['合计', ...[drawn, previewed, whole].map(sum)]],
    ),
  );
}

async function opening(browser: Browser, bench: Bench): Promise<void> {
  const rows: string[][] = [];
  for (const [line, cpu] of [
    [null, 1],
    [null, 4],
    [SLOW_4G, 1],
    [SLOW_4G, 4],
  ] as const) {
    const runs: Waited[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      runs.push(await measureOpening(browser, bench, line, cpu));
    }
    const middle = (key: 'key' | 'preview' | 'longest'): string =>
      ms(
        percentile(
          runs.map((one) => one[key]),
          0.5,
        ),
      );
    const cells = [middle('key'), middle('preview'), middle('longest')];
    rows.push([`${line ? '慢 4G' : '不限'}，${cpu}× CPU`, ...cells]);
  }
  console.log(table(['打开以后，ms', '第一个字', '第一次预览', '最长的任务'], rows));
}

async function typing(browser: Browser, bench: Bench, long: string): Promise<void> {
  const rows: string[][] = [];
  for (const cpu of [1, 4]) {
    const page = await openText(browser, bench, long, cpu);
    const inText = await typeInText(page);
    await page.context().close();
    const inForm = await typeInForm(browser, bench, cpu);
    for (const [name, { keys, long: tasks }] of [
      [`${LINES} 行的文本`, inText],
      ['表单', inForm],
    ] as const) {
      const { p50, p95 } = spread(keys);
      const cells = [keys.length, p50, p95, Math.max(...keys), Math.max(0, ...tasks)];
      rows.push([`${name}，${cpu}× CPU`, ...cells.map(ms)]);
    }
  }
  console.log(table(['每个键到画出来，ms', '键', 'p50', 'p95', '最长', '最长的任务'], rows));
}

async function doctor(browser: Browser, bench: Bench, texts: [string, string][]): Promise<void> {
  const rows: string[][] = [];
  for (const [name, text] of texts) {
    const page = await openText(browser, bench, text, 1);
    const seen = await judge(page, JUDGED);
    await page.context().close();
    const cells = [spread(seen.doctor), spread(seen.messages)].flatMap(({ p50, p95 }) => [
      p50,
      p95,
    ]);
    rows.push([`${name}（${text.split('\n').length} 行）`, ...cells.map(ms)]);
  }
  const head = ['停下以后，ms', '医生 p50', '医生 p95', '意见画出来 p50', '意见画出来 p95'];
  console.log(table(head, rows));
}

async function main(folder: string, content: string, only: readonly string[]): Promise<void> {
  const weeklies = await weekliesOf(content);
  const long = longWeekly(weeklies, LINES);
  const usual = weeklies[Math.floor(weeklies.length / 2)] ?? weeklies[0];
  const largest = weeklies.at(-1) ?? weeklies[0];
  const bench = await serve(folder);
  const browser = await launchChromium();
  const parts: Record<string, () => Promise<void>> = {
    bytes: () => bytes(browser, bench),
    opening: () => opening(browser, bench),
    typing: () => typing(browser, bench, long),
    doctor: () =>
      doctor(browser, bench, [
        ['通常的一期', usual.text],
        ['最长的一期', largest.text],
        ['很长的文本', long],
      ]),
    contributions: () => contributions(browser, bench, content),
  };
  try {
    for (const [name, measure] of Object.entries(parts)) {
      if (only.length > 0 && !only.includes(name)) continue;
      await measure();
      console.log(`（一分钟里平均 ${(loadavg()[0] ?? 0).toFixed(1)} 个程序在跑）\n`);
    }
  } finally {
    await browser.close();
    bench.close();
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', default: '' } },
});
const [folder, content = 'content'] = positionals;
if (folder) await main(folder, content, values.only.split(',').filter(Boolean));
else {
  console.error('用法：npm run bench:editor -- [--only bytes,…] <导出的网站> [内容目录]');
  process.exitCode = 1;
}
