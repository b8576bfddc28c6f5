import { join } from 'node:path';
import type { Answerer } from '#lib/search/api/answerer.ts';
import { type SearchApi, createSearchApi } from '#lib/search/api/api.ts';
import { processStore } from '#lib/site/process-store.ts';
import { buildFolder } from '../build-folder.ts';
import type { SearchState } from '../operate/health.ts';
import { databaseAnswerer } from './database.ts';
import { pooledAnswerer } from './pool.ts';

/** The search API of a build and what answers it. */
export interface SiteSearch {
  api: SearchApi;
  answerer: Answerer;
  state: () => SearchState;
  /** Ends what answers, when it has answered what it was asked. */
  close: () => Promise<void>;
}

const search = processStore('search', (): { made?: SiteSearch } => ({}));

/**
 * The search API of this process; made once. A server answers by threads of its own; development in this one, from
 * content as it was just saved.
 */
export function siteSearch(): SiteSearch {
  const isServer = process.env.NODE_ENV === 'production';
  search.made ??= isServer ? searchOf(buildFolder()) : searchHere();
  return search.made;
}

/**
 * Makes the search API of a build: over its own index, or over the one in the databases that `SEARCH_URL` names.
 * @param build its absolute path.
 */
export function searchOf(build: string): SiteSearch {
  const folder = join(/* turbopackIgnore: true */ build, 'server', 'search');
  const databases = process.env['SEARCH_URL'] ?? '';
  const answerer = databases === '' ? pooledAnswerer(folder) : databaseAnswerer(folder, databases);
  const { state, close } = answerer;
  return { answerer, state, close, api: createSearchApi(answerer) };
}

function searchHere(): SiteSearch {
  // Loaded only then: a server has no use for what reads content.
  const here = async () => (await import('./in-process.ts')).inProcess;
  const answerer: Answerer = {
    open: async () => (await here()).open(),
    ask: async (query) => (await here()).ask(query),
  };
  return {
    ...{ answerer, api: createSearchApi(answerer) },
    ...{ state: () => ({ state: 'ready' }), close: () => Promise.resolve() },
  };
}
