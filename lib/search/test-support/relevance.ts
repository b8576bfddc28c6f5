import type { Engine } from '../engine.ts';
import type { SearchResult } from '../types.ts';

/** A passage that answers a query. */
export interface Target {
  /** Folder of the weekly in the archive. */
  weekly: string;
  /** Which question of the weekly; null where a release, a reading or the weekly itself is meant. */
  qa: number | null;
  /** A piece of the passage's text. */
  must_contain: string;
}

/** A judged query. */
export interface JudgedQuery {
  id: string;
  q: string;
  kind: string;
  relevant: Target[];
}

/** A query of our own: what it should find, as `<type>:<id>`. */
export interface OwnQuery {
  q: string;
  kind: string;
  relevant: string[];
}

/** How one query fared. Ranks count from 1; Infinity where a target is not among the first ten. */
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

/**
 * Answers every query and finds at which rank each of its targets stands.
 * A result counts when one of its weeklies is the target's and, for a question, its text holds
 * `must_contain` (compared without `*`, back-quotes and white space).
 * @param dateOfFolder date of a weekly's folder in the archive.
 */
export function scoreQueries(
  engine: Engine,
  queries: readonly JudgedQuery[],
  dateOfFolder: ReadonlyMap<string, string>,
): QueryScore[] {
  return queries.map((query) => {
    const { results } = engine.search(query.q, { limit: 10 });
    const ranks = query.relevant.map((target) => {
      const at = results.findIndex((result) => meets(engine, result, target, dateOfFolder));
      return at < 0 ? Infinity : at + 1;
    });
    return { query, ranks };
  });
}

/** Answers our own queries; a result counts for itself and for what it is the same as. */
export function scoreOwnQueries(engine: Engine, queries: readonly OwnQuery[]): QueryScore[] {
  return queries.map((query) => {
    const { results } = engine.search(query.q, { limit: 10 });
    const found = results.map(({ document, sameAs }) =>
      [document, ...sameAs].map(({ id }) => `${document.type}:${id}`),
    );
    const ranks = query.relevant.map((target) => {
      const at = found.findIndex((keys) => keys.includes(target));
      return at < 0 ? Infinity : at + 1;
    });
    return { query, ranks };
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

function meets(
  engine: Engine,
  { document, weeklies }: SearchResult,
  target: Target,
  dateOfFolder: ReadonlyMap<string, string>,
): boolean {
  const date = dateOfFolder.get(target.weekly);
  if (!date || !weeklies.includes(date)) return false;
  if (target.qa === null) return true;
  const passage = engine.passage('', document.type, document.id);
  const text = [document.title, passage?.question.text, passage?.answer.text].join('\n');
  return squeeze(text).includes(squeeze(target.must_contain));
}

function squeeze(text: string): string {
  return text.replace(/[*`\s]/g, '');
}
