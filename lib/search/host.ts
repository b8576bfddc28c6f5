import { createEngine } from './engine.ts';
import type { Engine } from './engine.ts';
import type { Reply, Request } from './protocol.ts';
import { manifestFile, unpack } from './shard.ts';
import type { Manifest, PackedDocument } from './shard.ts';
import { parseSynonyms } from './synonyms.ts';

/** What the host needs from where it runs. */
export interface Surroundings {
  /** Fetches and parses a JSON file; rejects when it cannot. */
  readJson: (url: string) => Promise<unknown>;
  post: (reply: Reply) => void;
}

type QueryRequest = Extract<Request, { type: 'query' }>;

/**
 * The worker's side of search: loads the manifest and the shards (newest first) into an engine and
 * answers the newest query, again after each shard. A query that a newer one has replaced is dropped.
 * @returns the handler of the page's messages.
 */
export function createHost({ readJson, post }: Surroundings): (request: Request) => Promise<void> {
  let engine: Engine | null = null;
  let manifest: Manifest | null = null;
  let waiting: QueryRequest | null = null;
  let loading = false;
  const loaded = new Set<string>();

  function answer(): void {
    if (!engine || !waiting || !manifest) return;
    if (loaded.size === 0 && manifest.shards.length > 0) return;
    const { id, query, options } = waiting;
    const found = engine.search(query, options);
    const complete = loaded.size === manifest.shards.length;
    post({ type: 'answer', id, answer: { ...found, query, complete } });
  }

  async function load(folder: string): Promise<void> {
    // The folder's files are our own build's: their shape is checked by the tests of `build/shards.ts`.
    manifest ??= (await readJson(folder + manifestFile)) as Manifest;
    const { projects, synonyms, shards, common, latest } = manifest;
    engine ??= createEngine({ projects, synonyms: parseSynonyms(synonyms) });
    const make = engine;
    const report = (): void => {
      post({
        type: 'progress',
        progress: { loaded: bytes(shards, loaded), total: bytes(shards), common, latest, projects },
      });
    };
    const take = async (file: string, documents: Promise<unknown>): Promise<void> => {
      make.add(((await documents) as PackedDocument[]).map(unpack));
      loaded.add(file);
      report();
      answer();
    };
    report();
    if (shards.length === 0) answer();
    // The newest year comes alone and is answered from; then all others start at once.
    const [first, ...others] = shards.filter(({ file }) => !loaded.has(file));
    if (first) await take(first.file, readJson(folder + first.file));
    const started = others.map(({ file }) => ({ file, documents: readJson(folder + file) }));
    for (const { documents } of started) documents.catch(() => undefined);
    for (const { file, documents } of started) await take(file, documents);
  }

  return async (request) => {
    if (request.type === 'query') {
      waiting = request;
      return answer();
    }
    if (loading) return;
    loading = true;
    try {
      await load(request.folder);
    } catch (cause) {
      post({ type: 'failed', message: cause instanceof Error ? cause.message : String(cause) });
    } finally {
      loading = false;
    }
  };
}

function bytes(shards: Manifest['shards'], only?: ReadonlySet<string>): number {
  return shards.reduce((sum, shard) => sum + (!only || only.has(shard.file) ? shard.bytes : 0), 0);
}
