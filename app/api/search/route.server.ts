import { getModel } from '#lib/content/index.ts';
import { createSearchApi, lazySearchApi } from '#lib/search/api/api.ts';
import { engineOf } from '#lib/search/prepare/engine.ts';
import { readWordLists } from '#lib/search/prepare/word-lists.ts';
import { documentsOf } from '#lib/search/documents/document.ts';
import { environment } from '#lib/site/env.ts';

export const dynamic = 'force-dynamic';

/** `GET /api/search?q=…`, in server mode only (docs/search-api.md). */
export const GET = lazySearchApi(getModel, async (model) => {
  const { synonyms } = await readWordLists(environment.contentDir);
  return createSearchApi({
    engine: engineOf(model, synonyms),
    documents: documentsOf(model),
    projects: model.projects.map(({ slug }) => slug),
  });
});
export { GET as HEAD, GET as OPTIONS };
