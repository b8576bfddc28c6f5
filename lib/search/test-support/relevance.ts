import type { Engine } from '../engine.ts';
import { passageOf } from '../documents/passage.ts';
import type { SearchDocument, SearchResult } from '../types.ts';

/** A passage that answers a query. */
export interface Target {
  /** Folder of the weekly in the archive, from the archive's own folder. */
  weekly: string;
  /** Which question of the weekly; null where a release, a reading or the weekly itself is meant. */
  qa: number | null;
  /** A piece of the passage's text. */
  must_contain: string;
}

/** A judged query. */
export interface JudgedQuery {
  q: string;
  kind: string;
  relevant: Target[];
}

/** A query of our own: what it should find, as {@link keyOf} names it. */
export interface OwnQuery {
  q: string;
  kind: string;
  relevant: string[];
}

/** One result of any engine: the keys ({@link keyOf}) of the documents that it stands for, usually one. */
export type Found = readonly string[];

/** How one query fared. Ranks count from 1; Infinity where a target is not among what was found. */
export interface QueryScore {
  query: Pick<JudgedQuery, 'q' | 'kind'>;
  ranks: number[];
}

/** Means over queries, 0–1. */
export interface Measures {
  queries: number;
  hitAt5: number;
  mrrAt10: number;
  recallAt10: number;
}

/** Names a document within the archive: `<type>:<id>`. */
export function keyOf({ type, id }: Pick<SearchDocument, 'type' | 'id'>): string {
  return `${type}:${id}`;
}

/** What a result of our own search stands for: its document and those it is the same as. */
export function foundBy({ document, sameAs }: Pick<SearchResult, 'document' | 'sameAs'>): Found {
  return [document, ...sameAs].map(({ id }) => keyOf({ type: document.type, id }));
}

/**
 * Makes the judge of the queries that come with the archive. A document meets a target when one of its
 * weeklies is the target's and, for a question, its text holds `must_contain` (compared without `*`,
 * back-quotes and white space).
 * @param dateOfFolder date of a weekly's folder in the archive.
 * @returns ranks of a query's targets among what was found, best first.
 */
export function judgeOf(
  documents: readonly SearchDocument[],
  dateOfFolder: ReadonlyMap<string, string>,
): (query: Pick<JudgedQuery, 'relevant'>, found: readonly Found[]) => number[] {
  const known = new Map(
    documents.map((document) => [
      keyOf(document),
      {
        weeklies: document.weeklies,
        text: squeeze(`${document.title}\n${passageOf(document)}`),
      },
    ]),
  );
  return ({ relevant }, found) =>
    relevant.map(({ weekly, qa, must_contain: piece }) => {
      const date = dateOfFolder.get(weekly) ?? '';
      return rankOf(found, (key) => {
        const document = known.get(key);
        if (!document?.weeklies.includes(date)) return false;
        return qa === null || document.text.includes(squeeze(piece));
      });
    });
}

/** Ranks of the targets of a query of our own among what was found, best first. */
export function ranksOfOwn({ relevant }: OwnQuery, found: readonly Found[]): number[] {
  return relevant.map((target) => rankOf(found, (key) => key === target));
}

/** Asks the engine every query and ranks its targets among the first ten results. */
export function scoreQueries<Query extends QueryScore['query']>(
  engine: Engine,
  queries: readonly Query[],
  ranksOf: (query: Query, found: readonly Found[]) => number[],
): QueryScore[] {
  return queries.map((query) => {
    const { results } = engine.search(query.q, { limit: 10 });
    return { query, ranks: ranksOf(query, results.map(foundBy)) };
  });
}

/** Means of some queries' scores: hit@5 and MRR@10 of the best target, recall@10 over all targets. */
export function measure(scores: readonly QueryScore[]): Measures {
  const mean = (value: (score: QueryScore) => number): number =>
    scores.reduce((sum, score) => sum + value(score), 0) / Math.max(1, scores.length);
  return {
    queries: scores.length,
    hitAt5: mean(({ ranks }) => (Math.min(...ranks) <= 5 ? 1 : 0)),
    mrrAt10: mean(({ ranks }) => 1 / Math.min(...ranks)),
    recallAt10: mean(({ ranks }) => ranks.filter(Number.isFinite).length / ranks.length),
  };
}

/** Measures by kind of query. */
export function measureKinds(scores: readonly QueryScore[]): Map<string, Measures> {
  const kinds = new Map<string, QueryScore[]>();
  for (const score of scores) {
    kinds.set(score.query.kind, [...(kinds.get(score.query.kind) ?? []), score]);
  }
  return new Map([...kinds].map(([kind, group]) => [kind, measure(group)]));
}

function rankOf(found: readonly Found[], meets: (key: string) => boolean): number {
  const at = found.findIndex((keys) => keys.some(meets));
  return at < 0 ? Infinity : at + 1;
}

function squeeze(text: string): string {
  return text.replace(/[*`\s]/g, '');
}
