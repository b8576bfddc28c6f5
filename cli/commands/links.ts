import { setTimeout as wait } from 'node:timers/promises';
import { Command, InvalidArgumentError } from 'commander';
import { today } from '#lib/content/views/age.ts';
import { type LinkCheck, checkLinks } from '#lib/links/check.ts';
import { type LinkFolder, readLinkFolder, writeLinks } from '#lib/links/folder.ts';
import { type KnownLink, type SortedLinks, sortLinks } from '#lib/links/sorted.ts';
import { gateWith } from '#lib/outside/gate.ts';
import { createVisitor } from '#lib/outside/visitor.ts';
import { contentFolder } from '../content-folder.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { say, tell } from '../output.ts';
import { progress } from '../progress.ts';

interface Flags {
  content?: string;
  dryRun?: boolean;
  only?: string;
  again?: boolean;
  allowHost: string[];
  limit?: number;
  report?: boolean;
}

/** Milliseconds before what failed is asked once more. */
const PAUSE = 20_000;
/** What a shell expects of who was ended by Ctrl+C. */
const INTERRUPTED = 130;

/** `weekly links`: asks whether the addresses of content are still there, and keeps what it finds in a ledger. */
export function linksCommand(): Command {
  return new Command('links')
    .description('查内容里的外部链接还在不在，记进 ledger/links.jsonl；隔一周两次都打不开才算失效')
    .option('--content <dir>', '内容目录（默认 CONTENT_DIR 或 content）')
    .option('--dry-run', '只演练：照样去查，不写台账')
    .option('--only <host>', '只查这个网站（或带 * 的地址）')
    .option('--again', '最近查过的也再查')
    .option('--allow-host <host>', '自家内网里也可以查的网站，可以写几次', collect, [])
    .option('--limit <n>', '最多查多少个', positive)
    .option('--report', '不去查，只按台账列出失效、可疑和搬走的')
    .action(run);
}

const collect = (host: string, hosts: string[]): string[] => [...hosts, host];

function positive(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('写一个正整数');
  return Number(text);
}

async function run(flags: Flags): Promise<void> {
  const dir = contentFolder(flags.content);
  if (flags.report) {
    const { links, known } = await readLinkFolder(dir);
    say(...reportLines(sortLinks(links, known.values())));
  } else if (flags.dryRun) await checkFolder(dir, flags);
  else await oneAtATime(dir, 'links', () => checkFolder(dir, flags));
}

async function checkFolder(dir: string, flags: Flags): Promise<void> {
  const folder = await readLinkFolder(dir);
  const ended = new AbortController();
  const end = (): void => {
    tell('停下来了：先把查到的记下，再运行一次会接着查');
    ended.abort(new Error('停下来了'));
  };
  process.once('SIGINT', end);
  try {
    const check = await ask(folder, flags, ended.signal);
    const changed = flags.dryRun ? false : await keep(dir, folder, check);
    say(...summary(folder, check, flags.dryRun ? '只演练，没有写' : changed ? '已写' : '没有变'));
    if (check.left > 0) process.exitCode = INTERRUPTED;
  } finally {
    process.off('SIGINT', end);
  }
}

async function ask(folder: LinkFolder, flags: Flags, signal: AbortSignal): Promise<LinkCheck> {
  const { only, again, limit } = flags;
  return checkLinks({
    ...{ only, again, limit, signal },
    addresses: folder.links.map(({ address }) => address),
    isWhole: folder.isWhole && only === undefined && limit === undefined,
    known: folder.known,
    day: today(),
    visitor: createVisitor({ gate: gateWith(flags.allowHost), signal }),
    pause: () => wait(PAUSE, undefined, { signal }),
    onAnswer: progress('正在查链接'),
  });
}

/** Writes what was found; nothing where there is nothing to write. */
async function keep(dir: string, { known }: LinkFolder, { records }: LinkCheck): Promise<boolean> {
  return records.length > 0 || known.size > 0 ? writeLinks(dir, records) : false;
}

function summary({ links, isWhole }: LinkFolder, check: LinkCheck, written: string): string[] {
  const { dead, doubtful, moved, unsure, ok } = sortLinks(links, check.records);
  const { asked, inside, left, records } = check;
  return [
    `外部地址 ${links.length} 个，这次查了 ${asked} 个${left > 0 ? `，还有 ${left} 个没来得及` : ''}`,
    `打得开 ${ok}，搬走 ${moved.length}，失效 ${dead.length}，打不开但还不到一周 ${doubtful.length}，说不准 ${unsure.length}`,
    ...(inside.length > 0 ? [`${inside.length} 个不是公网上的地址，没有去查`] : []),
    ...(isWhole ? [] : ['有文件读不了，台账里的旧地址先留着；先运行 npm run check']),
    `台账 ${records.length} 行：${written}`,
    ...(dead.length + moved.length > 0 ? ['逐条看：npm run -s weekly -- links --report'] : []),
  ];
}

function reportLines({ dead, doubtful, moved, unsure, ok }: SortedLinks): string[] {
  const part = (title: string, list: KnownLink[], words: (one: KnownLink) => string): string[] =>
    list.length === 0
      ? []
      : [
          `${title}（${list.length}）`,
          ...list.map((one) => `  ${one.link.address}  ${words(one)}  ${placesOf(one)}`),
        ];
  const failing = ({ record }: KnownLink): string =>
    `${record.why}，自 ${record.failing?.first ?? record.date}`;
  return [
    ...part('失效：换成新地址或存档，没有就去掉链接只留文字', dead, failing),
    ...part('打不开，还不到一周', doubtful, failing),
    ...part('永久搬走：npm run check -- --fix 会改', moved, ({ record }) => `→ ${record.movedTo}`),
    ...part('说不准', unsure, ({ record }) => record.why),
    `打得开 ${ok}，搬走 ${moved.length}，失效 ${dead.length}，打不开但还不到一周 ${doubtful.length}，说不准 ${unsure.length}`,
  ];
}

function placesOf({ link: { places } }: KnownLink): string {
  return `${places.slice(0, 3).join('、')}${places.length > 3 ? ` 等 ${places.length} 处` : ''}`;
}
