import { join } from 'node:path';
import type { Answerer } from '#lib/search/api/answerer.ts';
import { type SearchApi, createSearchApi } from '#lib/search/api/api.ts';
import { processStore } from '#lib/site/process-store.ts';
import { buildFolder } from '../build-folder.ts';
import type { SearchState } from '../operate/health.ts';
import { pooledAnswerer } from './pool.ts';

/** The site's own search API and what answers it; made once per process. */
interface SiteSearch {
  api: SearchApi;
  answerer: Answerer;
  state: () => SearchState;
}

const search = processStore('search', (): { made?: SiteSearch } => ({}));

/** The search API of this process. */
export function siteSearch(): SiteSearch {
  if (!search.made) {
    const { answerer, state } = siteAnswerer();
    search.made = { answerer, state, api: createSearchApi(answerer) };
  }
  return search.made;
}

/** A server answers by threads of its own; development in this one, from content as it was just saved. */
function siteAnswerer(): Pick<SiteSearch, 'answerer' | 'state'> {
  if (process.env.NODE_ENV === 'production') {
    const folder = join(/* turbopackIgnore: true */ buildFolder(), 'server', 'search');
    const answerer = pooledAnswerer(folder);
    return { answerer, state: answerer.state };
  }
  // Loaded only then: a server has no use for what reads content.
  const here = async () => (await import('./in-process.ts')).inProcess;
  const answerer: Answerer = {
    open: async () => (await here()).open(),
    ask: async (query) => (await here()).ask(query),
  };
  return { answerer, state: () => ({ state: 'ready' }) };
}
