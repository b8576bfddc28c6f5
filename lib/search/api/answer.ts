import { cutQuery } from '../query/query.ts';
import type {
  Nearest,
  SameAs,
  SearchAnswer,
  SearchFacets,
  SearchResult,
  SearchType,
  Understood,
} from '../types.ts';
import type { SearchRequest } from './request.ts';

/** One result as the API gives it. */
export interface ApiResult {
  /** Unique within its type. */
  id: string;
  type: SearchType;
  /** Root-relative page on the site, without the base path. */
  url: string;
  /** Address outside the site (readings), or null. */
  link: string | null;
  title: string;
  /** One or two lines around the best hits, plain text; may be empty. */
  excerpt: string;
  /** Slug, or null. */
  project: string | null;
  asker: string | null;
  /** Number of the GitHub issue, or null. */
  issue: number | null;
  /** Day of the newest weekly that printed it (`YYYY-MM-DD`); null for projects. */
  date: string | null;
  /** Days of all weeklies that printed it, newest first. */
  weeklies: string[];
  /** Other documents with the same passage, which are no results of their own. */
  sameAs: SameAs[];
  /** Comparable within one answer only; higher is better. */
  score: number;
  /** False: it merely shares some words with the query. */
  answers: boolean;
  /** Words of the query that it does not hold. */
  missing: string[];
}

/** The API's answer. Fields are only ever added. */
export interface ApiAnswer {
  /** As far as it was read; `understood.unread` counts what stands behind it. */
  query: string;
  /** What the query was read as: filters, phrases, what could not be understood and why. */
  understood: Understood;
  /** The query in its nearest known spelling, or null. */
  suggestion: string | null;
  /** Results after filters, of which `results` is the part from `offset`. */
  total: number;
  /** How many of them answer the query, the first ones; the others merely share words with it. */
  answered: number;
  /** Where results are there and none answers: which words the first of them holds and lacks. */
  nearest: Nearest | null;
  offset: number;
  limit: number;
  results: ApiResult[];
  /** Results by type, project (`''` for none) and year, each under the other filters. */
  facets: SearchFacets;
}

/** The engine's answer as the API gives it: plain text, nothing of the interface. */
export function apiAnswer(request: SearchRequest, answer: SearchAnswer): ApiAnswer {
  const { query, offset, limit } = request;
  const { understood, suggestion, total, answered, nearest, results, facets } = answer;
  return {
    query: cutQuery(query).read,
    understood,
    suggestion,
    total,
    answered,
    nearest,
    offset,
    limit,
    results: results.map(apiResult),
    facets,
  };
}

function apiResult(result: SearchResult): ApiResult {
  const { document, excerpt, weeklies, sameAs, score, answers, missing } = result;
  const { id, type, url, link, title, project, asker, issue } = document;
  return {
    id,
    type,
    url,
    link,
    title,
    excerpt: excerpt.text,
    project,
    asker,
    issue,
    date: weeklies[0] ?? null,
    weeklies,
    sameAs,
    score: Math.round(score * 1000) / 1000,
    answers,
    missing,
  };
}
