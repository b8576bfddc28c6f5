// From the start of a server to its first search: `npm run bench:start -- --build <name>=<built checkout>[@<content>]
//   [--build …] [--times 5]`. Builds are measured in turn, so that a busy moment of the machine meets all of them. With
// a content folder that one is searched where a build still reads it (CONTENT_DIR).
import { existsSync, statSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { percentile } from '../measure/spread.ts';
import { type Server, startServer, untilAnswered } from './server.ts';
import { trafficOf } from './traffic.ts';

const { values } = parseArgs({
  options: {
    build: { type: 'string', multiple: true, default: ['now=.'] },
    times: { type: 'string', default: '5' },
    port: { type: 'string', default: '3480' },
  },
});

/** Searches after the first, one after the other, no two alike. */
const SEARCHES = 200;

interface Measured {
  /** Milliseconds from the start of the process. */
  page: number;
  search: number;
  /** Megabytes, after the first search and after all of them. */
  first: number;
  later: number;
  /** Milliseconds of each search. */
  searches: number[];
}

const builds = values.build.map((given) => {
  const [name = '', rest = ''] = given.split('=', 2);
  const [folder = '', content] = rest.split('@', 2);
  const index = join(folder, '.next/server/search/index.bin');
  const size = existsSync(index) ? (statSync(index).size / 1e6).toFixed(1) : '';
  return { name, folder, content, size, measured: [] as Measured[] };
});

for (let round = 0; round < Number(values.times); round += 1) {
  for (const [at, { folder, content, measured }] of builds.entries()) {
    const port = Number(values.port) + at;
    const server = startServer(folder, port, content === undefined ? {} : { CONTENT_DIR: content });
    measured.push(await measure(server).finally(() => server.kill()));
  }
}

console.log(`load ${(loadavg()[0] ?? 0).toFixed(1)}, median of ${values.times}`);
console.log(
  '| build | index, MB | first page, ms | first search, ms | MB then | MB later | searches p50 / p95, ms |',
);
console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: |');
for (const { name, size, measured } of builds) {
  const median = (read: (one: Measured) => number): string =>
    percentile(measured.map(read), 0.5).toFixed(0);
  const all = measured.flatMap(({ searches }) => searches);
  const times = [0.5, 0.95].map((share) => percentile(all, share).toFixed(1)).join(' / ');
  const cells = [
    ...[name, size, median(({ page }) => page), median(({ search }) => search)],
    ...[median(({ first }) => first), median(({ later }) => later), times],
  ];
  console.log(`| ${cells.join(' | ')} |`);
}

async function measure(server: Server): Promise<Measured> {
  const [page, search] = await Promise.all([
    untilAnswered(server, '/weekly/'),
    untilAnswered(server, '/api/search?q=raft'),
  ]);
  const first = server.memory();
  const traffic = await trafficOf(server.origin);
  const searches: number[] = [];
  for (let n = 0; n < SEARCHES; n += 1) {
    const started = performance.now();
    await (await fetch(server.origin + traffic.search(n))).arrayBuffer();
    searches.push(performance.now() - started);
  }
  return { page, search, first, later: server.memory(), searches };
}
