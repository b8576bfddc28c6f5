import type { Query } from '../query/query.ts';
import type { Holding } from './holding.ts';
import type { UnitMatch } from './proximity.ts';
import { stretchesOf, sumOf } from './stretches.ts';
import { floor } from './tuning.ts';

/** How a document fared in ranking. */
export interface Standing {
  /** Its score, and the weight of all units of the query, in the rarity of a word that one document holds. */
  value: number;
  total: number;
  /** Share of that weight that it holds. */
  coverage: number;
  /** Its length, in that of the mean document. */
  length: number;
  isQuestion: boolean;
}

/** What ranking found out about a document. */
interface Scored {
  matches: readonly UnitMatch[];
  holding: Holding;
  standing: Standing;
}

/** What is known of a document as an answer. */
export interface Weighed {
  evidence: Evidence;
  /** Whether it holds every name, all the Han and the project's name. */
  lacksNothing: boolean;
  /** Whether the query asks for the number of an issue and nothing else: `kite#845`. */
  asksNumber: boolean;
}

/** What speaks for and against a document being an answer, one number a weight of {@link floor}. */
export type Evidence = Record<keyof typeof floor, number>;

/**
 * Whether a document holds so much of a query that it may answer it. It does where it lacks nothing that
 * tells. Else no piece of evidence decides alone: they are weighed against one another (logistic
 * regression, fitted on judged queries with an answer and without one by `npm run bench:floor`;
 * docs/decisions/019-not-here-is-an-answer.md).
 */
export function mayAnswer({ evidence, lacksNothing, asksNumber }: Weighed): boolean {
  if (lacksNothing || asksNumber) return lacksNothing;
  let sum = 0;
  for (const [name, weight] of Object.entries(floor))
    sum += weight * evidence[name as keyof Evidence];
  return sum >= 0;
}

/** Weighs up what a document holds of a query. */
export function weighed(query: Query, { matches, holding, standing }: Scored): Weighed {
  const { value, total, coverage, length, isQuestion } = standing;
  const { projects, asksNumber, han, sentence, whole } = askedBy(query);
  const isThere = (unit: number): boolean => (matches[unit]?.share ?? 0) > 0;
  const named = projects.filter(isThere).length;
  const project = projects.length > 0 ? named / projects.length : usualProject;
  const lacksNothing = holding.names === 1 && holding.lackedRun === 0 && named === projects.length;
  const evidence = {
    always: 1,
    score: logOf(value),
    weight: logOf(total),
    coverageOfFew: coverage * (1 - whole),
    fewNames: Math.max(0, 0.68 - holding.names),
    han: Math.min(6, holding.han),
    unknownOfFew: (holding.unknown / (han + 0.3)) * (1 - sentence),
    project,
    length: Math.log(length + 0.1),
    question: isQuestion ? 1 : 0,
  };
  return { evidence, lacksNothing, asksNumber };
}

// What stands for the project where none is named.
const usualProject = 0.8;

function logOf(value: number): number {
  return Math.log(Math.max(value, 0.001));
}

/** What is to be said of a whole query, whatever the document. */
interface Asked {
  /** Positions of the units that are of a project's name, Han aside. */
  projects: readonly number[];
  asksNumber: boolean;
  /** What all the Han tells. */
  han: number;
  /** From 0, little Han, to 1, a sentence of it. */
  sentence: number;
  /** From 0, a word or two, to 1, a whole question. */
  whole: number;
}

// More words than a repository's name has are a question of their own.
const mostWithNumber = 4;

// Each of a query's candidates asks.
const asked = new WeakMap<Query, Asked>();

function askedBy(query: Query): Asked {
  const known = asked.get(query);
  if (known) return known;
  const { all, han } = stretchesOf(query);
  const isNumbered = query.units.some(({ term, telling }) => /^#\d/.test(term) && telling > 0);
  const found = {
    asksNumber: isNumbered && query.units.length <= mostWithNumber,
    projects: query.units.flatMap(({ ofProject }, i) => (ofProject ? [i] : [])),
    han: sumOf(han),
    sentence: between(sumOf(han), 2.46, 3.84),
    whole: between(sumOf(all), 1, 6),
  };
  asked.set(query, found);
  return found;
}

/** How far on the way from one number to another, 0–1. */
function between(value: number, from: number, to: number): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}
