// Measures search: `tsx scripts/bench-search.ts [content folder] [queries.jsonl]`.
// Bytes are what a browser downloads of the documents; times are this machine's, in Node.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { loadContent } from '#lib/content/index.ts';
import { searchDataOf } from '#lib/search/build/shards.ts';
import { readWordLists } from '#lib/search/build/word-lists.ts';
import { createEngine } from '#lib/search/engine.ts';
import type { PackedDocument } from '#lib/search/shard.ts';
import { unpack } from '#lib/search/shard.ts';
import { parseSynonyms } from '#lib/search/synonyms.ts';
import { environment } from '#lib/site/env.ts';

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;
const milliseconds = (time: number): string => `${time.toFixed(2)} ms`;

const folder = resolve(process.argv[2] ?? environment.contentDir);
const { model } = await loadContent(folder);
const { manifest, files } = searchDataOf(model, await readWordLists(folder));

let [raw, brotli, gzip] = [0, 0, 0];
const bodies = [['manifest.json', JSON.stringify(manifest)], ...files] as const;
for (const [name, body] of bodies) {
  const packed = brotliCompressSync(body).length;
  raw += Buffer.byteLength(body);
  brotli += packed;
  gzip += gzipSync(body).length;
  console.log(`${name.padEnd(24)} ${kilobytes(packed)} brotli`);
}
console.log(`together ${kilobytes(raw)}, ${kilobytes(brotli)} brotli, ${kilobytes(gzip)} gzip`);

// Our own build wrote them.
const documents = manifest.shards.map(({ file }) =>
  (JSON.parse(files.get(file) ?? '[]') as PackedDocument[]).map(unpack),
);
const started = performance.now();
const engine = createEngine({
  projects: manifest.projects,
  synonyms: parseSynonyms(manifest.synonyms),
});
for (const shard of documents) engine.add(shard);
if (manifest.pinyin) engine.learnPinyin(JSON.parse(files.get(manifest.pinyin) ?? '""') as string);
console.log(`index of ${engine.size} documents: ${milliseconds(performance.now() - started)}`);

const times = (await queries()).map((query) => {
  engine.search(query, { limit: 10 });
  const asked = performance.now();
  engine.search(query, { limit: 10 });
  return performance.now() - asked;
});
times.sort((a, b) => a - b);
const at = (share: number): string => milliseconds(times[Math.floor(share * times.length)] ?? 0);
console.log(`${times.length} queries: p50 ${at(0.5)}, p95 ${at(0.95)}`);

async function queries(): Promise<string[]> {
  const path = process.argv[3];
  if (path === undefined) return manifest.common.map(({ word }) => word);
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => (JSON.parse(line) as { q: string }).q);
}
