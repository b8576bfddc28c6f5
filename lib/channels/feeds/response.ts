import { FEED_TYPES } from '#lib/site/feeds.ts';
import type { FeedFormat, FeedScope } from '#lib/site/paths.ts';
import type { ChannelContent } from '../bodies.ts';
import { feedText } from './feed.ts';

/** The answer to who asks for a feed. @param siteUrl address of the site. @param archive see `feedText`. */
export function feedResponse(
  content: ChannelContent,
  siteUrl: string,
  asked: { scope: FeedScope; format: FeedFormat; archive?: number },
): Response {
  const text = feedText(content, asked.scope, asked.format, siteUrl, asked.archive);
  if (text === null) return new Response(null, { status: 404 });
  return new Response(text, {
    headers: { 'content-type': `${FEED_TYPES[asked.format]}; charset=utf-8` },
  });
}
