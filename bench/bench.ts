import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { judgeAnswers, prepareQueries } from './answers.ts';
import { contenders } from './engines/index.ts';
import { measureScale } from './measure/scale.ts';
import type { Measured } from './measure/scale.ts';
import { prepareContent } from './content.ts';
import { markdown } from './report/markdown.ts';

const { values } = parseArgs({
  options: {
    scales: { type: 'string', default: '1,10,50' },
    only: { type: 'string' },
    processes: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    work: { type: 'string' },
    export: { type: 'string' },
    out: { type: 'string' },
  },
});
const usage =
  '用法：bench [--scales 1,10,50] [--only ours,minisearch] [--processes 3] [--seed 1] [--work <目录>] [--export <导出的站点>] [--out <文件>]';

/** Beyond this size only our own search is measured. */
const largestForAll = 10;

async function main(): Promise<void> {
  const scales = values.scales.split(',').map(Number);
  const [processes, seed] = [Number(values.processes), Number(values.seed)];
  if (![...scales, processes].every((value) => value >= 1)) throw new Error(usage);
  const wanted = values.only?.split(',');
  const chosen = contenders.filter(({ id }) => wanted?.includes(id) ?? true);
  if (chosen.length < (wanted?.length ?? 0)) {
    throw new Error(`--only 可以是：${contenders.map(({ id }) => id).join('、')}`);
  }
  const work = values.work ? resolve(values.work) : await mkdtemp(join(tmpdir(), 'bench-'));
  const exported = values.export && resolve(values.export);
  try {
    const queries = await prepareQueries();
    const measured: Measured[] = [];
    for (const times of scales) {
      const folder = join(work, String(times));
      const content = await prepareContent({ work, times, seed });
      const some = times > largestForAll ? chosen.filter(({ id }) => id === 'ours') : chosen;
      const texts = queries.map(({ q }) => q);
      measured.push(
        await measureScale({ folder, content, times, processes, exported, queries: texts }, some),
      );
    }
    const report = markdown({
      command: 'npm --prefix bench run bench',
      machine: {
        cores: availableParallelism(),
        memory: totalmem(),
        node: process.versions.node,
        platform: `${process.platform} ${process.arch}`,
      },
      versions: versionsOf(chosen.flatMap(({ packages }) => packages)),
      processes,
      exported: exported !== undefined,
      queries: queries.length,
      answers: await judgeAnswers(join(work, '1'), queries, measured),
      scales: measured.map(({ scale }) => scale),
    });
    const whole = wanted === undefined && scales.length > 2;
    const out = values.out ?? (whole ? 'docs/benchmarks.md' : undefined);
    if (out) await writeFile(out, report);
    else console.log(report);
  } finally {
    if (!values.work) await rm(work, { recursive: true, force: true });
  }
}

/** What the lock file installs. */
function versionsOf(names: readonly string[]): Map<string, string> {
  // Its shape is npm's.
  const { packages } = JSON.parse(readFileSync('bench/package-lock.json', 'utf8')) as {
    packages: Record<string, { version?: string }>;
  };
  return new Map(names.map((name) => [name, packages[`node_modules/${name}`]?.version ?? '?']));
}

main().catch((cause: unknown) => {
  console.error(cause instanceof Error ? cause.message : String(cause));
  process.exitCode = 1;
});
