import { archiveDir } from '#lib/test-support/archive.ts';
import { importArchive } from '#lib/import/test-support/archive.ts';
import { tryVariant } from '#lib/import/test-support/variants.ts';

const usage = '用法：npm run bench:import -- [从第几个变体，默认 0] [到第几个，默认 1000]';
/** As many as the test of the slowest takes. */
const SLOWEST = 150;

/** Imports seeded variants of the archive's posts: problems, time, and the seeds of the slowest. */
async function main(): Promise<void> {
  const [from = 0, to = 1000] = process.argv.slice(2).map(Number);
  const dir = archiveDir();
  if (!(from >= 0 && to > from)) throw new Error(usage);
  if (dir === null) throw new Error('没有原始周刊：用 ARCHIVE_DIR 指向它们的目录');
  const { posts, registry } = await importArchive(dir);
  const context = { posts: posts.map(({ post }) => post), registry };
  const times: { seed: number; ms: number }[] = [];
  let failed = 0;
  for (let seed = from; seed < to; seed += 1) {
    const start = performance.now();
    const { name, problems } = tryVariant(seed, context);
    times.push({ seed, ms: performance.now() - start });
    if (problems.length > 0) {
      failed += 1;
      console.log([name, ...problems].join('\n    '));
    }
    if ((seed - from + 1) % 100 === 0) console.error(`${seed - from + 1} / ${to - from}`);
  }
  const slowest = [...times].sort((a, b) => b.ms - a.ms).slice(0, SLOWEST);
  const total = times.reduce((sum, { ms }) => sum + ms, 0);
  console.log(`变体 ${times.length}，有问题 ${failed}；共 ${Math.round(total / 1000)} 秒`);
  console.log(`最慢的 ${slowest.length} 个：${slowest.map(({ seed }) => seed).join(', ')}`);
}

main().catch((cause: unknown) => {
  console.error(cause instanceof Error ? cause.message : String(cause));
  process.exitCode = 1;
});
