import { loadContent } from '/work/main/lib/content/index.ts';
import { documentsOf } from '/work/main/lib/search/document.ts';
import { termsOf } from '/work/main/lib/search/encode.ts';
import { brotliCompressSync } from 'node:zlib';
const t = Date.now();
const { model, files } = await loadContent(process.argv[2]!);
console.log(
  'load',
  Date.now() - t,
  process.memoryUsage().rss / 1e6,
  files
    .flatMap((f) => f.messages)
    .slice(0, 5)
    .map(String),
);
const docs = documentsOf(model);
for (const ty of ['question', 'weekly', 'release', 'reading', 'project'])
  console.log(ty, docs.filter((d) => d.type === ty).length);
const text = (d: any) => [d.title, d.question, d.answer].join('\n');
for (const share of [1 / 8, 1 / 4, 1 / 2, 1]) {
  const part = docs.filter((_, i) => (i * 0.618) % 1 < share);
  const t = part.map(text).join('\n');
  const v = new Set(part.flatMap((d) => termsOf(text(d))));
  const han = [...v].filter((x) => /^\p{Script=Han}/u.test(x)).length;
  const b = brotliCompressSync(t).length;
  console.log(
    share,
    part.length,
    t.length,
    'vocab',
    v.size,
    'han',
    han,
    'brotli',
    b,
    ((b * 8) / t.length).toFixed(2),
  );
}
