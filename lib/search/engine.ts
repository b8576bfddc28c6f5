import { excerptOf } from './excerpt.ts';
import { countFacets, passes } from './filter.ts';
import { soughtBy } from './hits.ts';
import { readQuery } from './query.ts';
import type { Query } from './query.ts';
import { scoreEntry } from './rank.ts';
import type { Score } from './rank.ts';
import { Store } from './store.ts';
import type { Entry } from './store.ts';
import { aliasGroups } from './synonyms.ts';
import type { SynonymGroup } from './synonyms.ts';
import { wordsOf } from './words.ts';
import { tuning } from './tuning.ts';
import type { ProjectName, SearchAnswer, SearchDocument, SearchOptions } from './types.ts';

/** A search over documents that may still be arriving. The same in the browser and in the terminal. */
export interface Engine {
  /** Adds documents; may be called again as more arrive. */
  add(documents: readonly SearchDocument[]): void;
  /** Answers a query over what has been added so far. An empty query has no results. */
  search(query: string, options?: SearchOptions): SearchAnswer;
  /** How many documents are there. */
  readonly size: number;
}

/** What an engine knows besides its documents. */
export interface EngineWords {
  projects: readonly ProjectName[];
  synonyms: readonly SynonymGroup[];
}

interface Ranked {
  entry: Entry;
  score: Score;
}

// Documents ranked in full; the others are out by the plain sum of their terms' weights.
const mostCandidates = 300;
/** Makes an engine without documents. */
export function createEngine(words: EngineWords): Engine {
  const store = new Store(words.projects);
  const groups = [...aliasGroups(words.projects), ...words.synonyms];
  return {
    add: (documents) => store.add(documents),
    search: (source, options = {}) => search(source, options, store, groups),
    get size() {
      return store.entries.length;
    },
  };
}

function search(
  source: string,
  options: SearchOptions,
  store: Store,
  groups: readonly SynonymGroup[],
): SearchAnswer {
  const query = readQuery(source, store, groups);
  const ranked = rank(query, store);
  const documents = ranked.map(({ entry }) => entry.document);
  const passed = ranked.filter(({ entry }) => passes(entry.document, options));
  const kept = atMost(passed, options.perType);
  if (options.order === 'newest') kept.sort(byDate);
  const offset = options.offset ?? 0;
  const sought = soughtBy(query);
  const shown = kept.slice(offset, offset + (options.limit ?? 10));
  return {
    total: passed.length,
    facets: countFacets(documents, options),
    results: shown.map(({ entry, score }) => ({
      document: entry.document,
      score: score.value,
      match: score.synonym ? 'synonym' : 'words',
      ...excerptOf(entry.document, sought),
    })),
    words: wordsOf(query, store),
  };
}

function rank(query: Query, store: Store): Ranked[] {
  const ranked = candidates(query, store).map((entry) => ({
    entry,
    score: scoreEntry(query, entry, store),
  }));
  ranked.sort((a, b) => b.score.value - a.score.value || byDate(a, b));
  const best = ranked[0]?.score.value ?? 0;
  return ranked.filter(({ score }) => score.value >= best * tuning.leastShare);
}

/** Entries that hold any of the query's terms, the weightiest first, at most {@link mostCandidates}. */
function candidates(query: Query, store: Store): Entry[] {
  const sums = new Map<number, number>();
  const count = (terms: Iterable<string>, weight: number): void => {
    const seen = new Set<number>();
    for (const term of terms) for (const holder of store.holders(term)) seen.add(holder);
    for (const holder of seen) sums.set(holder, (sums.get(holder) ?? 0) + weight);
  };
  for (const unit of query.units)
    count(
      unit.expansions.map(({ term }) => term),
      unit.weight,
    );
  for (const { terms, units, strength } of query.alternatives) {
    const weight = units.reduce((sum, unit) => sum + (query.units[unit]?.weight ?? 0), 0);
    for (const { expansions } of terms) {
      count(
        expansions.map(({ term }) => term),
        (strength * weight) / terms.length,
      );
    }
  }
  return [...sums]
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostCandidates)
    .flatMap(([number]) => store.entries[number] ?? []);
}

/** The first `most` of each type, in order. */
function atMost(ranked: readonly Ranked[], most = Infinity): Ranked[] {
  const counts = new Map<string, number>();
  return ranked.filter(({ entry }) => {
    const count = (counts.get(entry.document.type) ?? 0) + 1;
    counts.set(entry.document.type, count);
    return count <= most;
  });
}

function byDate(a: Ranked, b: Ranked): number {
  return (b.entry.document.weeklies[0] ?? '').localeCompare(a.entry.document.weeklies[0] ?? '');
}
