import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Answerer } from '#lib/search/api/answerer.ts';
import { type SearchApi, createSearchApi } from '#lib/search/api/api.ts';
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
  // Loaded only then: a server with threads has no use for what reads content and searches.
  const here = async () => (await import('./in-process.ts')).inProcess;
  return {
    open: async () => (await here()).open(),
    ask: async (query) => (await here()).ask(query),
  };
}
