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

const made = new Map<string, Promise<Sheet | null>>();

/** A weekly for a channel, made once in a process that builds; null for an unknown date. */
function sheetOf(date: string, channel: Channel): Promise<Sheet | null> {
  if (process.env.NODE_ENV !== 'production') return make(date, channel);
  const key = `${date} ${channel}`;
  const known = made.get(key) ?? make(date, channel);
  made.set(key, known);
  return known;
}

async function make(date: string, channel: Channel): Promise<Sheet | null> {
  const published = await publish(await getContent(), channel, date, environment.siteUrl);
  if (!published) return null;
  const files = published.files.filter(({ name }) => HANDED_OUT[channel].includes(name));
  return { ...published, files, name: CHANNEL_NAMES[channel] };
}

/** A weekly for every channel. Empty for an unknown date. */
export async function sheetsOf(date: string): Promise<Sheet[]> {
  const sheets = await Promise.all(CHANNELS.map((channel) => sheetOf(date, channel)));
  return sheets.filter((sheet) => sheet !== null);
}

/** One file of a weekly; null where there is none of that name. */
export async function shareFile(date: string, name: string): Promise<PublishedFile | null> {
  const channel = CHANNELS.find((one) => HANDED_OUT[one].includes(name));
  const sheet = channel ? await sheetOf(date, channel) : null;
  return sheet?.files.find((one) => one.name === name) ?? null;
}
