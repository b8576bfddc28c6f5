import { archiveQueries } from '#lib/search/test-support/judged-queries.ts';
import type { JudgedQuery } from '#lib/search/test-support/relevance.ts';
import { loadContent } from '#lib/content/index.ts';
import { environment } from '#lib/site/env.ts';

/** The judged queries beside the archive; without them the words that editors list, unjudged. */
export async function benchQueries(): Promise<JudgedQuery[]> {
  const judged = await archiveQueries();
  if (judged) return judged.queries;
  const { words } = await loadContent(environment.contentDir);
  return words.common.map((q) => ({ q, kind: 'common', relevant: [] }));
}
