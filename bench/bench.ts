import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeWhole } from '#lib/site/files/whole.ts';
import { contenders } from './engines/index.ts';
import { judgeAnswers } from './measure/answers.ts';
import { benchQueries } from './measure/queries.ts';
import { measureScale } from './measure/scale.ts';
import type { Measured } from './measure/scale.ts';
import { markdown } from './report/markdown.ts';
import { versionsOf } from './report/versions.ts';
import { prepareContent } from './steps/content.ts';

const usage =
  '用法：npm run bench -- [--scales 1,10,50] [--only ours,minisearch] [--processes 3] [--seed 1] [--work <目录>] [--export <导出的站点>] [--out <文件>]';

function readFlags() {
  try {
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
    return values;
  } catch (cause) {
    throw new Error(usage, { cause });
  }
}

/** The command as typed, without paths, which differ from machine to machine. */
function commandOf(flags: ReturnType<typeof readFlags>): string {
  const usual: Record<string, string> = { scales: '1,10,50', processes: '3', seed: '1', only: '' };
  const said = Object.entries(flags).filter(
    ([name, value]) => name in usual && usual[name] !== value,
  );
  const typed = said.map(([name, value]) => ` --${name} ${value}`).join('');
  return `npm run bench${typed && ` --${typed}`}`;
}

/** Beyond this size only our own search is measured. */
const largestForAll = 10;

async function main(): Promise<void> {
  const values = readFlags();
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
    const queries = await benchQueries();
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
      command: commandOf(values),
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
    if (out) writeWhole(out, report + (await handWritten(out)));
    else console.log(report);
  } finally {
    if (!values.work) await rm(work, { recursive: true, force: true });
  }
}

/** The section on pages, which other programs measure: it stays. */
async function handWritten(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const at = text.indexOf('\n## 页面');
  return at < 0 ? '' : text.slice(at);
}

main().catch((cause: unknown) => {
  console.error(cause instanceof Error ? cause.message : String(cause));
  process.exitCode = 1;
});
