import type { NameBook } from '#lib/text/names/book.ts';
import type { Entry, Store } from '../index/store.ts';
import type { ProjectName } from '../types.ts';
import { addressesIn, keyOfAddress, partsOf } from './addresses.ts';
import type { Address } from './addresses.ts';
import { datesIn, withDigits } from './dates.ts';

/** What a query points at besides its words. */
export interface Pointed {
  /** The words, addresses replaced by what they are about. */
  text: string;
  /** Entries that an address, a number with its project or a date names: they come first, in this order. */
  entries: Entry[];
}

/** What an address is about, and the entry it names. */
interface Resolved {
  words: string;
  entry?: Entry | undefined;
}

// A date beside more words than this is one of them: a line of a log begins with one.
const mostBesideDate = 8;

/**
 * Reads what a query points at: addresses of issues and pull requests, of this site's pages, of the old
 * weeklies and of readings; `project#845`; and dates as people write them.
 * @param ranked the words of the query, folded.
 * @param book the projects by their names.
 */
export function pointedAt(ranked: string, store: Store, book: NameBook<ProjectName>): Pointed {
  const entries: Entry[] = [];
  let [text, at] = ['', 0];
  for (const { start, end, address } of addressesIn(ranked)) {
    const { words, entry } = resolve(address, store, book);
    if (entry) entries.push(entry);
    text += `${ranked.slice(at, start)} ${words} `;
    at = end;
  }
  text = withDigits(text + ranked.slice(at))
    .replace(/\s+/g, ' ')
    .trim();
  entries.push(...numbered(text, store, book), ...printedOn(text, store));
  return { text, entries: [...new Set(entries)] };
}

function resolve(source: string, store: Store, book: NameBook<ProjectName>): Resolved {
  const address = partsOf(source);
  const known = linkedTo(address, store) ?? ownPage(address, store) ?? oldWeekly(address, store);
  if (known) return { words: known.document.title.slice(0, 80), entry: known };
  return repositoryPage(address, store, book) ?? { words: source };
}

const links = new WeakMap<Store, { size: number; byKey: ReadonlyMap<string, Entry> }>();

/** The reading at an address. */
function linkedTo({ key }: Address, store: Store): Entry | undefined {
  const size = store.entries.length;
  let known = links.get(store);
  if (known?.size !== size) {
    const linked = store.entries.flatMap((entry) => {
      const { link } = entry.document;
      return link === null ? [] : [[keyOfAddress(link), entry] as const];
    });
    known = { size, byKey: new Map(linked.reverse()) };
    links.set(store, known);
  }
  return known.byKey.get(key);
}

/** What a page of this site is about, wherever the site lives; an anchor of the page first. */
function ownPage({ path, fragment }: Address, store: Store): Entry | undefined {
  const anchored = (['question', 'release', 'reading'] as const)
    .map((type) => (fragment ? store.find(type, fragment) : undefined))
    .find((entry) => entry !== undefined);
  if (anchored) return anchored;
  const types = { questions: 'question', weekly: 'weekly', projects: 'project' } as const;
  for (const [folder, type] of Object.entries(types)) {
    const id = path[path.lastIndexOf(folder) + 1];
    const entry = path.includes(folder) && id ? store.find(type, id) : undefined;
    if (entry) return entry;
  }
  return undefined;
}

/** The weekly that was printed at an address of the old site: named there, or dated in its name. */
function oldWeekly({ host, path }: Address, store: Store): Entry | undefined {
  const name = path.at(-1) ?? '';
  if (!host.includes('sofastack') || !/weekly|^\d{8}$/.test(name)) return undefined;
  const weeklies = store.entries.filter(({ document: { type } }) => type === 'weekly');
  const named = weeklies.find(({ document: { extra } }) => extra.split(' ').includes(name));
  const [, year, month, day] = /(\d{4})(\d\d)(\d\d)$/.exec(name) ?? [];
  return named ?? store.find('weekly', `${year}-${month}-${day}`);
}

/** What a page of a repository is about, in words; and the question that its issue number names. */
function repositoryPage(
  { host, path }: Address,
  store: Store,
  book: NameBook<ProjectName>,
): Resolved | undefined {
  if (!/^(?:www\.|api\.)?(?:github|gitee|gitlab)\.com$/.test(host)) return undefined;
  const [owner = '', repository, kind = '', ...rest] = path[0] === 'repos' ? path.slice(1) : path;
  if (!repository) return { words: owner };
  const [last = ''] = rest.slice(-1);
  const number =
    /^(?:issues|pull|pulls|discussions)$/.test(kind) && /^\d+/.exec(rest[0] ?? '')?.[0];
  if (number) {
    const entry = questionOf(book.get(repository), Number(number), store);
    // Without a space: a number that stands alone is demanded, this one is only looked for.
    return { words: `${repository}#${number}`, entry };
  }
  if (kind === 'commit') return { words: `${repository} ${last.slice(0, 7)}` };
  return { words: `${repository} ${last.replace(/\.\w+$/, '')}`.trim() };
}

function questionOf(
  project: ProjectName | undefined,
  number: number,
  store: Store,
): Entry | undefined {
  return store.entries.find(
    ({ document: { issue, project: slug } }) => issue === number && slug === project?.slug,
  );
}

/** Questions named as `sofa-jraft#845`, or as GitHub names its pages: `Issue #845 · sofastack/sofa-jraft`. */
function numbered(text: string, store: Store, book: NameBook<ProjectName>): Entry[] {
  const named = [...text.matchAll(/(?<name>[\p{L}\p{N}_.-]{2,40}) ?#(?<number>\d{1,7})(?!\d)/gu)];
  const titled = [...text.matchAll(/#(?<number>\d{1,7}) · [\w.-]{1,40}\/(?<name>[\w.-]{2,60})/g)];
  return [...named, ...titled].flatMap(({ groups }) => {
    const project = book.get(groups?.['name'] ?? '');
    return (project && questionOf(project, Number(groups?.['number']), store)) ?? [];
  });
}

/** The weeklies of the dates in a text, where it asks for little else. */
function printedOn(text: string, store: Store): Entry[] {
  const dates = datesIn(text);
  const beside = dates.reduce((rest, { source }) => rest.replace(source, ''), text);
  if (dates.length === 0 || beside.replace(/[^\p{L}\p{N}]/gu, '').length > mostBesideDate)
    return [];
  return dates.flatMap(({ day }) => {
    const whole = store.find('weekly', day);
    if (whole) return [whole];
    return store.entries.filter(
      ({ document: { type, id } }) => type === 'weekly' && id.endsWith(day),
    );
  });
}
