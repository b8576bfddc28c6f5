import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeArchive } from './generate/archive.ts';

const { values } = parseArgs({
  options: {
    from: { type: 'string' },
    out: { type: 'string' },
    times: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
  },
});
const times = Number(values.times);
if (!values.from || !values.out || !(times > 0)) {
  console.error('用法：generate --from <内容目录> --out <新目录> [--times 10] [--seed 1]');
  process.exit(2);
}
const out = resolve(values.out);
const weeks = await writeArchive({
  from: resolve(values.from),
  out,
  times,
  seed: Number(values.seed),
});
console.log(`写了 ${weeks} 期周刊到 ${out}`);
