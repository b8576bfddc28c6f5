import { withAhead } from './ahead.ts';
import type { Ahead } from './ahead.ts';
import { createEngine } from './engine.ts';
import type { Engine } from './engine.ts';
import type { Files } from './files.ts';
import { popularFor } from './popular.ts';
import type { Progress, Reply, Request, YearProgress } from './protocol.ts';
import { withRetries } from './retry.ts';
import { unpack } from './shard.ts';
import type { Manifest, PackedDocument, ShardEntry } from './shard.ts';
import { parseSynonyms } from './synonyms.ts';
import type { Understood } from './types.ts';

/** What the host needs from where it runs. */
export interface Surroundings {
  /** Opens a folder of search data. */
  open: (folder: string) => Promise<Files>;
  post: (reply: Reply) => void;
  /** Resolves after some milliseconds; messages are taken meanwhile. */
  wait: (milliseconds: number) => Promise<void>;
}

type QueryRequest = Extract<Request, { type: 'query' }>;
type States = Map<string, YearProgress['state']>;

// Indexing more at once would keep a typing reader waiting.
const portion = 60;

/**
 * The worker's side of search: loads the manifest and the shards (newest first) into an engine and
 * answers the newest query, again after each shard. A query that a newer one has replaced is dropped.
 * @returns the handler of the page's messages.
 */
export function createHost(surroundings: Surroundings): (request: Request) => Promise<void> {
  const { open, post, wait } = surroundings;
  let found: { engine: Engine; manifest: Manifest; files: Files } | null = null;
  let waiting: QueryRequest | null = null;
  let loading = false;
  const states: States = new Map();

  function answer(): void {
    if (!found || !waiting) return;
    const { engine, manifest } = found;
    const complete = manifest.shards.every(({ file }) => states.get(file) === 'loaded');
    if (engine.size === 0 && !complete) return;
    const { id, query, options } = waiting;
    const searched = engine.search(query, options);
    const chosen = [...(options.projects ?? []), ...projectsOf(searched.understood)];
    const popular = searched.total ? null : popularFor(query, chosen, engine, manifest.projects);
    post({ type: 'answer', id, answer: { ...searched, query, complete, popular } });
  }

  const report = (manifest: Manifest): void =>
    post({ type: 'progress', progress: progressOf(manifest, states) });

  async function take(
    { file }: ShardEntry,
    { engine, manifest, files }: NonNullable<typeof found>,
  ) {
    states.set(file, 'loading');
    try {
      // The folder's files are our own build's: `build/shards.test.ts` checks their shape.
      const packed = (await withRetries(() => files.shard(file), wait)) as PackedDocument[];
      await addInPortions(engine, packed, wait);
      states.set(file, 'loaded');
    } catch (cause) {
      states.set(file, 'failed');
      throw cause;
    } finally {
      report(manifest);
    }
    answer();
  }

  let knowsPinyin = false;
  async function learnPinyin({ engine, manifest, files }: NonNullable<typeof found>) {
    const { pinyin } = manifest;
    if (pinyin === undefined || knowsPinyin) return;
    // As with the documents: one string, see `pinyin/table.ts`.
    engine.learnPinyin((await withRetries(() => files.shard(pinyin), wait)) as string);
    knowsPinyin = true;
    report(manifest);
    answer();
  }

  async function load(folder: string, ahead: Ahead | null): Promise<void> {
    found ??= await start(withAhead(await open(folder), ahead), wait);
    const { manifest, files } = found;
    const [first, ...others] = manifest.shards.filter(({ file }) => states.get(file) !== 'loaded');
    for (const { file } of others) states.set(file, 'loading');
    if (first) states.set(first.file, 'loading');
    report(manifest);
    answer();
    // The newest year comes alone and is answered from; then all others start at once.
    const made = found;
    const results = first ? await Promise.allSettled([take(first, made)]) : [];
    const rest = await Promise.allSettled([
      learnPinyin(made),
      ...others.map((shard) => take(shard, made)),
    ]);
    for (const result of [...results, ...rest]) {
      if (result.status === 'rejected') throw result.reason;
    }
    await files.forgetOthers(manifest).catch(() => undefined);
  }

  return async (request) => {
    if (request.type === 'query') {
      waiting = request;
      return answer();
    }
    if (request.type === 'passage') {
      const { query, of } = request;
      const passage = found?.engine.passage(query, of.type, of.id) ?? null;
      return post({ type: 'passage', query, of, passage });
    }
    if (loading) return;
    loading = true;
    try {
      await load(request.folder, request.ahead);
    } catch (cause) {
      post({ type: 'failed', message: cause instanceof Error ? cause.message : String(cause) });
    } finally {
      loading = false;
    }
  };
}

/** Adds documents to the engine a few at a time, so that queries are answered in between. */
async function addInPortions(
  engine: Engine,
  packed: readonly PackedDocument[],
  wait: Surroundings['wait'],
): Promise<void> {
  for (let at = 0; at < packed.length; at += portion) {
    engine.add(packed.slice(at, at + portion).map(unpack));
    await wait(0);
  }
}

async function start(files: Files, wait: Surroundings['wait']) {
  const manifest = (await withRetries(files.manifest, wait)) as Manifest;
  const { projects, synonyms } = manifest;
  const engine = createEngine({ projects, synonyms: parseSynonyms(synonyms) });
  return { engine, manifest, files };
}

function projectsOf({ filters }: Understood): string[] {
  return filters.filter(({ field }) => field === 'project').map(({ value }) => value);
}

function progressOf({ shards, common, latest, projects }: Manifest, states: States): Progress {
  const stateOf = ({ file }: ShardEntry) => states.get(file) ?? 'loading';
  const sum = (some: readonly ShardEntry[]) => some.reduce((total, { bytes }) => total + bytes, 0);
  return {
    loaded: sum(shards.filter((shard) => stateOf(shard) === 'loaded')),
    total: sum(shards),
    years: shards.map((shard) => ({ year: shard.year, state: stateOf(shard) })),
    common,
    latest,
    projects,
  };
}
