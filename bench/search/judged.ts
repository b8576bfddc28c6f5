import type { WordedModel } from '#lib/content/types.ts';
import { documentsOf } from '#lib/search/documents/document.ts';
import { archiveContent } from '#lib/search/test-support/archive-content.ts';
import { archiveQueries, ownQueries, tunedSets } from '#lib/search/test-support/judged-queries.ts';
import { foundBy, judgeOf, ranksOfOwn } from '#lib/search/test-support/relevance.ts';
import type { SearchResult } from '#lib/search/types.ts';

/** A query that ranking and floor are tuned on. */
export interface Judged {
  q: string;
  /** The set it is of; `archive` for those that come with the archive. */
  set: string;
  /** Whether the archive answers it. */
  isAnswered: boolean;
  /** Ranks of what should be found among some results, from 1; Infinity where one is not there. */
  ranksAmong: (results: readonly SearchResult[]) => number[];
}

/** The imported archive, and the queries that are tuned on. */
export interface Bench {
  content: WordedModel;
  judged: Judged[];
}

/**
 * Reads the archive and its judged queries.
 * @returns null where the archive or its queries are not there.
 */
export async function readBench(): Promise<Bench | null> {
  const [content, given] = [await archiveContent(), await archiveQueries()];
  if (!content || !given) return null;
  const judge = judgeOf(documentsOf(content.model), given.dates);
  const judged: Judged[] = given.queries.map((query) => ({
    ...{ q: query.q, set: 'archive', isAnswered: true },
    ranksAmong: (results) => judge(query, results.map(foundBy)),
  }));
  for (const set of tunedSets)
    for (const query of await ownQueries(set))
      judged.push({
        ...{ q: query.q, set, isAnswered: query.relevant.length > 0 },
        ranksAmong: (results) => ranksOfOwn(query, results.map(foundBy)),
      });
  return { content, judged };
}
