import type { FeedFormat, FeedScope } from './paths.ts';
import { site } from './site.ts';

/** Media types, as they are served and as pages name them. */
export const FEED_TYPES: Readonly<Record<FeedFormat, string>> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

/** What readers call the formats. */
export const FEED_NAMES: Readonly<Record<FeedFormat, string>> = {
  rss: 'RSS',
  atom: 'Atom',
  json: 'JSON Feed',
};

const TITLES = {
  weeklies: site.name,
  questions: `${site.name}：问答`,
  releases: `${site.name}：发布`,
  events: `${site.name}：活动`,
} as const;

/** What a feed is called. @param name of the project, if it is one's. */
export function feedTitle(scope: FeedScope, name = ''): string {
  return scope.kind === 'project' ? `${site.name}：${name || scope.slug}` : TITLES[scope.kind];
}
