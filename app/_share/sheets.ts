import {
  CHANNELS,
  CHANNEL_NAMES,
  type Channel,
  type Published,
  type PublishedFile,
  publish,
} from '#lib/channels/publish/index.ts';
import { getContent } from '#lib/content/index.ts';
import { environment } from '#lib/site/env.ts';

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
}

const made = new Map<string, Promise<Sheet[]>>();

/** A weekly for every channel, made once in a process that builds. Empty for an unknown date. */
export function sheetsOf(date: string): Promise<Sheet[]> {
  if (process.env.NODE_ENV !== 'production') return make(date);
  const known = made.get(date) ?? make(date);
  made.set(date, known);
  return known;
}

async function make(date: string): Promise<Sheet[]> {
  const content = await getContent();
  const sheets = await Promise.all(
    CHANNELS.map(async (channel): Promise<Sheet[]> => {
      const published = await publish(content, channel, date, environment.siteUrl);
      if (!published) return [];
      const files = published.files.filter(({ name }) => HANDED_OUT[channel].includes(name));
      return [{ ...published, files, name: CHANNEL_NAMES[channel] }];
    }),
  );
  return sheets.flat();
}

/** One file of a weekly; null where there is none of that name. */
export async function shareFile(date: string, name: string): Promise<PublishedFile | null> {
  const files = (await sheetsOf(date)).flatMap((sheet) => sheet.files);
  return files.find((one) => one.name === name) ?? null;
}
