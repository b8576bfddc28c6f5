import { findWeekly } from '#lib/content/views/weeklies.ts';
import { type ChannelContent, weeklyBody } from '../bodies.ts';
import { mailPublished } from './mail/mail.ts';
import { DIALECTS, markdownPublished } from './markdown/markdown.ts';
import { withPlainNotes } from './text/notes.ts';
import {
  CHANNELS,
  type Channel,
  type MailAddresses,
  type Published,
  type Source,
} from './types.ts';
import { weChatPublished } from './wechat/wechat.ts';

/** No addresses: a mail's draft has empty fields. */
const NOBODY: MailAddresses = { from: '', to: '', unsubscribe: '' };

/**
 * A weekly as a channel takes it, checked. The same bytes each time, whatever the clock says, as long as no
 * event of it is over since.
 *
 * @param siteUrl address of the site without a slash at its end. @param addresses of a mail.
 * @returns null for an unknown date.
 */
export async function publish(
  content: ChannelContent,
  channel: Channel,
  date: string,
  siteUrl: string,
  addresses: MailAddresses = NOBODY,
): Promise<Published | null> {
  const source = sourceOf(content, date, siteUrl);
  return source && published(source, channel, addresses);
}

/** A weekly as each channel takes it, made together: they share most of the work. Empty for an unknown date. */
export async function publishAll(
  content: ChannelContent,
  date: string,
  siteUrl: string,
): Promise<Published[]> {
  const source = sourceOf(content, date, siteUrl);
  if (!source) return [];
  return Promise.all(CHANNELS.map((channel) => published(source, channel, NOBODY)));
}

function sourceOf(content: ChannelContent, date: string, siteUrl: string): Source | null {
  const weekly = findWeekly(content.model, date);
  const body = weeklyBody(content, date, siteUrl, 'safe');
  return weekly && body ? { weekly, siteUrl, body: withPlainNotes(body) } : null;
}

async function published(
  source: Source,
  channel: Channel,
  addresses: MailAddresses,
): Promise<Published> {
  if (channel === 'wechat') return weChatPublished(source);
  if (channel === 'email') return mailPublished(source, addresses);
  return markdownPublished(source, DIALECTS[channel]);
}
