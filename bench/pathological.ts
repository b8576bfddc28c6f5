import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { formatMessages, loadContent } from '#lib/content/index.ts';
import { type Pathological, pathologicalFiles } from '#lib/content/test-support/pathological.ts';

/** What one file may take beside what a sound one takes: seconds of CPU, and MB of the whole process. */
const MOST = { seconds: 2, megabytes: 300 };

/** What checking one file took. */
interface Taken {
  name: string;
  seconds: number;
  /** Largest memory of the process until then. */
  megabytes: number;
}

async function check({ name, source }: Pathological): Promise<Taken> {
  const dir = mkdtempSync(join(tmpdir(), 'pathological-'));
  try {
    mkdirSync(join(dir, 'weekly'));
    writeFileSync(join(dir, 'weekly', '2024-05-03.mdx'), source);
    const before = process.cpuUsage();
    const { files } = await loadContent(dir);
    formatMessages(files);
    const { user, system } = process.cpuUsage(before);
    const megabytes = process.resourceUsage().maxRSS / 1024;
    return { name, seconds: (user + system) / 1e6, megabytes };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

const isOver = ({ seconds, megabytes }: Taken): boolean =>
  seconds > MOST.seconds || megabytes > MOST.megabytes;

/** One file in a process of its own: neither cold code nor the rubbish of other files is held against it. */
function alone(seed: number, index: number): Taken {
  const args = ['--seed', String(seed), '--count', String(index + 1), '--only', String(index)];
  const own = fileURLToPath(import.meta.url);
  const out = execFileSync(process.execPath, ['--import', 'tsx', own, ...args], {
    encoding: 'utf8',
  });
  return JSON.parse(out) as Taken;
}

/** Times a file is tried alone: a core that is shared with others counts their share as ours. */
const TRIES = 3;

/** The best of some tries alone, ended by the first that is within the limits. */
function bestAlone(seed: number, index: number): Taken {
  let best = alone(seed, index);
  for (let tries = 1; tries < TRIES && isOver(best); tries += 1) {
    const again = alone(seed, index);
    if (again.seconds < best.seconds) best = again;
  }
  return best;
}

const line = ({ name, seconds, megabytes }: Taken): string =>
  `${seconds.toFixed(2)} s  ${megabytes.toFixed(0)} MB  ${name}`;

/** Checks pathological files one after the other, prints the worst and names those over the limits. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      count: { type: 'string', default: '200' },
      only: { type: 'string' },
    },
  });
  const [seed, count] = [Number(values.seed), Number(values.count)];
  const files = pathologicalFiles(seed, count);
  const sound = await check({
    name: 'sound',
    source: '---\ntitle: 试刊\ndate: 2024-05-03\n---\n\n正文\n',
  });
  if (values.only !== undefined) {
    const [file] = files.slice(Number(values.only));
    if (file) console.log(JSON.stringify(await check(file)));
    return;
  }
  const taken: Taken[] = [];
  let remembered = sound.megabytes;
  for (const [index, file] of files.entries()) {
    const first = await check(file);
    const grew = first.megabytes > Math.max(remembered, MOST.megabytes);
    const suspect = first.seconds > MOST.seconds || grew;
    remembered = Math.max(remembered, first.megabytes);
    taken.push(
      suspect ? bestAlone(seed, index) : { ...first, megabytes: grew ? first.megabytes : 0 },
    );
  }
  const slowest = [...taken].sort((a, b) => b.seconds - a.seconds).slice(0, 5);
  const total = taken.reduce((sum, { seconds }) => sum + seconds, 0);
  console.log(
    `种子 ${seed}，${count} 个文件，共 ${total.toFixed(0)} s CPU；进程最多 ${remembered.toFixed(0)} MB（空着时 ${sound.megabytes.toFixed(0)} MB）`,
  );
  console.log(`最慢的：\n${slowest.map(line).join('\n')}`);
  const over = taken.filter(isOver);
  if (over.length === 0) return;
  console.error(
    `超过 ${MOST.seconds} s 或 ${MOST.megabytes} MB 的：\n${over.map(line).join('\n')}`,
  );
  process.exitCode = 1;
}

await main();
