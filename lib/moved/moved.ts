// Addresses that weeklies had on the community's site, and where they lead here (docs/decisions/039-old-addresses.md).
import * as z from 'zod';
import { dateField } from '#lib/site/fields.ts';
import { weeklyPath } from '#lib/site/paths.ts';
import { site } from '#lib/site/site.ts';
import { readUrl } from '#lib/text/read-url.ts';

/** What is asked of a weekly here: of the model, or of its built JSON. */
export interface Printed {
  date: string;
  /** Where it was first published, or null. */
  source: string | null;
}

/** Date of the weekly by the name that its post had: `sofa-weekly-20230224`, decoded. */
export type Moved = ReadonlyMap<string, string>;

/** Names of folders that every file system takes, with room for what is put behind them. */
const LONGEST = 200;

/**
 * The old addresses of all weeklies whose source is a post of the community's site, by http or https, with
 * or without `www.`. Of two with one source the newer is meant.
 */
export function movedPosts(weeklies: Iterable<Printed>): Moved {
  const oldestFirst = [...weeklies].sort((a, b) => (a.date < b.date ? -1 : 1));
  return new Map(
    oldestFirst.flatMap(({ date, source }): [string, string][] => {
      const name = source === null ? null : nameInSource(source);
      return name === null ? [] : [[name, date]];
    }),
  );
}

/**
 * Where an address leads that a weekly had.
 * @param path decoded, without the base path; with or without a slash, `index.html` or neither at its end.
 * @returns path of the weekly's page, or null.
 */
export function movedTo(moved: Moved, path: string): string | null {
  const date = moved.get(nameIn(path) ?? '');
  return date === undefined ? null : weeklyPath(date);
}

const printedSchema = z.object({ date: dateField, source: z.string().nullable() });

/**
 * Reads a weekly off the JSON that every build writes of it (`/api/weeklies/<date>.json`).
 * @throws Error if that is cut off or no such JSON.
 */
export function readPrinted(json: string): Printed {
  return printedSchema.parse(JSON.parse(json));
}

const hostOf = (url: URL): string => url.host.replace(/^www\./, '');
const community = hostOf(new URL(site.community));

function nameInSource(source: string): string | null {
  const url = readUrl(source);
  if (!url || hostOf(url) !== community) return null;
  try {
    return nameIn(decodeURIComponent(url.pathname));
  } catch {
    return null;
  }
}

/**
 * Name of the post that a decoded path is the address of. It becomes the name of a folder and part of a
 * line, and content may say anything: one name directly below `/blog/`, nothing that leads out of it.
 */
function nameIn(path: string): string | null {
  const [, name = ''] = /^\/blog\/([^/\\\p{Cc}]+)(?:\/(?:index\.html)?)?$/u.exec(path) ?? [];
  const isOther = name === '' || /^\.*$/.test(name) || name === 'index.html';
  return isOther || Buffer.byteLength(name) > LONGEST ? null : name;
}
