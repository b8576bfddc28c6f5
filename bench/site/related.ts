// Measures related questions at size: `tsx bench/site/related.ts [questions] [content folder]`.
// Questions are made by mixing sentences of the folder's own ones, so that words are as common and
// as rare as in real ones; times are this machine's.
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { loadContent } from '#lib/content/index.ts';
import type { Question } from '#lib/content/types.ts';
import { allQuestions } from '#lib/content/views/questions.ts';
import { relatedIn } from '#lib/related/related.ts';
import { readWordLists } from '#lib/search/prepare/word-lists.ts';
import { environment } from '#lib/site/env.ts';

const count = Number(process.argv[2] ?? 10_000);
const folder = resolve(process.argv[3] ?? environment.contentDir);
const { model } = await loadContent(folder);
const { synonyms } = await readWordLists(folder);
const originals = allQuestions(model);
const asked = sentencesOf((round) => round.question);
const answered = sentencesOf((round) => round.answer);
const random = mulberry(20);

const [template] = model.weeklies;
if (!template) throw new Error(`没有内容：${folder}`);
const made = Array.from({ length: count }, (_, place) => mixed(place));
const large = { ...model, weeklies: [{ ...template, questions: made }] };

const started = performance.now();
const related = relatedIn(large, synonyms);
const prepared = performance.now();
let rows = 0;
for (const question of made) rows += related(question, 3).length;
const done = performance.now();
const seconds = (from: number, to: number) => `${((to - from) / 1000).toFixed(2)} s`;
console.log(`${count} questions from ${originals.length}, ${rows} related`);
console.log(`prepared ${seconds(started, prepared)}, all pages ${seconds(prepared, done)}`);
console.log(
  `together ${seconds(started, done)}, ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
);

function sentencesOf(part: (round: Question['rounds'][number]) => string): string[] {
  return originals
    .flatMap(({ rounds }) => rounds.map(part))
    .flatMap((text) => text.split(/(?<=[。？！\n])/u))
    .filter((sentence) => sentence.trim() !== '');
}

function mixed(place: number): Question {
  const some = (from: string[], most: number) =>
    Array.from({ length: 1 + Math.floor(random() * most) }, () => pick(from)).join('');
  const round = { question: some(asked, 4), answer: some(answered, 8) };
  const { project, ...rest } = pick(originals);
  return { ...rest, id: `made-${place}`, project, rounds: [round] };
}

function pick<T>(from: readonly T[]): T {
  const one = from[Math.floor(random() * from.length)];
  if (one === undefined) throw new Error('没有可用的句子');
  return one;
}

/** A small generator of repeatable random numbers. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixedBits = Math.imul(state ^ (state >>> 15), 1 | state);
    mixedBits = (mixedBits + Math.imul(mixedBits ^ (mixedBits >>> 7), 61 | mixedBits)) ^ mixedBits;
    return ((mixedBits ^ (mixedBits >>> 14)) >>> 0) / 4_294_967_296;
  };
}
