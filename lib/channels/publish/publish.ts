import { findWeekly } from '#lib/content/views/weeklies.ts';
import { type ChannelContent, weeklyBody } from '../bodies.ts';
import { mailPublished } from './mail/mail.ts';
import { DIALECTS, markdownPublished } from './markdown/markdown.ts';
import { withPlainNotes } from './text/notes.ts';
import type { Channel, MailAddresses, Published, Source } from './types.ts';
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
  const weekly = findWeekly(content.model, date);
  const body = weeklyBody(content, date, siteUrl);
  if (!weekly || !body) return null;
  const source: Source = { weekly, siteUrl, body: withPlainNotes(body) };
  if (channel === 'wechat') return weChatPublished(source);
  if (channel === 'email') return mailPublished(source, addresses);
  return markdownPublished(source, DIALECTS[channel]);
}
