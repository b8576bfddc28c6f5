import type { Query } from '../query/query.ts';
import type { UnitMatch } from './proximity.ts';
import { isHeld, stretchesOf } from './stretches.ts';

/**
 * What a document holds of a query and what it lacks. Sums are in shares of what a word tells that one
 * document holds, so that they fit a folder of three weeklies and one of three hundred.
 */
export interface Holding {
  /** Share of the names that it holds, 0–1; 1 where the query has none. */
  names: number;
  /** What the Han that it holds tells. */
  han: number;
  /** What the longest run of Han that it lacks tells. */
  lackedRun: number;
  /** What the Han that no document holds tells. */
  unknown: number;
}

/** What a document holds of a query. */
export function holdingOf(query: Query, matches: readonly UnitMatch[]): Holding {
  const { named, han } = stretchesOf(query);
  const holding = { names: 1, han: 0, lackedRun: 0, unknown: 0 };
  let [all, lacked] = [0, 0];
  for (const stretch of named) {
    all += stretch.telling;
    if (!isHeld(stretch, matches)) lacked += stretch.telling;
  }
  if (lacked > 0) holding.names = 1 - lacked / all;
  let run = 0;
  for (const stretch of han) {
    if (isHeld(stretch, matches)) {
      holding.han += stretch.telling;
      run = 0;
      continue;
    }
    run += stretch.telling;
    holding.lackedRun = Math.max(holding.lackedRun, run);
    if (stretch.isUnknown) holding.unknown += stretch.telling;
  }
  return holding;
}
