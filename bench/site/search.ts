// Measures search over a content folder: `npx tsx bench/site/search.ts [--ablation] [content folder]`.
// Bytes are what a browser downloads of the documents; times are this machine's, in Node. Queries are
// those that come with the archive (if it is there) and our own. `--ablation`: relevance without each
// step of ranking in turn; the folder must then hold the imported archive.
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { loadContent } from '#lib/content/index.ts';
import { engineOf } from '#lib/search/prepare/engine.ts';
import { searchDataOf } from '#lib/search/prepare/shards.ts';
import type { SearchData } from '#lib/search/prepare/shards.ts';
import { documentsOf } from '#lib/search/documents/document.ts';
import { createEngine } from '#lib/search/complete.ts';
import type { Engine } from '#lib/search/engine.ts';
import { unpackShard } from '#lib/search/documents/columns.ts';
import type { PackedShard } from '#lib/search/documents/columns.ts';
import type { SearchWords } from '#lib/search/documents/shard.ts';
import { parseSynonyms } from '#lib/search/index/synonyms.ts';
import { archiveQueries, ownQueries } from '#lib/search/test-support/judged-queries.ts';
import { judgeOf, measure, ranksOfOwn, scoreQueries } from '#lib/search/test-support/relevance.ts';
import { tuning } from '#lib/search/rank/tuning.ts';
import { environment } from '#lib/site/env.ts';
import { wireBytes } from '../measure/brotli.ts';
import { spread } from '../measure/spread.ts';
import { kilo, milliseconds } from '../report/table.ts';

const { values, positionals } = parseArgs({
  options: { ablation: { type: 'boolean' } },
  allowPositionals: true,
});
const folder = resolve(positionals[0] ?? environment.contentDir);
const content = await loadContent(folder);
const [judged, own] = await Promise.all([archiveQueries(), ownQueries()]);

if (values.ablation) printAblation();
else {
  const data = searchDataOf(content);
  printBytes(data);
  printTimes(data);
}

function printBytes({ manifest, files }: SearchData): void {
  let [raw, brotli, gzip] = [0, 0, 0];
  for (const [name, body] of [['manifest.json', JSON.stringify(manifest)], ...files] as const) {
    const packed = wireBytes(Buffer.from(body));
    raw += Buffer.byteLength(body);
    brotli += packed;
    gzip += gzipSync(body).length;
    console.log(`${name.padEnd(24)} ${kilo(packed)} KB brotli`);
  }
  console.log(`together ${kilo(raw)} KB, ${kilo(brotli)} KB brotli, ${kilo(gzip)} KB gzip`);
}

function printTimes({ manifest, files }: SearchData): void {
  // Our own build wrote them.
  const read = (file: string) => JSON.parse(files.get(file) ?? '') as PackedShard;
  const shards = manifest.shards.map(({ file }) => unpackShard(read(file)));
  const started = performance.now();
  const { projects, words } = manifest;
  const known = JSON.parse(files.get(words ?? '') ?? '{}') as Partial<SearchWords>;
  const engine = createEngine({ projects, synonyms: parseSynonyms(known.synonyms ?? '') });
  for (const shard of shards) engine.add(shard);
  console.log(`index of ${engine.size} documents: ${milliseconds(performance.now() - started)}`);
  if (known.pinyin) engine.learnPinyin(known.pinyin);
  const times = [...(judged?.queries ?? []), ...own].map(({ q }) => {
    engine.search(q);
    const asked = performance.now();
    engine.search(q);
    return performance.now() - asked;
  });
  const { p50, p95 } = spread(times);
  console.log(`${times.length} queries: p50 ${milliseconds(p50)}, p95 ${milliseconds(p95)}`);
}

/** Steps of ranking, each with the numbers that undo it. */
function stepsOfRanking(): [name: string, undone: Partial<typeof tuning>][] {
  return [
    ['all steps', {}],
    ['fields weigh the same', { title: 1, question: 1, answer: 1, extra: 1 }],
    ['types weigh the same', { weekly: 1, project: 1, release: 1, reading: 1 }],
    ['no weight for length', { lengthShare: 0, lengthPower: 0, askedLengthPower: 0 }],
    ['no extra for Latin words', { latin: 1 }],
    ['function characters weigh the same', { filler: 1 }],
    ['no cohesion of pairs', { cohesion: 0 }],
    ['no parts and joins of words', { parts: 0, joined: 0 }],
    ['no typos', { typo: 0, knownTypo: 0 }],
    ['no coverage', { coverageFloor: 1 }],
    ['no rise with what was found', { foundRate: 0, spreadPower: 0 }],
    ['no cost of what is lacking', { lackedNames: 0, lackedRun: 0 }],
    ['no coordination of words', { coordination: 0 }],
    ['no adjacency', { adjacency: 0 }],
    ['no window', { together: 0 }],
    ['no issue number', { issue: 1 }],
  ];
}

function printAblation(): void {
  const kept = { ...tuning };
  for (const [name, undone] of stepsOfRanking()) {
    Object.assign(tuning, kept, undone);
    printRelevance(name, engineOf(content));
  }
  Object.assign(tuning, kept);
  printRelevance(
    'no synonyms',
    engineOf({ ...content, words: { ...content.words, synonyms: '' } }),
  );
  const blind = engineOf(content);
  blind.learnPinyin('');
  printRelevance('no pinyin', blind);
}

function printRelevance(name: string, engine: Engine): void {
  const scores = [
    ...(judged
      ? [scoreQueries(engine, judged.queries, judgeOf(documentsOf(content.model), judged.dates))]
      : []),
    scoreQueries(engine, own, ranksOfOwn),
  ];
  const figures = scores.map((some) => {
    const { queries, hitAt5, mrrAt10, recallAt10 } = measure(some);
    const [hit, mrr, recall] = [hitAt5, mrrAt10, recallAt10].map((value) => value.toFixed(3));
    return `${queries} queries: hit@5 ${hit}  MRR@10 ${mrr}  recall@10 ${recall}`;
  });
  console.log(`${name.padEnd(36)} ${figures.join('   ')}`);
}
