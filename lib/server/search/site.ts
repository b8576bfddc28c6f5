import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { getContent } from '#lib/content/index.ts';
import { type Answerer, answererHere } from '#lib/search/api/answerer.ts';
import { type SearchApi, createSearchApi } from '#lib/search/api/api.ts';
import { documentsOf } from '#lib/search/documents/document.ts';
import { engineOf } from '#lib/search/prepare/engine.ts';
import { processStore } from '#lib/site/process-store.ts';
import { buildFolder } from '../build-folder.ts';
import { pooledAnswerer } from './pool.ts';

/** The site's own search API and what answers it; made once per process. */
interface SiteSearch {
  api: SearchApi;
  answerer: Answerer;
}

const search = processStore('search', (): { made?: SiteSearch } => ({}));

/** The search API of this process. */
export function siteSearch(): SiteSearch {
  if (!search.made) {
    const answerer = siteAnswerer();
    search.made = { answerer, api: createSearchApi(answerer) };
  }
  return search.made;
}

/** A server answers by threads of its own; development in this one, from content as it was just saved. */
function siteAnswerer(): Answerer {
  const threads = join(/* turbopackIgnore: true */ buildFolder(), 'server', 'search');
  const hasThreads = process.env.NODE_ENV === 'production' && existsSync(threads);
  if (hasThreads) return pooledAnswerer(threads);
  return answererHere(getContent, (content) => ({
    engine: engineOf(content),
    documents: documentsOf(content.model),
    projects: content.model.projects.map(({ slug }) => slug),
  }));
}
