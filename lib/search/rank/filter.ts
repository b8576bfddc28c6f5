import type { Entry } from '../index/store.ts';
import { yearOf } from '#lib/text/dates.ts';
import type { SearchDocument, SearchFacets, SearchFilter, SearchTrait } from '../types.ts';

/** Whether a document is within a filter. */
export function passes(document: SearchDocument, filter: SearchFilter): boolean {
  return (
    ofType(document, filter) &&
    ofProject(document, filter) &&
    ofYear(document, filter) &&
    withTraits(document, filter)
  );
}

/**
 * Counts documents by type, project, each year they were printed in and trait, each under the other
 * filters; 0 for projects and years that only other filters leave out. Documents with equal passages
 * count once.
 * @param keyOf the same for documents with equal passages.
 */
export function countFacets(
  documents: readonly SearchDocument[],
  filter: SearchFilter,
  keyOf: (document: SearchDocument) => string,
): SearchFacets {
  const [types, projects, years, traits] = [new Counts(), new Counts(), new Counts(), new Counts()];
  for (const document of documents) {
    // With a count of 0: chosen filters must not make the other choices vanish.
    projects.see(document.project ?? '');
    for (const date of document.weeklies) years.see(yearOf(date));
    if (!withTraits(document, filter)) continue;
    const key = keyOf(document);
    const [type, project, year] = [
      ofType(document, filter),
      ofProject(document, filter),
      ofYear(document, filter),
    ];
    if (project && year) types.add(document.type, key);
    if (type && year) projects.add(document.project ?? '', key);
    if (!type || !project) continue;
    for (const date of document.weeklies) years.add(yearOf(date), key);
    if (year) for (const trait of traitsOf(document)) traits.add(trait, key);
  }
  const none = { question: 0, weekly: 0, release: 0, reading: 0, project: 0 };
  return {
    types: { ...none, ...types.all() },
    projects: projects.all(),
    years: years.all(),
    traits: { issue: 0, rounds: 0, ...traits.all() },
  };
}

/** How many different keys there are of each value. */
class Counts {
  readonly #keys = new Map<string, Set<string>>();

  see(value: string): Set<string> {
    const keys = this.#keys.get(value) ?? new Set();
    this.#keys.set(value, keys);
    return keys;
  }

  add(value: string, key: string): void {
    this.see(value).add(key);
  }

  all(): Record<string, number> {
    return Object.fromEntries([...this.#keys].map(([value, keys]) => [value, keys.size]));
  }
}

function ofType(document: SearchDocument, { type, types }: SearchFilter): boolean {
  return (!type || document.type === type) && (!types?.length || types.includes(document.type));
}

function ofProject(document: SearchDocument, { projects }: SearchFilter): boolean {
  return !projects?.length || projects.includes(document.project ?? '');
}

function ofYear(document: SearchDocument, { years }: SearchFilter): boolean {
  return !years?.length || document.weeklies.some((date) => years.includes(yearOf(date)));
}

function withTraits(document: SearchDocument, { traits }: SearchFilter): boolean {
  if (!traits?.length) return true;
  const there = traitsOf(document);
  return traits.every((trait) => there.includes(trait));
}

function traitsOf({ issue, rounds }: SearchDocument): SearchTrait[] {
  return [
    ...(issue === null ? [] : ['issue' as const]),
    ...(rounds > 1 ? ['rounds' as const] : []),
  ];
}

/** The first `most` of each type, in order. */
export function atMost<One extends { entry: Entry }>(
  ranked: readonly One[],
  most = Infinity,
): One[] {
  const counts = new Map<string, number>();
  return ranked.filter(({ entry }) => {
    const count = (counts.get(entry.document.type) ?? 0) + 1;
    counts.set(entry.document.type, count);
    return count <= most;
  });
}
