import {
  CHANNEL_NAMES,
  type Channel,
  type Published,
  type PublishedFile,
  downloadList,
  publishAll,
} from '#lib/channels/publish/index.ts';
import { getContent } from '#lib/content/index.ts';
import { environment } from '#lib/site/env.ts';
import { processStore } from '#lib/site/process-store.ts';

/** Files that a page hands out; the others are for who has them on disk. */
const HANDED_OUT: Readonly<Record<Channel, readonly string[]>> = {
  wechat: ['wechat.html'],
  juejin: ['juejin.md'],
  zhihu: ['zhihu.md'],
  github: ['github.md'],
  email: ['email.html', 'email.eml'],
};

/** Names of all files of a weekly. */
export const SHARE_FILES = Object.values(HANDED_OUT).flat();

/** What a channel takes, with its name. */
export interface Sheet extends Published {
  name: string;
  /** {@link downloadList} of its pictures. */
  pictureList: string;
}

/**
 * A weekly for every channel, made once in a process that builds: pages and files are copies of this module to
 * Next, and both ask. Empty for an unknown date.
 */
export function sheetsOf(date: string): Promise<Sheet[]> {
  if (process.env.NODE_ENV !== 'production') return make(date);
  const made = processStore('share-sheets', () => new Map<string, Promise<Sheet[]>>());
  const known = made.get(date) ?? make(date);
  made.set(date, known);
  return known;
}

async function make(date: string): Promise<Sheet[]> {
  const all = await publishAll(await getContent(), date, environment.siteUrl);
  return all.map((published) => ({
    ...published,
    files: published.files.filter(({ name }) => HANDED_OUT[published.channel].includes(name)),
    name: CHANNEL_NAMES[published.channel],
    pictureList: downloadList(published.pictures),
  }));
}

/** One file of a weekly; null where there is none of that name. */
export async function shareFile(date: string, name: string): Promise<PublishedFile | null> {
  const sheets = await sheetsOf(date);
  return sheets.flatMap(({ files }) => files).find((one) => one.name === name) ?? null;
}
