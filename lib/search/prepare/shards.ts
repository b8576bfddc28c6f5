import type { Model, WordedModel } from '#lib/content/types.ts';
import { type HashedFile, hashedFile } from '#lib/site/files/hashed.ts';
import { processStore } from '#lib/site/process-store.ts';
import { yearOf } from '#lib/text/dates.ts';
import { groupBy } from '#lib/text/groups.ts';
import { documentsOf, projectNamesOf } from '../documents/document.ts';
import { packShard } from '../documents/columns.ts';
import { pack } from '../documents/shard.ts';
import type { Manifest, ManifestProject, SearchWords } from '../documents/shard.ts';
import type { Engine } from '../engine.ts';
import type { SearchDocument } from '../types.ts';
import { filledEngine } from './filled-engine.ts';
import { pinyinTableOf } from './pinyin-table.ts';

/** Everything under `/search-data/`: the manifest, and the shards by file name. */
export interface SearchData {
  manifest: Manifest;
  /** JSON text of each shard. */
  files: Map<string, string>;
}

const made = processStore('search-data', () => new WeakMap<WordedModel, SearchData>());

// What a first result may wait for: about 20 to 35 KB with brotli.
const part = 80_000;

/**
 * Cuts a model's documents into one shard a year, named after its content, so that a file never
 * changes and old years stay in the browser's cache. A large newest year comes in parts, so that
 * results do not wait for all of it. Projects travel with the newest. Made once for the same object:
 * every file of a build asks for all of it, and the home page for its common words.
 */
export function searchDataOf(content: WordedModel): SearchData {
  const known = made.get(content);
  if (known) return known;
  const data = makeSearchData(content);
  made.set(content, data);
  return data;
}

function makeSearchData({ model, words: { synonyms, common } }: WordedModel): SearchData {
  const documents = documentsOf(model);
  const shards = cutShards(documents);
  const known: SearchWords = { pinyin: pinyinTableOf(documents), synonyms };
  const words = hashedFile('words', JSON.stringify(known));
  const [latest] = model.weeklies;
  return {
    files: new Map([...shards, words].map(({ file, body }) => [file, body])),
    manifest: {
      shards: shards.map(({ body, ...shard }) => ({ ...shard, bytes: Buffer.byteLength(body) })),
      projects: projectsOf(model),
      words: words.file,
      common: countResults(common, filledEngine(documents, projectNamesOf(model), known)),
      latest: latest ? { date: latest.date, title: latest.title } : null,
    },
  };
}

/** Names, and where to ask what nothing answers. */
function projectsOf({ projects }: Model): ManifestProject[] {
  return projects.map(({ slug, name, aliases, repository }) => {
    return { slug, name, aliases, repository };
  });
}

interface Shard extends HashedFile {
  year: string;
  documents: number;
}

function cutShards(documents: readonly SearchDocument[]): Shard[] {
  const newest = lastYearOf(documents[0]) ?? 'all';
  return groupBy(documents, (document) => lastYearOf(document) ?? newest)
    .sort(([a], [b]) => b.localeCompare(a))
    .flatMap(([year, group], i) => (i === 0 ? inParts(group) : [group]).map(shardOf(year)));
}

/** Year of the newest weekly that printed a document; undefined for projects. */
function lastYearOf(document: SearchDocument | undefined): string | undefined {
  const [date] = document?.weeklies ?? [];
  return date && yearOf(date);
}

const shardOf =
  (year: string) =>
  (group: readonly SearchDocument[]): Shard => {
    const { file, body } = hashedFile(year, JSON.stringify(packShard(group)));
    return { file, year, documents: group.length, body };
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

/** The words that have results, with how many. */
function countResults(words: readonly string[], engine: Engine): Manifest['common'] {
  return words
    .map((word) => ({ word, count: engine.search(word, { limit: 1 }).total }))
    .filter(({ count }) => count > 0);
}
