import type { PictureRecord } from '#lib/content/types.ts';
import type { VaultResult } from './run.ts';

const WORDS: Readonly<Record<PictureRecord['status'], string>> = {
  kept: '有副本',
  gone: '没有了',
  refused: '不给',
  unusable: '不能用',
  unknown: '没问到',
};

/** Pictures that are told one by one, and hosts. */
const MOST_TOLD = 40;
const MOST_HOSTS = 5;
/** Addresses with one and the same picture, from which on it is a sign that says that there is none. */
const SAME = 5;

/** What a run has done and what is left to do, a line each, for people. */
export function vaultLines(result: VaultResult): string[] {
  if (result.isOffline) {
    return ['问不到任何一个，是网络的问题：什么也没有写。连上网再运行一次'];
  }
  return [
    ...countLines(result),
    ...byteLines(result),
    ...failureLines(result),
    ...hostLines(result),
    ...doubtLines(result),
    ...spareLines(result),
  ];
}

/** What a run would ask for, a line each. */
export function plannedLines({ plan, pictures, spare }: VaultResult): string[] {
  const hosts = ranked(plan.tasks.map(({ shown }) => hostOf(shown.address)));
  const damaged = plan.tasks.filter(({ isDamaged }) => isDamaged).length;
  return [
    `内容里有 ${pictures.length} 张外面的图，会问 ${plan.tasks.length} 张（只演练，没有问，也没有写）`,
    ...(damaged > 0 ? [`其中 ${damaged} 张有过副本，文件不见了或坏了`] : []),
    ...hosts.map(([host, count]) => `  ${host} ${count} 张`),
    ...spareWords(spare),
  ];
}

function countLines({ pictures, plan, asked, added }: VaultResult): string[] {
  const counts = (Object.keys(WORDS) as PictureRecord['status'][]).flatMap((status) => {
    const count = pictures.filter(({ record }) => record?.status === status).length;
    return count > 0 ? [`${WORDS[status]} ${count}`] : [];
  });
  const open = pictures.filter(({ record }) => !record).length;
  const rest = open > 0 ? [`还没问 ${open}`] : [];
  const resting =
    plan.resting > 0 ? `；${plan.resting} 张今天问过，明天再问（--again 现在就问）` : '';
  return [
    `内容里有 ${pictures.length} 张外面的图：${[...counts, ...rest].join('，') || '没有要留的'}`,
    `这次问了 ${asked} 张，新留下 ${added} 张${resting}`,
  ];
}

function byteLines({ pictures }: VaultResult): string[] {
  const kept = new Map(
    pictures.flatMap(({ record }) =>
      record?.picture ? [[record.picture.hash, record.picture]] : [],
    ),
  );
  if (kept.size === 0) return [];
  let [originals, copies, least] = [0, 0, 0];
  for (const picture of kept.values()) {
    originals += picture.original.bytes;
    for (const { bytes } of picture.copies) copies += bytes;
    least += Math.min(
      ...[picture.original, ...lastOfTypes(picture.copies)].map(({ bytes }) => bytes),
    );
  }
  return [`原图 ${mega(originals)}，小一些的副本 ${mega(copies)}；读者最多只下载 ${mega(least)}`];
}

/** The widest copy of each type: what a screen with many pixels takes. */
function lastOfTypes<File extends { type: string }>(copies: readonly File[]): File[] {
  return [...new Map(copies.map((copy) => [copy.type, copy])).values()];
}

function failuresIn({ pictures, plan }: VaultResult): VaultResult['pictures'] {
  const asked = new Set(plan.tasks.map(({ shown }) => shown.address));
  return pictures.filter(
    ({ shown, record }) => asked.has(shown.address) && record && record.status !== 'kept',
  );
}

function failureLines(result: VaultResult): string[] {
  const failed = failuresIn(result);
  const told = failed.slice(0, MOST_TOLD).map(({ shown, record }) => {
    const copy = record?.picture ? '，页面用以前的副本' : '';
    return `  ${shown.place} ${shown.address}：${record?.why ?? ''}${copy}`;
  });
  const more = failed.length - told.length;
  return [...told, ...(more > 0 ? [`  还有 ${more} 张，见 ledger/pictures.jsonl`] : [])];
}

function hostLines(result: VaultResult): string[] {
  const failing = ranked(failuresIn(result).map(({ shown }) => hostOf(shown.address)));
  if (failing.length < 2) return [];
  const hosts = failing.slice(0, MOST_HOSTS).map(([host, count]) => `${host} ${count}`);
  return [`问不到最多的站点：${hosts.join('，')}`];
}

function doubtLines({ pictures, changed }: VaultResult): string[] {
  const kept = pictures.flatMap(({ record }) => (record?.picture ? [record.picture] : []));
  const same = ranked(kept.map(({ original }) => original.file)).filter(
    ([, count]) => count >= SAME,
  );
  return [
    ...same.map(
      ([file, count]) =>
        `${count} 个地址答的是同一张图，多半是「图片不存在」的占位图，请看一眼：pictures/${file.slice(0, 2)}/${file}`,
    ),
    ...changed.map(
      (address) => `${address} 现在是另一张图，旧副本留着；要换成新的，删掉台账里它那一行再运行`,
    ),
  ];
}

function spareLines({ spare, pruned }: VaultResult): string[] {
  if (pruned === 'yes') {
    const { files, addresses } = spare;
    if (files.length + addresses.length === 0) return [];
    return [`拿掉了 ${addresses.length} 条记录、${files.length} 个文件`];
  }
  if (pruned === 'content-has-errors') {
    return ['内容有错误，不知道还有哪些图在用，没有拿掉任何东西：先运行 npm run check 改好'];
  }
  return spareWords(spare);
}

function spareWords({ files, addresses }: VaultResult['spare']): string[] {
  if (files.length + addresses.length === 0) return [];
  return [`${addresses.length} 条记录、${files.length} 个文件没有内容在用了，--prune 拿掉它们`];
}

const hostOf = (address: string): string => new URL(address).host;

const mega = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

/** How often each comes, the most often first. */
function ranked(names: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
