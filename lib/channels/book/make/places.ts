import type { Weekly } from '#lib/content/types.ts';
import { questionAnchorPath, questionPath, releasePath, weeklyPath } from '#lib/site/paths.ts';
import { withoutEnd } from '#lib/text/edges.ts';
import { decodedUrl } from '#lib/text/read-url.ts';

/** A place in a book. */
export interface Place {
  /** Name of its chapter. */
  chapter: string;
  /** Null for the chapter's beginning. */
  id: string | null;
}

/** Finds the place that an absolute address has in a book; null where it is not in it. */
export type PlaceOf = (url: string) => Place | null;

/** Address of a place from any chapter. */
export function hrefOf({ chapter, id }: Place): string {
  return `${chapter}.xhtml${id === null ? '' : `#${encodeURI(id)}`}`;
}

/**
 * How addresses of the site find their places in a book.
 * @param places by root-relative address, see {@link weeklyPlaces}, {@link questionPlaces}.
 */
export function placeFinder(places: ReadonlyMap<string, Place>, siteUrl: string): PlaceOf {
  const site = withoutEnd(siteUrl, /\//);
  return (url) => {
    if (!url.startsWith(`${site}/`)) return null;
    const [path = '', anchor] = decodedUrl(url.slice(site.length)).split('#', 2);
    const page = path.endsWith('/') ? path : `${path}/`;
    // Anchors that the book does not have lead to the chapter that has their words.
    const place = anchor ? places.get(`${page}#${anchor}`) : undefined;
    return place ?? places.get(page) ?? null;
  };
}

/** Where a weekly is a chapter: its page, and its questions' anchors and pages. */
export function weeklyPlaces({ date, questions }: Weekly): [string, Place][] {
  return [
    [weeklyPath(date), { chapter: date, id: null }],
    ...questions.flatMap(({ id }) => questionPlaces(id, date, date)),
  ];
}

/** Where a question stands in a chapter. @param date of its weekly. */
export function questionPlaces(id: string, date: string, chapter: string): [string, Place][] {
  return [
    [questionPath(id), { chapter, id }],
    [questionAnchorPath(date, id), { chapter, id }],
  ];
}

/** Where a release stands in a chapter. */
export function releasePlace(project: string, id: string, chapter: string): [string, Place] {
  return [releasePath(project, id), { chapter, id }];
}
