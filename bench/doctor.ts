// What the doctor says of a content folder and how long it takes: `npm run bench:doctor -- <folder>`.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { diagnose } from '#lib/doctor/index.ts';
import { mend } from '#lib/doctor/mend.ts';
import { toldOf } from '#lib/doctor/tell/told.ts';

/** Runs of each command; the median counts. */
const RUNS = 5;

const folder = resolve(process.argv[2] ?? 'content');

function seconds(...args: string[]): number {
  const times = Array.from({ length: RUNS }, () => {
    const begin = performance.now();
    try {
      execFileSync(process.execPath, ['scripts/weekly.mjs', 'check', ...args], { stdio: 'ignore' });
    } catch {
      // Errors in the content are no matter here.
    }
    return (performance.now() - begin) / 1000;
  });
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN;
}

function countByRule(files: Awaited<ReturnType<typeof diagnose>>['files']): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of toldOf(files)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

const [name = ''] = readdirSync(join(folder, 'weekly')).sort().reverse();
console.log(`whole folder  ${seconds('--content', folder).toFixed(2)} s (median of ${RUNS})`);
console.log(`one file      ${seconds(join(folder, 'weekly', name)).toFixed(2)} s`);
const copy = mkdtempSync(join(tmpdir(), 'bench-doctor-'));
try {
  cpSync(folder, copy, { recursive: true });
  const before = countByRule((await diagnose(copy)).files);
  const { diagnosis } = await mend(copy);
  const after = countByRule(diagnosis.files);
  console.log('\n| rule | messages | mended | left |\n| --- | ---: | ---: | ---: |');
  for (const [rule, count] of [...before].sort((a, b) => b[1] - a[1])) {
    const left = after.get(rule) ?? 0;
    console.log(`| ${rule} | ${count} | ${count - left} | ${left} |`);
  }
} finally {
  rmSync(copy, { recursive: true });
}
