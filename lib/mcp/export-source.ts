import { join } from 'node:path';
import { apiPath } from '#lib/api/paths.ts';
import { schemas } from '#lib/api/schemas.ts';
import { answererHere } from '#lib/search/api/answerer.ts';
import { createSearchApi } from '#lib/search/api/api.ts';
import { type PackedShard, unpackShard } from '#lib/search/documents/columns.ts';
import { type Manifest, type SearchWords, manifestFile } from '#lib/search/documents/shard.ts';
import { filledEngine } from '#lib/search/prepare/filled-engine.ts';
import { readRegular } from '#lib/site/files/regular.ts';
import { withoutEnd } from '#lib/text/edges.ts';
import type { Source } from './source.ts';

/** Larger than any file that a build writes of the archive. */
const MOST_BYTES = 50_000_000;
/** Addresses as we make them: no part of one begins with a point. */
const ADDRESS = /^(?:\/[\w-][\w.-]*)+$/;

/**
 * Answers from an exported site (`out/`), without its content.
 * @param folder absolute path.
 * @throws Error with one readable line where it is no such site.
 */
export async function exportSource(folder: string): Promise<Source> {
  const read = async (path: string): Promise<string | null> => {
    if (!ADDRESS.test(path)) return null;
    const found = await readRegular(join(folder, path), MOST_BYTES);
    return found && 'bytes' in found ? Buffer.from(found.bytes).toString('utf8') : null;
  };
  const json = async (path: string): Promise<unknown> => {
    const text = await read(path);
    if (text === null) {
      throw new Error(
        `这里不是导出的网站，缺 ${path}：${folder}\n    改法：先 EXPORT=1 npm run build，再写 --export out`,
      );
    }
    return JSON.parse(text) as unknown;
  };
  const { site } = schemas.ProjectList.parse(await json(apiPath('projects')));
  // The folder's files are our own build's.
  const manifest = (await json(`/search-data/${manifestFile}`)) as Manifest;
  const answerer = answererHere(
    once(() => searchedIn(manifest, json)),
    (searched) => searched,
  );
  return { siteUrl: withoutEnd(site.url, /\//), read, search: createSearchApi(answerer) };
}

async function searchedIn(
  { shards, projects, words }: Manifest,
  json: (path: string) => Promise<unknown>,
) {
  const file = (name: string) => json(`/search-data/${name}`);
  const packed = await Promise.all(
    shards.map(async (one) => (await file(one.file)) as PackedShard),
  );
  const known = words === undefined ? { pinyin: '', synonyms: '' } : await file(words);
  const documents = packed.flatMap(unpackShard);
  const engine = filledEngine(documents, projects, known as SearchWords);
  return { engine, documents, projects: projects.map(({ slug }) => slug) };
}

/** Makes a thing at the first call; where that fails, again at the next. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((cause: unknown) => {
      made = undefined;
      throw cause;
    });
    return made;
  };
}
