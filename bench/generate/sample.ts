import type { Model, Question, Weekly } from '#lib/content/types.ts';
import { Chain, wordsIn } from './chain.ts';
import { Identifiers } from './identifiers.ts';
import type { Random } from './random.ts';

/** What is learnt from a real archive to write a bigger one like it. */
export interface Sample {
  weeklies: readonly Weekly[];
  questions: readonly Question[];
  /** Slugs, as often as questions are asked about them. */
  projects: readonly string[];
  askers: readonly string[];
  /** Newest date, `YYYY-MM-DD`. */
  newest: string;
  write: Record<'question' | 'answer' | 'change' | 'title' | 'note', (length: number) => string>;
}

/** Learns words, lengths and habits from a model. */
export function learn(model: Model, random: Random): Sample {
  const { weeklies, readings } = model;
  const questions = weeklies.flatMap((weekly) => weekly.questions);
  const rounds = questions.flatMap((question) => question.rounds);
  const texts = {
    question: rounds.map((round) => round.question),
    answer: rounds.map((round) => round.answer),
    change: weeklies.flatMap((weekly) => weekly.releases.flatMap((release) => release.changes)),
    title: [...readings.map((reading) => reading.title), ...weeklies.map(({ title }) => title)],
    note: weeklies.map((weekly) => weekly.text),
  };
  const identifiers = new Identifiers(Object.values(texts).flat().flatMap(wordsIn), random);
  const writer = (kind: keyof typeof texts): ((length: number) => string) => {
    const chain = new Chain(texts[kind], random, identifiers);
    return (length) => chain.write(length);
  };
  return {
    weeklies,
    questions,
    projects: questions.flatMap((question) => question.project ?? []),
    askers: [...new Set(questions.flatMap((question) => question.asker ?? []))],
    newest: weeklies[0]?.date ?? '2023-01-06',
    write: {
      question: writer('question'),
      answer: writer('answer'),
      change: writer('change'),
      title: writer('title'),
      note: writer('note'),
    },
  };
}
