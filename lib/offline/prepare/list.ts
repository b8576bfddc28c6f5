// What there is to keep offline, read off the finished pages of a build: the list names what is served.
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import * as z from 'zod';
import { hashedFile } from '#lib/site/files/hashed.ts';
import { paths, questionPath, weeklyPath, yearPath } from '#lib/site/paths.ts';
import { ALL_LANGUAGES, LANGUAGES } from '#lib/words/language.ts';
import { filesNamedIn, kindOf } from '../addresses.ts';
import {
  type OfflineList,
  type OfflineYear,
  type YearFiles,
  dataFolder,
  searchManifestPath,
} from '../names.ts';
import { type Served, readServed } from './served.ts';

/** Newest weeklies that are kept without being asked for. */
const LATEST = 3;
/** Bytes of search documents that are kept without being asked for, newest years first. */
const SEARCH_BYTES = 6_000_000;

const manifestSchema = z.object({
  shards: z.array(z.object({ file: z.string(), year: z.string(), bytes: z.number() })),
  words: z.string().optional(),
});

/** The list, and the files of years beside it, by address. */
export interface Prepared {
  list: OfflineList;
  files: ReadonlyMap<string, string>;
}

/**
 * Makes the list of a build.
 * @param served what it serves. @param base path of the site without a slash at its end.
 * @param worker source of the worker: another worker is another version.
 * @throws Error where something that the list needs is not in the build.
 */
export function prepareOffline(served: Served, base: string, worker: string): Prepared {
  const prefixes = ALL_LANGUAGES.map((language) => LANGUAGES[language].prefix);
  const languages = prefixes.filter((prefix) => served.has(`${prefix}${paths.offline}`));
  if (languages.length === 0) throw new Error(`没有 ${paths.offline}，离线清单写不出来`);
  const closure = (pages: readonly string[]): string[] => closureOf(served, base, pages);
  const offlinePages = languages.map((prefix) => prefix + paths.offline);
  const searchPages = languages.map((prefix) => prefix + paths.search);
  const { shards, words } = manifestSchema.parse(
    JSON.parse(readServed(served, searchManifestPath).toString()),
  );
  const searchData = (file: string): string => `/search-data/${file}`;
  let room = SEARCH_BYTES;
  const near = shards.filter(({ bytes }) => (room -= bytes) >= 0).map(({ file }) => file);
  const needed = closure(offlinePages);
  const named = offlinePages.flatMap((page) =>
    filesNamedIn(readServed(served, page).toString(), page, base),
  );
  // Of what scripts load the list of what is kept; the rest may come later.
  const isFirst = (path: string): boolean =>
    named.includes(path) || /^\/assets\/(?:offline|shelf)-/.test(path);
  const first = [...offlinePages, ...needed.filter(isFirst)];
  const styles = [...served.keys()].filter((path) => /^\/_next\/static\/.+\.css$/.test(path));
  const later = [
    ...needed,
    ...searchPages,
    ...closure(searchPages),
    ...styles,
    searchManifestPath,
    ...[...(words === undefined ? [] : [words]), ...near].map(searchData),
  ];
  const known = new Set(first);
  const rest = [...new Set(later)].filter((path) => !known.has(path));
  const dates = datesOf(served);
  const years = [...new Set(dates.map((date) => date.slice(0, 4)))].map((year) => {
    const own = shards.filter((shard) => shard.year === year).map(({ file }) => file);
    const data = [...own, ...(words === undefined ? [] : [words])].map(searchData);
    return yearOf(served, { year, dates, data, languages, closure });
  });
  const code = [...first, ...rest].filter(
    (path) => kindOf(path) === 'hashed' && !path.startsWith('/search-data/'),
  );
  return {
    list: {
      version: digest([...code.toSorted(), worker].join('\n')),
      ...{ first, later: rest },
      latest: [
        ...[paths.home, paths.weeklies, paths.latestWeekly].filter((path) => served.has(path)),
        ...dates.slice(0, LATEST).map(weeklyPath),
      ],
      years: years.map(({ entry }) => entry),
    },
    files: new Map(years.map(({ entry, body }) => [dataFolder + entry.file, body])),
  };
}

const digest = (text: string | Buffer): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Days of all weeklies, newest first. */
function datesOf(served: Served): string[] {
  return [...served.keys()]
    .flatMap((path) => /^\/weekly\/(\d{4}-\d\d-\d\d)\/$/.exec(path)?.slice(1, 2) ?? [])
    .toSorted()
    .toReversed();
}

/** Files that pages name, and those that our scripts name in their turn; what only editors of weeklies load is not among them. */
function closureOf(served: Served, base: string, pages: readonly string[]): string[] {
  const found = new Set<string>();
  const waiting = [...pages];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    for (const file of filesNamedIn(readServed(served, path).toString(), path, base)) {
      if (found.has(file) || !served.has(file) || /^\/assets\/(?:editor|channels)/.test(file)) {
        continue;
      }
      found.add(file);
      if (/^\/assets\/.+\.js$/.test(file)) waiting.push(file);
    }
  }
  return [...found];
}

interface YearOf {
  year: string;
  /** Of all weeklies. */
  dates: readonly string[];
  /** Search documents of the year. */
  data: readonly string[];
  /** Prefixes of languages. */
  languages: readonly string[];
  closure: (pages: readonly string[]) => string[];
}

/** A year: its weeklies, its questions, and the year's page of each list. */
function yearOf(
  served: Served,
  { year, dates, data, languages, closure }: YearOf,
): { entry: OfflineYear; body: string } {
  const weeklies = dates.filter((date) => date.startsWith(`${year}-`)).map(weeklyPath);
  const questions = [...served.keys()].filter((path) =>
    path.startsWith(questionPath(`${year}-`).slice(0, -1)),
  );
  const { releases, readings } = paths;
  const lists = [paths.weeklies, paths.questions, releases, readings];
  const listed = lists.map((list) => yearPath(list, year)).filter((path) => served.has(path));
  const pages = [...weeklies, ...listed, ...questions];
  const files = [...closure(pages), ...data];
  const sizes = (some: readonly string[]): number =>
    some.reduce((sum, path) => sum + statSync(served.get(path) ?? '').size, 0);
  const sizeOfFiles = sizes(files);
  const there = (prefix: string): string[] =>
    pages.map((path) => prefix + path).filter((path) => served.has(path));
  const bytes = Object.fromEntries(
    languages.map((prefix) => [prefix, sizes(there(prefix)) + sizeOfFiles]),
  );
  // A page that has changed makes another file of the year.
  const of = digest(
    languages
      .flatMap(there)
      .map((path) => digest(readServed(served, path)))
      .join(''),
  );
  const whole: YearFiles & { of: string } = { pages, files, of };
  const { file, body } = hashedFile(year, JSON.stringify(whole));
  const counts = { weeklies: weeklies.length, questions: questions.length };
  return { entry: { year, ...counts, bytes, file }, body };
}
