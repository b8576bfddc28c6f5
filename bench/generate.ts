import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeArchive } from './generate/archive.ts';

const usage =
  '用法：npm run bench:generate -- --from <内容目录> --out <新目录> [--times 10] [--seed 1]';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      from: { type: 'string' },
      out: { type: 'string' },
      times: { type: 'string', default: '10' },
      seed: { type: 'string', default: '1' },
    },
  });
  const [times, seed] = [Number(values.times), Number(values.seed)];
  if (!values.from || !values.out || !(times > 0)) throw new Error(usage);
  const out = resolve(values.out);
  const weeks = await writeArchive({ from: resolve(values.from), out, times, seed });
  console.log(`写了 ${weeks} 期周刊到 ${out}`);
}

main().catch((cause: unknown) => {
  console.error(cause instanceof Error ? cause.message : String(cause));
  process.exitCode = 1;
});
