import { searchTraits, searchTypes } from '#lib/search/types.ts';
import type { SearchFilter, SearchOptions } from '#lib/search/types.ts';

/** What the search page's address says. */
export interface UrlState extends SearchFilter {
  query: string;
  order: 'relevance' | 'newest';
  /** From 1. */
  page: number;
}

/**
 * What an address says of a search: its fragment (`#q=…`), which is not sent to the server, or its query
 * (`?q=…`), by which other sites and browsers' own search fields lead here.
 * @param address query and fragment. @returns null where it only names a place in the page (`#main`).
 */
export function paramsOf(address: string): URLSearchParams | null {
  const [query = '', ...rest] = address.split('#');
  const fragment = rest.join('#');
  if (fragment && !fragment.includes('=')) return null;
  return new URLSearchParams(fragment || query);
}

/** Reads an address; what it does not understand is left out. */
export function readUrl(params: URLSearchParams): UrlState {
  const page = Number(params.get('page'));
  return {
    query: params.get('q') ?? '',
    type: searchTypes.find((type) => type === params.get('type')),
    projects: params.getAll('project'),
    years: params.getAll('year').filter((year) => /^\d{4}$/.test(year)),
    traits: searchTraits.filter((trait) => params.getAll('has').includes(trait)),
    order: params.get('sort') === 'newest' ? 'newest' : 'relevance',
    page: Number.isInteger(page) && page > 1 ? page : 1,
  };
}

/** The address's fragment, `#` included; defaults are left out, all of them gives an empty one. */
export function writeUrl(state: UrlState): string {
  const { query, type, projects, years, traits: wanted, order, page } = state;
  const params = new URLSearchParams();
  if (query) params.set('q', query);
  if (type) params.set('type', type);
  for (const project of projects ?? []) params.append('project', project);
  for (const year of years ?? []) params.append('year', year);
  for (const trait of wanted ?? []) params.append('has', trait);
  if (order === 'newest') params.set('sort', 'newest');
  if (page > 1) params.set('page', String(page));
  return params.size > 0 ? `#${params}` : '';
}

/**
 * What to ask for a page of results. The words are not part of it: they are asked beside it, trimmed,
 * and a space typed behind them must not make another question.
 */
export function optionsOf(state: UrlState, pageSize: number): SearchOptions {
  const { type, projects, years, traits: wanted, order, page } = state;
  const offset = (page - 1) * pageSize;
  return { type, projects, years, traits: wanted, order, limit: pageSize, offset };
}
