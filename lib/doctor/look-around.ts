import type { VFile } from 'vfile';
import { type ParsedContent, type WordLists, namedProjects } from '#lib/content/diskless.ts';
import type { Ledgers } from '#lib/content/types.ts';
import { nearestAmong } from '#lib/related/related.ts';
import { sameTitle } from '#lib/site/events/event-id.ts';
import { keptPicture } from '#lib/site/kept-picture.ts';
import { ledgerKey } from '#lib/site/ledger-key.ts';
import { groupBy } from '#lib/text/groups.ts';
import { namesFinder } from '#lib/text/names/book.ts';
import { type Shelf, type ShelvedQuestion, shelve } from './parts/shelf.ts';
import type { NearQuestion, Surroundings } from './surroundings.ts';

/** What rules may know of the world outside. */
export type Outside = Pick<Ledgers, 'links' | 'pictures'>;

/** What rules may know of the other files: read when it is asked for, and once. */
export function lookAround(
  found: ParsedContent,
  words: WordLists,
  { links, pictures }: Outside,
): Surroundings {
  const projects = namedProjects(found);
  const shelf = once(() =>
    joined(
      [
        ...found.sources.weekly.filter(({ name }) => /^\d{4}-\d\d-\d\d$/.test(name)),
        // Behind all weeklies: what is in none yet comes after them.
        ...found.sources.next.filter(({ name }) => /^[a-z]/.test(name)),
      ]
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .map(shelfOf),
    ),
  );
  const named = once(() => namesFinder(projects));
  const readings = once(() => new Map(groupBy(shelf().readings, ({ key }) => key)));
  const readingsByPath = once(() => new Map(groupBy(shelf().readings, ({ path }) => path)));
  const releases = once(() => new Map(groupBy(shelf().releases, ({ project }) => project)));
  const events = once(() => new Map(groupBy(shelf().events, ({ title }) => sameTitle(title))));
  const questions = once(() => new Map(groupBy(shelf().questions, ({ date }) => date)));
  const nearest = once(() => {
    const { questions: all } = shelf();
    const places = new Map(all.map((question, place) => [question, place]));
    const near = nearestAmong(all, projects, words.synonyms);
    return (question: ShelvedQuestion): NearQuestion[] => {
      const place = places.get(question);
      if (place === undefined) return [];
      return near(place).map(({ question: other, score }) => ({
        question: other,
        nearness: score,
      }));
    };
  });
  return {
    projects: new Map(projects.map(({ slug, name }) => [slug, name])),
    projectsIn: (text) => [...new Set(named()(text).map(({ thing }) => thing.slug))],
    readings: (key) => readings().get(key) ?? [],
    readingsIn: (path) => readingsByPath().get(path) ?? [],
    releases: (project) => releases().get(project) ?? [],
    events: (title) => events().get(sameTitle(title)) ?? [],
    meetings: (project) =>
      (projects.find(({ slug }) => slug === project)?.meetings ?? []).map(({ until, ...rest }) => ({
        ...rest,
        until: until ?? null,
      })),
    questions: (date) => questions().get(date) ?? [],
    near: (question) => nearest()(question),
    link: (url) => links.get(ledgerKey(url) ?? ''),
    hasCopy: (url) => keptPicture(pictures, url) !== null,
  };
}

/** Shelves of files that have not changed since: an editor looks at one file again and again. */
const known = new WeakMap<VFile, { source: string; shelf: Shelf }>();

function shelfOf({ name, file }: ParsedContent['sources']['weekly'][number]): Shelf {
  const source = String(file);
  const before = known.get(file);
  if (before?.source === source) return before.shelf;
  const shelf = shelve({ name, path: file.path, source });
  known.set(file, { source, shelf });
  return shelf;
}

function joined(shelves: readonly Shelf[]): Shelf {
  return {
    questions: shelves.flatMap(({ questions }) => questions),
    releases: shelves.flatMap(({ releases }) => releases),
    readings: shelves.flatMap(({ readings }) => readings),
    events: shelves.flatMap(({ events }) => events),
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
