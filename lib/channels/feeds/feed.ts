import type { Model } from '#lib/content/types.ts';
import { today } from '#lib/content/views/age.ts';
import { findProject } from '#lib/content/views/weeklies.ts';
import { feedTitle } from '#lib/site/feeds.ts';
import {
  FEED_FORMATS,
  type FeedFormat,
  type FeedScope,
  feedPath,
  paths,
  projectPath,
} from '#lib/site/paths.ts';
import { site } from '#lib/site/site.ts';
import type { ChannelContent } from '../bodies.ts';
import { atomFeed } from './atom.ts';
import type { FeedDocument } from './document.ts';
import { feedEntries } from './entries.ts';
import { jsonFeed } from './json.ts';
import { rssFeed } from './rss.ts';

/** Entries of a subscription document and of an archive document (RFC 5005). */
export const FEED_SIZE: Readonly<Record<FeedScope['kind'], number>> = {
  weeklies: 20,
  questions: 50,
  releases: 50,
  events: 50,
  project: 50,
};

const WRITERS: Readonly<Record<FeedFormat, (feed: FeedDocument) => string>> = {
  rss: rssFeed,
  atom: atomFeed,
  json: jsonFeed,
};

/** Every feed of the site. */
export function feedScopes({ projects }: Model): FeedScope[] {
  return [
    { kind: 'weeklies' },
    { kind: 'questions' },
    { kind: 'releases' },
    { kind: 'events' },
    ...projects.map(({ slug }): FeedScope => ({ kind: 'project', slug })),
  ];
}

function descriptionOf(model: Model, scope: FeedScope): string {
  if (scope.kind === 'project') {
    const { name, summary } = findProject(model, scope.slug) ?? { name: scope.slug, summary: '' };
    return `${name} 的问答与发布。${summary}`;
  }
  return {
    weeklies: site.description,
    questions: 'SOFAStack 社区答过的问题，一条一篇，全文。',
    releases: 'SOFAStack 各项目的新版本与主要改动。',
    events: '社区会议、直播与线下活动。',
  }[scope.kind];
}

function pageOf(scope: FeedScope): string {
  if (scope.kind === 'project') return projectPath(scope.slug);
  return {
    weeklies: paths.weeklies,
    questions: paths.questions,
    releases: paths.releases,
    events: paths.weeklies,
  }[scope.kind];
}

/**
 * How many archive documents a feed has. They are filled from the oldest entry on and full, so that what one
 * holds stays when weeklies are added; what is in none is among the newest entries.
 */
export function archiveCount(entries: number, size: number): number {
  return entries <= size ? 0 : Math.ceil(entries / size) - 1;
}

/**
 * A document of a feed.
 *
 * @param archive number of the archive document, from 1; without it the newest entries.
 * @returns its text; null where there is no such document.
 */
export function feedText(
  content: ChannelContent,
  scope: FeedScope,
  format: FeedFormat,
  siteUrl: string,
  archive?: number,
): string | null {
  const document = feedDocument(content, scope, format, siteUrl, archive);
  return document && WRITERS[format](document);
}

function feedDocument(
  content: ChannelContent,
  scope: FeedScope,
  format: FeedFormat,
  siteUrl: string,
  archive: number | undefined,
): FeedDocument | null {
  const { model } = content;
  const named = scope.kind === 'project' ? findProject(model, scope.slug) : null;
  if (scope.kind === 'project' && !named) return null;
  const all = feedEntries(content, scope, siteUrl);
  const size = FEED_SIZE[scope.kind];
  const archives = archiveCount(all.length, size);
  if (archive !== undefined && !(archive >= 1 && archive <= archives)) return null;
  const at = (number: number | undefined): string => siteUrl + feedPath(scope, format, number);
  const older = (archive ?? archives + 1) - 1;
  const end = all.length - (archive ?? 0) * size;
  const entries = archive === undefined ? all.slice(0, size) : all.slice(end, end + size);
  const newest = entries
    .map(({ updated }) => updated)
    .sort()
    .at(-1);
  return {
    id: `${site.tag}/feeds/${scope.kind === 'project' ? `projects/${scope.slug}` : scope.kind}`,
    title: feedTitle(scope, named?.name),
    description: descriptionOf(model, scope),
    page: siteUrl + pageOf(scope),
    self: at(archive),
    current: archive === undefined ? null : at(undefined),
    previous: older >= 1 ? at(older) : null,
    entries,
    // An empty feed has a day all the same: Atom wants one.
    updated: newest ?? model.weeklies[0]?.date ?? today(),
  };
}

/** A document of a feed: which, and where it stands. */
interface FeedPlace {
  scope: FeedScope;
  format: FeedFormat;
  archive?: number;
  path: string;
}

/** Listed once: every document is looked up in it. */
const places = new WeakMap<ChannelContent, readonly FeedPlace[]>();

/** Addresses of all documents of all feeds, each with what it is. */
export function feedDocuments(content: ChannelContent): readonly FeedPlace[] {
  const known = places.get(content) ?? listed(content);
  places.set(content, known);
  return known;
}

function listed(content: ChannelContent): FeedPlace[] {
  return feedScopes(content.model).flatMap((scope) => {
    const count = archiveCount(feedEntries(content, scope, '').length, FEED_SIZE[scope.kind]);
    const archives = Array.from({ length: count }, (_, index) => index + 1);
    return FEED_FORMATS.flatMap((format) => [
      { scope, format, path: feedPath(scope, format) },
      ...archives.map((archive) => ({
        ...{ scope, format, archive },
        path: feedPath(scope, format, archive),
      })),
    ]);
  });
}
