import { site } from '#lib/site/site.ts';
import { internetTime } from './days.ts';
import type { FeedDocument } from './document.ts';
import type { FeedEntry } from './entries.ts';

/** JSON Feed 1.1; `next_url` leads through the archive documents. */
export function jsonFeed(feed: FeedDocument): string {
  const authors = [{ name: site.author, url: site.community }];
  return `${JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.self,
    description: feed.description,
    ...(feed.previous && { next_url: feed.previous }),
    language: site.lang,
    authors,
    items: feed.entries.map(item),
  })}\n`;
}

function item(one: FeedEntry): object {
  return {
    id: one.id,
    url: one.url,
    title: one.title,
    content_html: one.html(),
    ...(one.summary && { summary: one.summary }),
    date_published: internetTime(one.published),
    date_modified: internetTime(one.updated),
    ...(one.categories.length > 0 && { tags: one.categories }),
    ...(one.language !== site.lang && { language: one.language }),
  };
}
