import { type XmlElement, xmlDocument } from '#lib/text/xml.ts';

/** An outline of an OPML file, with those below it. */
export interface Outline {
  attributes: Readonly<Record<string, string>>;
  below?: readonly Outline[];
}

/** An OPML 2.0 file. */
export function opml(title: string, outlines: readonly Outline[]): string {
  const elementOf = ({ attributes, below = [] }: Outline): XmlElement => ({
    ...{ name: 'outline', attributes, children: below.map(elementOf) },
  });
  return xmlDocument({
    name: 'opml',
    attributes: { version: '2.0' },
    children: [
      { name: 'head', children: [{ name: 'title', children: [title] }] },
      { name: 'body', children: outlines.map(elementOf) },
    ],
  });
}

/** A project's feed, at whichever address the site stood when the file was written. */
const FEED = /\/feeds\/projects\/([\w.-]+)\/[\w.]+$/;

/**
 * The projects whose feeds an OPML file names, as values that are still to be looked at; null where the text is no
 * OPML. Feeds of other sites are none of ours.
 */
export function followsOfOpml(text: string): { slug: string; name: string }[] | null {
  const file = new DOMParser().parseFromString(text, 'text/xml');
  if (file.documentElement.tagName.toLowerCase() !== 'opml') return null;
  return [...file.querySelectorAll('outline')].flatMap((outline) => {
    const slug = FEED.exec(outline.getAttribute('xmlUrl') ?? '')?.[1];
    const name = outline.getAttribute('title') ?? outline.getAttribute('text') ?? '';
    return slug === undefined ? [] : [{ slug, name: name || slug }];
  });
}
