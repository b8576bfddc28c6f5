import type { Metadata } from 'next';
import { cardPath } from './card-files.ts';
import { site } from '#lib/site/site.ts';

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
      locale: 'zh_CN',
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
  const { title, description, path, card, cardText, published } = facts;
  return {
    title,
    description,
    alternates: { canonical: path },
    // Next replaces the layout's object as a whole, so everything is said again.
    openGraph: {
      siteName: site.name,
      locale: 'zh_CN',
      title,
      description,
      url: path,
      images: [image(card, cardText)],
      ...(published ? { type: 'article', publishedTime: published } : { type: 'website' }),
    },
    twitter: { card: 'summary_large_image' },
  };
}
