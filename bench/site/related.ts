// Measures related questions at size: `npx tsx bench/site/related.ts [questions] [content folder]`.
// Questions are made by mixing sentences of the folder's own ones, so that words are as common and
// as rare as in real ones; times are this machine's.
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { loadContent } from '#lib/content/index.ts';
import type { Question } from '#lib/content/types.ts';
import { allQuestions } from '#lib/content/views/questions.ts';
import { relatedIn } from '#lib/related/related.ts';
import { environment } from '#lib/site/env.ts';
import { seeded } from '../generate/random.ts';

const count = Number(process.argv[2] ?? 10_000);
const folder = resolve(process.argv[3] ?? environment.contentDir);
const { model, words } = await loadContent(folder);
const originals = allQuestions(model);
const asked = sentencesOf((round) => round.question);
const answered = sentencesOf((round) => round.answer);
const random = seeded(20);

const [template] = model.weeklies;
if (!template) throw new Error(`没有内容：${folder}`);
const made = Array.from({ length: count }, (_, place) => mixed(place));
const large = { ...model, weeklies: [{ ...template, questions: made }] };

const started = performance.now();
const related = relatedIn({ model: large, words });
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
    Array.from({ length: 1 + random.below(most) }, () => random.pick(from)).join('');
  const round = { question: some(asked, 4), answer: some(answered, 8) };
  const { project, ...rest } = random.pick(originals);
  return { ...rest, id: `made-${place}`, project, rounds: [round] };
}
