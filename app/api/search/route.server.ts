import { getContent } from '#lib/content/index.ts';
import { createSearchApi, lazySearchApi } from '#lib/search/api/api.ts';
import { engineOf } from '#lib/search/prepare/engine.ts';
import { documentsOf } from '#lib/search/documents/document.ts';

export const dynamic = 'force-dynamic';

/** `GET /api/search?q=…`, in server mode only (docs/search-api.md). */
export const GET = lazySearchApi(getContent, (content) =>
  createSearchApi({
    engine: engineOf(content),
    documents: documentsOf(content.model),
    projects: content.model.projects.map(({ slug }) => slug),
  }),
);
export { GET as HEAD, GET as OPTIONS };
