// The two lists that readers keep: projects they follow, and what they want to read.
import { entriesOf, kept, textOf } from './store.ts';

/** A project that a reader follows. */
export interface Follow {
  slug: string;
  name: string;
}

/** What is read later: a question, an article, a weekly. */
export const KINDS = ['question', 'reading', 'weekly'] as const;

/** One of {@link KINDS}. */
export type SavedKind = (typeof KINDS)[number];

/** Something to be read later. The title is kept with it: what is gone from the site stays in the list. */
export interface Saved {
  kind: SavedKind;
  title: string;
  /** Root-relative in the site's own language, without its prefix; of an article its own address. One a thing. */
  href: string;
  /** Day of the weekly that it stands in, or ''. */
  day: string;
  read: boolean;
}

/** Entries that the list has room for. */
export const MOST_SAVED = 500;
const MOST_FOLLOWS = 200;

const LONGEST_TITLE = 300;
const LONGEST_ADDRESS = 2000;

/** Pages that can be saved; the part in brackets is the day. */
const PAGES: readonly { kind: SavedKind; path: RegExp }[] = [
  { kind: 'question', path: /^\/questions\/(\d{4}-\d\d-\d\d)-[\w-]+\/$/ },
  { kind: 'weekly', path: /^\/weekly\/(\d{4}-\d\d-\d\d)\/$/ },
];

/** What kind of page stands at a path of the site's own language, and of which day; null for others. */
export function pageOf(path: string): { kind: SavedKind; day: string } | null {
  for (const { kind, path: pattern } of PAGES) {
    const day = pattern.exec(path)?.[1];
    if (day !== undefined) return { kind, day };
  }
  return null;
}

/** An article may stand anywhere that a link may lead to, and nowhere else. */
function isArticle(href: string): boolean {
  if (href.startsWith('/')) return !href.startsWith('//') && !href.includes('\\');
  try {
    return /^https?:$/.test(new URL(href).protocol);
  } catch {
    return false;
  }
}

/** Reads an entry of a list of later reading, whoever wrote it; null for what is none. */
export function savedOf(value: unknown): Saved | null {
  const title = textOf(value, 'title', LONGEST_TITLE).trim();
  const href = textOf(value, 'href', LONGEST_ADDRESS);
  const kind = KINDS.find((one) => one === textOf(value, 'kind', 20));
  const page = pageOf(href);
  if (title === '' || !kind) return null;
  if (kind === 'reading' ? !isArticle(href) : page?.kind !== kind) return null;
  const day = page?.day ?? /^\d{4}-\d\d-\d\d$/.exec(textOf(value, 'day', 10))?.[0] ?? '';
  const read = typeof value === 'object' && value !== null && Reflect.get(value, 'read') === true;
  return { kind, title, href, day, read };
}

/** Reads a project that is followed; null for what is none. */
export function followOf(value: unknown): Follow | null {
  const slug = textOf(value, 'slug', 100);
  const name = textOf(value, 'name', LONGEST_TITLE).trim();
  return /^\w[\w.-]*$/.test(slug) && name !== '' ? { slug, name } : null;
}

export const follows = kept('follows', followOf, MOST_FOLLOWS);
export const saved = kept('saved', savedOf, MOST_SAVED);

/** What became of entries that were brought in. */
export interface Taken<Entry> {
  entries: readonly Entry[];
  added: number;
  /** Were in the list already. */
  known: number;
  /** No entries, or beyond what the list has room for. */
  refused: number;
}

/** Puts entries behind a list. @param idOf what must be there once only. */
function taken<Entry>(
  list: readonly Entry[],
  values: readonly unknown[],
  read: { entryOf: (value: unknown) => Entry | null; idOf: (entry: Entry) => string; most: number },
): Taken<Entry> {
  const { entryOf, idOf, most } = read;
  const ids = new Set(list.map(idOf));
  const sound = entriesOf(values, entryOf, Infinity);
  const added: Entry[] = [];
  for (const one of sound) {
    if (ids.has(idOf(one))) continue;
    ids.add(idOf(one));
    added.push(one);
  }
  const room = added.slice(0, Math.max(0, most - list.length));
  return {
    entries: [...list, ...room],
    added: room.length,
    known: sound.length - added.length,
    refused: values.length - sound.length + added.length - room.length,
  };
}

/** A list of later reading with entries of a file behind it. */
export function withSaved(list: readonly Saved[], values: readonly unknown[]): Taken<Saved> {
  return taken(list, values, { entryOf: savedOf, idOf: ({ href }) => href, most: MOST_SAVED });
}

/** The followed projects with those of a file behind them. */
export function withFollows(list: readonly Follow[], values: readonly unknown[]): Taken<Follow> {
  return taken(list, values, { entryOf: followOf, idOf: ({ slug }) => slug, most: MOST_FOLLOWS });
}
