import { createHash } from 'node:crypto';
import type { Model } from '#lib/content/types.ts';
import { documentsOf } from '../documents/document.ts';
import { yearOf } from '../rank/filter.ts';
import { pack } from '../documents/shard.ts';
import type { Manifest, ManifestProject, SearchWords } from '../documents/shard.ts';
import type { SearchDocument } from '../types.ts';
import { engineOf } from './engine.ts';
import { pinyinTableOf } from './pinyin-table.ts';
import type { WordLists } from './word-lists.ts';

/** Everything under `/search-data/`: the manifest, and the shards by file name. */
export interface SearchData {
  manifest: Manifest;
  /** JSON text of each shard. */
  files: Map<string, string>;
}

const made = new WeakMap<Model, SearchData>();

// What a first result may wait for: about 20 to 35 KB with brotli.
const part = 80_000;

/**
 * Cuts a model's documents into one shard a year, named after its content, so that a file never
 * changes and old years stay in the browser's cache. A large newest year comes in parts, so that
 * results do not wait for all of it. Projects travel with the newest. Made once per model.
 */
export function searchDataOf(model: Model, lists: WordLists): SearchData {
  const known = made.get(model);
  if (known) return known;
  const documents = documentsOf(model);
  const shards = cutShards(documents);
  const words = wordsFile(documents, lists);
  const [latest] = model.weeklies;
  const data = {
    files: new Map([...shards, words].map(({ file, body }) => [file, body])),
    manifest: {
      shards: shards.map(({ body, ...entry }) => ({ ...entry, bytes: Buffer.byteLength(body) })),
      projects: projectsOf(model),
      words: words.file,
      common: commonWords(model, lists),
      latest: latest ? { date: latest.date, number: latest.number, title: latest.title } : null,
    },
  };
  made.set(model, data);
  return data;
}

/** Names, and where to ask what nothing answers. */
function projectsOf({ projects }: Model): ManifestProject[] {
  return projects.map(({ slug, name, aliases, repository }) => {
    return { slug, name, aliases, repository };
  });
}

interface Shard {
  file: string;
  year: string;
  documents: number;
  body: string;
}

function cutShards(documents: readonly SearchDocument[]): Shard[] {
  const [first] = documents;
  const newest = first?.weeklies[0] ? yearOf(first) : 'all';
  const years = new Map<string, SearchDocument[]>();
  for (const document of documents) {
    const year = yearOf(document) || newest;
    const group = years.get(year);
    if (group) group.push(document);
    else years.set(year, [document]);
  }
  return [...years]
    .sort(([a], [b]) => b.localeCompare(a))
    .flatMap(([year, group], i) => (i === 0 ? inParts(group) : [group]).map(shardOf(year)));
}

const shardOf =
  (year: string) =>
  (group: readonly SearchDocument[]): Shard => {
    const body = JSON.stringify(group.map(pack));
    return { file: fileName(year, body), year, documents: group.length, body };
  };

/**
 * Cuts documents (newest first, those without a day last) into parts of some size, from the oldest on:
 * what is printed later changes only the newest part, where those without a day are, too.
 */
function inParts(documents: readonly SearchDocument[]): SearchDocument[][] {
  const dated = documents.filter(({ weeklies }) => weeklies.length > 0);
  const sizes = dated.map((one) => Buffer.byteLength(JSON.stringify(pack(one))) + 1);
  let left = sizes.reduce((sum, size) => sum + size, 0);
  const parts: SearchDocument[][] = [];
  let [end, size] = [dated.length, 0];
  for (let at = dated.length - 1; at > 0; at -= 1) {
    size += sizes[at] ?? 0;
    // The newest part is never a scrap: it is what first results come from.
    if (size < part || left - size < part / 2) continue;
    parts.unshift(dated.slice(at, end));
    left -= size;
    [end, size] = [at, 0];
  }
  return [[...dated.slice(0, end), ...documents.slice(dated.length)], ...parts];
}

function wordsFile(
  documents: readonly SearchDocument[],
  { synonyms }: WordLists,
): { file: string; body: string } {
  const words: SearchWords = { pinyin: pinyinTableOf(documents), synonyms };
  const body = JSON.stringify(words);
  return { file: fileName('words', body), body };
}

function fileName(name: string, body: string): string {
  return `${name}.${createHash('sha256').update(body).digest('hex').slice(0, 10)}.json`;
}

/** The editors' common words that have results, with how many. Also for the home page. */
export function commonWords(model: Model, lists: WordLists): Manifest['common'] {
  const engine = engineOf(model, lists.synonyms);
  return lists.common
    .map((word) => ({ word, count: engine.search(word, { limit: 1 }).total }))
    .filter(({ count }) => count > 0);
}
