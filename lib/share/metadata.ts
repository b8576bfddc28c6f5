import type { Metadata } from 'next';
import { cardPath } from './card-files.ts';
import { FEED_NAMES, FEED_TYPES, feedTitle } from '#lib/site/feeds.ts';
import { FEED_FORMATS, type FeedScope, feedPath, twinPath } from '#lib/site/paths.ts';
import { site } from '#lib/site/site.ts';
import {
  DEFAULT_LANGUAGE,
  ALL_LANGUAGES,
  LANGUAGES,
  inLanguage,
  isSpoken,
} from '#lib/words/language.ts';
import { spoken } from '#language';

/** What a page says of itself to networks that show links as cards. */
export interface PageFacts {
  title: string;
  description: string;
  /** Address, root-relative; it becomes the canonical one. */
  path: string;
  /** File name of its card, from `cardFiles`. */
  card: string;
  /** What the card shows, for readers who do not see it. */
  cardText: string;
  /** `YYYY-MM-DD`: the page is an article of that day. */
  published?: string;
  /** The feed that tells of what the page shows; without it, the weeklies'. */
  feed?: PageFeed;
}

/** A feed with its title. */
export interface PageFeed {
  scope: FeedScope;
  title: string;
}

/**
 * Where a page stands, and in which other forms it may be read: as Markdown, and in feeds (RSS, Atom and JSON
 * Feed, found by readers of feeds that are given the page's address), and in which other languages. All that
 * is content is one in all languages: its twin and its feeds are.
 * @param path root-relative, in the site's own language.
 */
export function alternatesOf(
  path: string,
  { scope, title }: PageFeed = feedOf('weeklies'),
): NonNullable<Metadata['alternates']> {
  const types: Record<string, string | { url: string; title: string }[]> = {
    'text/markdown': twinPath(path),
  };
  for (const format of FEED_FORMATS) {
    const name = `${title}（${FEED_NAMES[format]}）`;
    types[FEED_TYPES[format]] = [{ url: feedPath(scope, format), title: name }];
  }
  return { canonical: inLanguage(path, spoken()), ...languagesOf(path), types };
}

/** The page's addresses by language (`hreflang`); `x-default` is for readers of any other. */
function languagesOf(path: string): Pick<NonNullable<Metadata['alternates']>, 'languages'> {
  if (!isSpoken(path)) return {};
  const all = ALL_LANGUAGES.map((language) => [
    LANGUAGES[language].tag,
    inLanguage(path, language),
  ]);
  const languages = Object.fromEntries(all) as Record<string, string>;
  return { languages: { ...languages, 'x-default': inLanguage(path, DEFAULT_LANGUAGE) } };
}

/** The feed of one kind of things. */
export function feedOf(kind: Exclude<FeedScope['kind'], 'project'>): PageFeed {
  return { scope: { kind }, title: feedTitle({ kind }) };
}

/** The feed of a project. */
export function projectFeed({ slug, name }: { slug: string; name: string }): PageFeed {
  const scope: FeedScope = { kind: 'project', slug };
  return { scope, title: feedTitle(scope, name) };
}

/** A card as an `og:image`. Next makes its address absolute with the site's. */
function image(card: string, alt: string) {
  return { url: cardPath(card), width: 1200, height: 630, type: 'image/png', alt };
}

/** What every page says unless it knows better. @param card the site's own card. */
export function siteMetadata(card: string): Metadata {
  return {
    openGraph: {
      siteName: site.name,
      locale: LANGUAGES[spoken()].openGraph,
      type: 'website',
      images: [image(card, `${site.name}：${site.description}`)],
    },
    twitter: { card: 'summary_large_image' },
  };
}

/**
 * Title, description, canonical address, `og:` and `twitter:` tags of a page. Addresses are
 * relative: the layout's `metadataBase` (SITE_URL) makes them absolute.
 */
export function pageMetadata(facts: PageFacts): Metadata {
  const { title, description, path, card, cardText, published, feed } = facts;
  return {
    title,
    description,
    alternates: alternatesOf(path, feed),
    // Next replaces the layout's object as a whole, so everything is said again.
    openGraph: {
      siteName: site.name,
      locale: LANGUAGES[spoken()].openGraph,
      title,
      description,
      url: inLanguage(path, spoken()),
      images: [image(card, cardText)],
      ...(published ? { type: 'article', publishedTime: published } : { type: 'website' }),
    },
    twitter: { card: 'summary_large_image' },
  };
}
