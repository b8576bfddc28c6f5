import { parseContent } from '#lib/content/index.ts';
import { examineAll } from '#lib/doctor/examine.ts';
import { addressesOf } from '#lib/doctor/parts/addresses.ts';
import { sourceOf } from '#lib/site/source.ts';
import { visible } from '#lib/text/printable.ts';
import { readUrl } from '#lib/text/read-url.ts';

/** An address outside of this site, and where it is written. */
export interface OutsideLink {
  /** As a browser asks for it: without fragment. */
  url: string;
  /** `content/weekly/2023-02-24.mdx:12`, in the order of files. */
  places: string[];
}

/**
 * Every address that content leads to or shows, once. Not those that pages strike out: they are dead already.
 * @param dir absolute path of the content folder.
 */
export async function outsideLinks(dir: string): Promise<OutsideLink[]> {
  const found = await parseContent(dir);
  const links = new Map<string, OutsideLink>();
  for (const { file, examined } of examineAll(found)) {
    for (const { url, place } of addressesOf(examined)) {
      const asked = askedOf(url);
      if (asked === null) continue;
      const line = 'line' in place ? place.line : (place.position?.start.line ?? 1);
      const link = links.get(asked) ?? { url: asked, places: [] };
      links.set(asked, link);
      link.places.push(`${visible(file.path)}:${line}`);
    }
  }
  return [...links.values()];
}

function askedOf(written: string): string | null {
  const url = readUrl(written);
  if (!url || !/^https?:$/.test(url.protocol) || sourceOf(written).dead !== null) return null;
  url.hash = '';
  return url.href;
}
