// A cold build: `npm run bench:build -- [--before <checkout>] [--times 1]`, with CONTENT_DIR and whatever
// else a build is told. Builds an export in this checkout and, in turn with it, in another one; what was
// built there before (`.next`, `out`) is thrown away first.
import { rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { filesBelow } from '../measure/files.ts';
import { type Spent, watched } from './watch.ts';

const { values } = parseArgs({
  options: { before: { type: 'string' }, times: { type: 'string', default: '1' } },
});
const checkouts = [
  ...(values.before ? [{ name: 'before', folder: resolve(values.before) }] : []),
  { name: 'now', folder: process.cwd() },
];
const content = process.env['CONTENT_DIR'];

/** Bytes that a build wrote for readers. */
interface Output {
  bytes: number;
  pages: number;
  cards: number;
  cardBytes: number;
}

console.log(
  '| build | load | seconds | CPU seconds | peak MB | MB out | pages | KB a page | cards | KB a card |',
);
console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
for (let time = 0; time < Number(values.times); time += 1) {
  for (const { name, folder } of checkouts) {
    for (const left of ['.next', 'out'])
      rmSync(join(folder, left), { recursive: true, force: true });
    const env = {
      ...process.env,
      EXPORT: '1',
      NEXT_TELEMETRY_DISABLED: '1',
      ...(content && { CONTENT_DIR: resolve(content) }),
    };
    const spent = await watched('npm', ['run', 'build'], { cwd: folder, env });
    console.log(row(name, spent, outputOf(join(folder, 'out'))));
  }
}

function outputOf(out: string): Output {
  const output = { bytes: 0, pages: 0, cards: 0, cardBytes: 0 };
  for (const { name, bytes } of filesBelow(out)) {
    output.bytes += bytes;
    // Neither what stands at old addresses nor passages that are sent elsewhere.
    if (/(?:^|\/)index\.html$/.test(name) && !name.startsWith('blog/')) output.pages += 1;
    if (!name.startsWith('cards')) continue;
    output.cards += 1;
    output.cardBytes += bytes;
  }
  return output;
}

function row(name: string, spent: Spent, output: Output): string {
  const { bytes, pages, cards, cardBytes } = output;
  const cells = [
    name,
    (loadavg()[0] ?? 0).toFixed(1),
    spent.seconds.toFixed(1),
    spent.cpuSeconds.toFixed(1),
    Math.round(spent.megabytes),
    (bytes / 1e6).toFixed(1),
    pages,
    (bytes / 1000 / pages).toFixed(1),
    cards,
    (cardBytes / 1000 / cards).toFixed(1),
  ];
  return `| ${cells.join(' | ')} |`;
}
