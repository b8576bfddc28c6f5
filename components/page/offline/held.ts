// What is kept on this device, read off the caches.
import { kindOf, languageOf } from '#lib/offline/addresses.ts';
import { KEPT_BYTES, KEPT_TITLE, dataFolder } from '#lib/offline/names.ts';
import { type World, addressOf, pathOf } from '#lib/offline/world.ts';
import { site } from '#lib/site/site.ts';
import { withoutLanguage } from '#lib/words/language.ts';

/** Note of a year that is kept, in its own cache. */
export const yearNote = `${dataFolder}kept.json`;

/** What is noted of a year. */
export interface YearNote {
  /** `OfflineYear.file` of what is kept. */
  file: string;
  bytes: number;
  isWhole: boolean;
}

/** A page that opens without a connection. */
export interface HeldPage {
  /** Without the base path. */
  path: string;
  title: string;
  /** Read, and not kept for another reason. */
  isRead: boolean;
}

/** All that is kept. */
export interface Held {
  /** Bytes. */
  space: number;
  pages: HeldPage[];
  /** By name of their caches. */
  years: Map<string, YearNote>;
}

/** What of a browser is needed here. */
type Shelf = Pick<World, 'caches' | 'origin' | 'base' | 'stores'>;

/** Looks at everything that this site keeps. */
export async function lookAtAll(shelf: Shelf): Promise<Held> {
  const held: Held = { space: 0, pages: [], years: new Map() };
  for (const name of await shelf.caches.keys()) {
    if (!name.startsWith(shelf.stores.prefix)) continue;
    const cache = await shelf.caches.open(name);
    const note = await noteOf(cache, shelf);
    if (note) {
      held.years.set(name, note);
      held.space += note.bytes;
    }
    for (const request of await cache.keys()) {
      const path = pathOf(request.url, shelf);
      const isPage = path !== null && kindOf(path) === 'page';
      // Years are counted when they are kept: they hold thousands of files.
      if (note && !isPage) continue;
      const copy = await cache.match(request);
      if (!note) held.space += Number(copy?.headers.get(KEPT_BYTES) ?? 0);
      if (!isPage || !copy || name.startsWith(shelf.stores.shell(''))) continue;
      held.pages.push({ path, title: titleOf(copy), isRead: name === shelf.stores.read });
    }
  }
  return held;
}

async function noteOf(cache: Cache, shelf: Shelf): Promise<YearNote | null> {
  const note = await cache.match(addressOf(yearNote, shelf));
  return note ? ((await note.json()) as YearNote) : null;
}

/** A page's title as it stands in its head, entities and the site's name taken off. */
function titleOf(copy: Response): string {
  const written = decodeURIComponent(copy.headers.get(KEPT_TITLE) ?? '');
  const parsed = new DOMParser().parseFromString(written, 'text/html').documentElement.textContent;
  return parsed.trim().replace(` | ${site.name}`, '');
}

/** Pages of one kind that are kept, each once: in the reader's language where it is kept in that one. */
export function pagesOf(
  held: Pick<Held, 'pages'>,
  pattern: RegExp,
  language: string,
): (HeldPage & { name: string })[] {
  const found = new Map<string, HeldPage & { name: string }>();
  for (const page of held.pages) {
    const own = withoutLanguage(page.path);
    const [, name] = pattern.exec(own) ?? [];
    if (name === undefined) continue;
    const before = found.get(own);
    if (before && languageOf(before.path) === language && languageOf(page.path) !== language)
      continue;
    const isRead = page.isRead || (before?.isRead ?? false);
    found.set(own, { ...page, name, isRead });
  }
  return [...found.values()].toSorted((a, b) => (a.name < b.name ? 1 : -1));
}

/** `3.4 MB`: what a device counts. */
export function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
