import type { Model, Question } from '../types.ts';
import { allQuestions } from './questions.ts';

/** Words of a question and its answers: Latin words in lower case and overlapping pairs of Han characters. */
function termsOf(question: Question): Set<string> {
  const text = question.rounds
    .map((round) => `${round.question} ${round.answer}`)
    .join(' ')
    .toLowerCase();
  const latin = text.match(/[a-z][a-z0-9]+/g) ?? [];
  const han = (text.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) =>
    [...run].slice(1).map((character, index) => [...run][index] + character),
  );
  return new Set([...latin, ...han]);
}

/** Words of every question, and how rare each word is. */
interface Vocabulary {
  terms: Map<string, Set<string>>;
  rarity: Map<string, number>;
}

function vocabularyOf(questions: readonly Question[]): Vocabulary {
  const terms = new Map(questions.map((question) => [question.id, termsOf(question)]));
  const counts = new Map<string, number>();
  for (const set of terms.values()) {
    for (const term of set) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const rarity = new Map(
    [...counts].map(([term, count]) => [term, Math.log(questions.length / count)]),
  );
  return { terms, rarity };
}

const vocabularies = new WeakMap<Model, Vocabulary>();

function vocabulary(model: Model): Vocabulary {
  const known = vocabularies.get(model);
  if (known) return known;
  const made = vocabularyOf(allQuestions(model));
  vocabularies.set(model, made);
  return made;
}

const weight = (terms: Iterable<string>, rarity: Map<string, number>) => {
  let sum = 0;
  for (const term of terms) sum += rarity.get(term) ?? 0;
  return sum;
};

/** Least nearness of two questions that are shown together; below it they only share chatter. */
const CLOSE = 0.1;
/** A common project makes two questions this much closer. */
const SAME_PROJECT = 1.5;

/**
 * Questions that ask about similar things, closest first: cosine over words weighed by rarity
 * (tf-idf with tf = 1), more if the project is the same.
 * @param limit most questions to return; fewer, or none, if the others are too far away.
 */
export function relatedQuestions(model: Model, question: Question, limit: number): Question[] {
  const { terms, rarity } = vocabulary(model);
  const own = terms.get(question.id) ?? new Set<string>();
  const ownWeight = weight(own, rarity);
  const scored = allQuestions(model).flatMap((other) => {
    const theirs = terms.get(other.id);
    if (!theirs || other.id === question.id) return [];
    const common = [...theirs].filter((term) => own.has(term));
    const norm = Math.sqrt(ownWeight * weight(theirs, rarity));
    const near = norm > 0 ? weight(common, rarity) / norm : 0;
    const same = other.project !== null && other.project === question.project;
    const score = same ? near * SAME_PROJECT : near;
    return score >= CLOSE ? [{ other, score }] : [];
  });
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ other }) => other);
}
