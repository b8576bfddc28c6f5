import { createHash } from 'node:crypto';
import type { Model } from '#lib/content/types.ts';
import { documentsOf, projectNamesOf } from '../document.ts';
import { yearOf } from '../filter.ts';
import { pack } from '../shard.ts';
import type { Manifest } from '../shard.ts';
import type { SearchDocument } from '../types.ts';
import { engineOf } from './engine.ts';
import type { WordLists } from './word-lists.ts';

/** Everything under `/search-data/`: the manifest, and the shards by file name. */
export interface SearchData {
  manifest: Manifest;
  /** JSON text of each shard. */
  files: Map<string, string>;
}

/**
 * Cuts a model's documents into one shard a year, named after its content, so that a file never
 * changes and old years stay in the browser's cache. Projects travel with the newest year.
 */
export function searchDataOf(model: Model, lists: WordLists): SearchData {
  const documents = documentsOf(model);
  const newest = yearOf(documents[0] ?? noDocument) || 'all';
  const years = Map.groupBy(documents, (document) => yearOf(document) || newest);
  const shards = [...years]
    .sort(([a], [b]) => b.localeCompare(a))
    .map(([year, group]) => {
      const body = JSON.stringify(group.map(pack));
      const hash = createHash('sha256').update(body).digest('hex').slice(0, 10);
      return { file: `${year}.${hash}.json`, year, documents: group.length, body };
    });
  const [latest] = model.weeklies;
  return {
    files: new Map(shards.map(({ file, body }) => [file, body])),
    manifest: {
      shards: shards.map(({ body, ...entry }) => ({ ...entry, bytes: Buffer.byteLength(body) })),
      projects: projectNamesOf(model),
      synonyms: lists.synonyms,
      common: commonWords(model, lists),
      latest: latest ? { date: latest.date, number: latest.number, title: latest.title } : null,
    },
  };
}

const noDocument: Pick<SearchDocument, 'weeklies'> = { weeklies: [] };

/** The editors' common words that have results, with how many. Also for the home page. */
export function commonWords(model: Model, lists: WordLists): Manifest['common'] {
  const engine = engineOf(model, lists.synonyms);
  return lists.common
    .map((word) => ({ word, count: engine.search(word, { limit: 1 }).total }))
    .filter(({ count }) => count > 0);
}
