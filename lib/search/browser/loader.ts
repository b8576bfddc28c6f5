import type { Engine } from '../engine.ts';
import type { Readers } from '../readers.ts';
import type { Files } from './files.ts';
import { bytesOf, heldWithin, holding, nextAllowance } from './holding.ts';
import type { Progress, YearProgress } from './protocol.ts';
import { withRetries } from './retry.ts';
import { unpackShard } from '../documents/columns.ts';
import type { PackedShard } from '../documents/columns.ts';
import type { Manifest, SearchWords, ManifestShard } from '../documents/shard.ts';
import { parseSynonyms } from '../index/synonyms.ts';

/** What is loaded, from where, into what. */
export interface Opened {
  engine: Engine;
  manifest: Manifest;
  files: Files;
}

/** Brings shards into an engine, newest first, within what a browser should hold. */
export interface Loader {
  /** Loads what is to be held and is not there yet. @throws the first failure, after all were tried. */
  load(): Promise<void>;
  /** Lets the next older years be held, too. */
  allowMore(): void;
  /** Wants some years, however old they are. @returns whether that is more than was held before. */
  want(years: readonly string[]): boolean;
  /** Lets the engine read what is more than words; once for all who ask. @throws where that fails. */
  learnReaders(): Promise<void>;
  progress(): Progress;
  /** Whether all that is to be held is there, and synonyms and pinyin have been tried. */
  readonly settled: boolean;
  /** Whether there is more than is to be held. */
  readonly partial: boolean;
}

/** What a loader needs from where it runs. */
export interface LoaderPlace {
  wait: (milliseconds: number) => Promise<void>;
  readers: () => Promise<Readers>;
  /** Called when a shard has arrived or failed. */
  reported: () => void;
  /** Called when there is more to search. */
  grown: () => void;
}

// Indexing more at once would keep a typing reader waiting.
const portion = 60;

/** Makes a loader that has loaded nothing yet. */
export function createLoader(opened: Opened, place: LoaderPlace): Loader {
  const { manifest, files } = opened;
  const states = new Map<ManifestShard, YearProgress['state']>();
  const wanted = new Set<string>();
  let allowance: number = holding.byItself;
  let words: 'missing' | 'failed' | 'known' = manifest.words === undefined ? 'known' : 'missing';
  const held = (): ReadonlySet<ManifestShard> => heldWithin(manifest.shards, allowance, wanted);

  async function take(shard: ManifestShard): Promise<void> {
    try {
      await fetchInto(opened, shard.file, place.wait);
      states.set(shard, 'loaded');
    } catch (cause) {
      states.set(shard, 'failed');
      throw cause;
    } finally {
      place.reported();
    }
    place.grown();
  }

  let learning: Promise<void> | undefined;
  function learnReaders(): Promise<void> {
    learning ??= withRetries(place.readers, place.wait).then((some) =>
      opened.engine.learnReaders(some),
    );
    // Who asks after a failure tries again.
    learning.catch(() => (learning = undefined));
    return learning;
  }

  async function learnWords(): Promise<void> {
    const { words: file } = manifest;
    if (file === undefined || words === 'known') return;
    try {
      // As with the documents: our own build's.
      const read = (await withRetries(() => files.shard(file), place.wait)) as SearchWords;
      await learnReaders();
      opened.engine.learnPinyin(read.pinyin);
      opened.engine.learnSynonyms(parseSynonyms(read.synonyms));
      words = 'known';
    } catch (cause) {
      words = 'failed';
      throw cause;
    } finally {
      place.reported();
      place.grown();
    }
  }

  return {
    load: async () => {
      const missing = [...held()].filter((shard) => states.get(shard) !== 'loaded');
      for (const shard of missing) states.set(shard, 'loading');
      place.reported();
      place.grown();
      // The newest comes alone and is answered from; then all others start at once.
      const [first, ...others] = missing;
      const results = first ? await Promise.allSettled([take(first)]) : [];
      const rest = await Promise.allSettled([learnWords(), ...others.map(take)]);
      for (const result of [...results, ...rest]) {
        if (result.status === 'rejected') throw result.reason;
      }
      await files.forgetOthers(manifest).catch(() => undefined);
    },
    learnReaders,
    allowMore: () => {
      allowance = nextAllowance(manifest.shards, allowance);
    },
    want: (years) => {
      const before = held().size;
      for (const year of years) wanted.add(year);
      return held().size > before;
    },
    progress: () => {
      const next = nextAllowance(manifest.shards, allowance);
      const more = bytesOf(heldWithin(manifest.shards, next, wanted)) - bytesOf(held());
      return { ...progressOf(manifest, held(), states), more: Math.max(0, more) };
    },
    get settled() {
      return words !== 'missing' && [...held()].every((shard) => states.get(shard) === 'loaded');
    },
    get partial() {
      return held().size < manifest.shards.length;
    },
  };
}

/** Adds a shard's documents to the engine a few at a time, so that queries are answered in between. */
async function fetchInto(
  { engine, files }: Opened,
  file: string,
  wait: LoaderPlace['wait'],
): Promise<void> {
  // The folder's files are our own build's: `prepare/shards.test.ts` checks their shape.
  const packed = (await withRetries(() => files.shard(file), wait)) as PackedShard;
  const documents = unpackShard(packed);
  for (let at = 0; at < documents.length; at += portion) {
    engine.add(documents.slice(at, at + portion));
    await wait(0);
  }
}

function progressOf(
  manifest: Manifest,
  held: ReadonlySet<ManifestShard>,
  states: ReadonlyMap<ManifestShard, YearProgress['state']>,
): Omit<Progress, 'more'> {
  const { shards, common, latest, projects } = manifest;
  const stateOf = (shard: ManifestShard): YearProgress['state'] =>
    held.has(shard) ? (states.get(shard) ?? 'loading') : 'later';
  return {
    loaded: bytesOf(shards.filter((shard) => stateOf(shard) === 'loaded')),
    total: bytesOf(held),
    years: shards.map((shard) => ({ year: shard.year, state: stateOf(shard) })),
    common,
    latest,
    projects,
  };
}
