// Our export beside what other generators make of the same posts:
// `npm run bench:peers -- [--only hugo,vitepress] [--work <folder>] [--rounds 3] [--write] [export]`.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadContent } from '#lib/content/index.ts';
import { writeWhole } from '#lib/site/files/whole.ts';
import { filesBelow } from '../measure/files.ts';
import { prepareContent } from '../steps/content.ts';
import { buildPeer } from './build/install.ts';
import { ownSite } from './build/ours.ts';
import { peers } from './build/index.ts';
import type { Peer, Site } from './build/types.ts';
import { measureSites } from './measure/sites.ts';
import { postsOf } from './posts/posts.ts';
import type { Post } from './posts/posts.ts';
import { markdown } from './report/markdown.ts';
import type { Attempt } from './report/markdown.ts';
import { withSection } from './report/section.ts';

const usage =
  '用法：npm run bench:peers -- [--only starlight,vitepress,hugo] [--work <目录>] [--rounds 3] [--write] [导出的网站]';
const DOCUMENT = 'docs/benchmarks.md';
const HEADING = '### 与同类并排';
/** The weekly that is looked at, where the archive has it: pictures, questions, articles. */
const SAMPLE = '2023-02-24';

function readFlags() {
  try {
    const { values, positionals } = parseArgs({
      options: {
        only: { type: 'string' },
        work: { type: 'string' },
        rounds: { type: 'string', default: '3' },
        write: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
    return { ...values, exported: resolve(positionals[0] ?? '.cache/export/archive') };
  } catch (cause) {
    throw new Error(usage, { cause });
  }
}

/** Builds one peer; one that cannot be built says why, and the run goes on. */
async function attempt(
  peer: Peer,
  posts: readonly Post[],
  folder: string,
  weekly: string,
): Promise<{ attempt: Attempt; site: Site | null }> {
  const { id, title, settings, search, packages } = peer;
  const named = Object.entries(packages).map(([name, version]) => `${name} ${version}`);
  let versions = named.join('，');
  try {
    if (peer.version) versions = await peer.version();
    console.error(`构建 ${title}`);
    const { folder: built, time } = await buildPeer(peer, posts, folder);
    const pages = [
      { kind: '首页' as const, path: '/' },
      { kind: '周刊' as const, path: peer.weekly(weekly) },
    ];
    const outcome = { time, output: filesBelow(built).reduce((sum, { bytes }) => sum + bytes, 0) };
    const site = { id, title, folder: built, pages, search };
    return { attempt: { title, versions, settings, outcome }, site };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    console.error(`没有建成 ${title}：${reason}`);
    return { attempt: { title, versions, settings, outcome: { reason } }, site: null };
  }
}

function chosen(only: string | undefined): readonly Peer[] {
  const wanted = only?.split(',');
  const found = peers.filter(({ id }) => wanted?.includes(id) ?? true);
  if (found.length < (wanted?.length ?? 0)) {
    throw new Error(`--only 可以是：${peers.map(({ id }) => id).join('、')}`);
  }
  return found;
}

async function main(): Promise<void> {
  const { only, work: kept, write, exported, rounds: asked } = readFlags();
  const [rounds, some] = [Number(asked), chosen(only)];
  if (!(rounds >= 1)) throw new Error(usage);
  const work = kept ? resolve(kept) : await mkdtemp(join(tmpdir(), 'bench-peers-'));
  try {
    const posts = postsOf(await loadContent(await prepareContent({ work, times: 1, seed: 1 })));
    const weekly = (posts.find(({ date }) => date === SAMPLE) ?? posts[0])?.date ?? SAMPLE;
    const ours = ownSite(exported, weekly);
    const attempts = [];
    for (const peer of some) {
      attempts.push(await attempt(peer, posts, join(work, 'peers', peer.id), weekly));
    }
    const report = markdown({
      command: `npm run bench:peers${only ? ` -- --only ${only}` : ''}`,
      day: new Date().toISOString().slice(0, 10),
      cores: availableParallelism(),
      node: process.versions.node,
      posts: posts.length,
      rounds,
      attempts: attempts.map((one) => one.attempt),
      measured: await measureSites([ours, ...attempts.flatMap(({ site }) => site ?? [])], rounds),
    });
    console.log(report);
    if (write) {
      writeWhole(DOCUMENT, withSection(await readFile(DOCUMENT, 'utf8'), HEADING, report));
    }
  } finally {
    if (!kept) await rm(work, { recursive: true, force: true });
  }
}

main().catch((cause: unknown) => {
  console.error(cause instanceof Error ? cause.message : String(cause));
  process.exitCode = 1;
});
