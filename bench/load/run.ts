// A server under a crowd: `npm run bench:load -- [--before <built checkout>] [--seconds 10]
//   [--soak <minutes>]`, with CONTENT_DIR as at the build. Measures the build in this checkout and, stage
// by stage in the same run, that of another one. `--soak` instead: memory over minutes.
import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { percentile } from '../measure/spread.ts';
import { type Sample, send } from './arrivals.ts';
import { type Server, startServer, untilAnswered } from './server.ts';
import { type Traffic, trafficOf } from './traffic.ts';

const { values } = parseArgs({
  options: {
    before: { type: 'string' },
    seconds: { type: 'string', default: '10' },
    soak: { type: 'string' },
    port: { type: 'string', default: '3480' },
  },
});
const seconds = Number(values.seconds);
const port = Number(values.port);
const checkouts = [
  ...(values.before ? [{ name: 'before', folder: values.before }] : []),
  { name: 'now', folder: '.' },
];

/** Requests a second of each stage. */
const STAGES = [
  { searches: 50, pages: 0 },
  { searches: 100, pages: 0 },
  { searches: 200, pages: 0 },
  { searches: 400, pages: 0 },
  { searches: 0, pages: 600 },
  { searches: 400, pages: 50 },
] as const;

if (values.soak) await soak(Number(values.soak));
else {
  await loadTable();
  for (const { name, folder } of checkouts) await restart(name, folder);
}

async function loadTable(): Promise<void> {
  const running = [];
  for (const [index, { name, folder }] of checkouts.entries()) {
    const server = startServer(folder, port + index);
    await untilAnswered(server, '/');
    await untilAnswered(server, '/api/search?q=raft');
    running.push({ name, server, traffic: await trafficOf(server.origin) });
  }
  console.log(
    `| searches/s | pages/s | build | load | searches p50 / p95 / longest, ms | 200 | 503 | other | pages p50 / p95 / longest, ms | 200 | other | MB |`,
  );
  console.log('| ---: | ---: | --- | ---: | --- | ---: | ---: | ---: | --- | ---: | ---: | ---: |');
  for (const stage of STAGES) {
    for (const { name, server, traffic } of running) {
      console.log(await row(stage, name, server, traffic));
      await sleep(2000);
    }
  }
  for (const { server } of running) await server.kill();
}

async function row(
  { searches, pages }: (typeof STAGES)[number],
  name: string,
  server: Server,
  traffic: Traffic,
): Promise<string> {
  const [searched, opened] = await Promise.all([
    send(server.origin, { rate: searches, address: traffic.search }, seconds),
    send(server.origin, { rate: pages, address: traffic.page }, seconds),
  ]);
  const load = (loadavg()[0] ?? 0).toFixed(1);
  const counted = (samples: Sample[], status: number) =>
    samples.filter((sample) => sample.status === status).length;
  const [found, shed, read] = [
    counted(searched, 200),
    counted(searched, 503),
    counted(opened, 200),
  ];
  const cells = [searches, pages, name, load, times(searched), found, shed];
  const rest = [searched.length - found - shed, times(opened), read, opened.length - read];
  return `| ${[...cells, ...rest, Math.round(server.memory())].join(' | ')} |`;
}

/** Of answers with 200, then the longest of all. */
function times(samples: readonly Sample[]): string {
  if (samples.length === 0) return '';
  const good = samples.filter(({ status }) => status === 200).map((one) => one.milliseconds);
  const at = (share: number): string => percentile(good, share).toFixed(1);
  return `${at(0.5)} / ${at(0.95)} / ${percentile(
    samples.map((one) => one.milliseconds),
    1,
  ).toFixed(0)}`;
}

/** Kills a server under load and starts it again. */
async function restart(name: string, folder: string): Promise<void> {
  const first = startServer(folder, port + 9);
  await untilAnswered(first, '/api/search?q=raft');
  const traffic = await trafficOf(first.origin);
  const crowd = send(first.origin, { rate: 200, address: traffic.search }, 12);
  await sleep(2000);
  await first.kill();
  const second = startServer(folder, port + 9);
  const [page, search] = await Promise.all([
    untilAnswered(second, '/weekly/'),
    untilAnswered(second, '/api/search?q=raft'),
  ]);
  console.log(
    `${name}: after kill -9 under 200 searches/s, first page ${(page / 1000).toFixed(1)} s, first search ${(search / 1000).toFixed(1)} s`,
  );
  await crowd;
  await second.kill();
}

/** Memory while both are asked for minutes. */
async function soak(minutes: number): Promise<void> {
  const server = startServer('.', port);
  await untilAnswered(server, '/api/search?q=raft');
  const traffic = await trafficOf(server.origin);
  const memory: number[] = [];
  for (let minute = 0; minute < minutes; minute += 1) {
    await Promise.all([
      send(server.origin, { rate: 100, address: (n) => traffic.search(n + minute * 6000) }, 60),
      send(server.origin, { rate: 100, address: traffic.page }, 60),
    ]);
    memory.push(Math.round(server.memory()));
  }
  console.log(`MB after each minute of 100 searches/s and 100 pages/s: ${memory.join(' ')}`);
  await server.kill();
}
