// Lighthouse over an exported site: `npm run bench:lighthouse -- [--near] <folder> [paths…]`. `--near`
// observes without a line in between.
import { table } from '../report/table.ts';
import { serve } from '../site/browser/server.ts';
import { OBSERVED_LINE, startAuditor } from './audit.ts';
import { type Figures, figuresOf, findingsOf, medianOf } from './figures.ts';

const RUNS = 3;
const PAGES = ['/', '/weekly/2023-02-24/', '/questions/2023-02-24-2/', '/projects/sofa-jraft/'];

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
  if (!near) site.slow(OBSERVED_LINE);
  const auditor = await startAuditor();
  try {
    const rows: string[][] = [];
    const findings = new Set<string>();
    for (const path of paths) {
      const runs: Figures[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        const report = await auditor.audit(`${site.url}${path}`);
        runs.push(figuresOf(report));
        for (const found of findingsOf(report)) findings.add(`${path}：${found}`);
      }
      rows.push(rowOf(path, medianOf(runs)));
    }
    console.log(table(HEAD, rows));
    for (const found of findings) console.log(`※ ${found}`);
  } finally {
    auditor.close();
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
