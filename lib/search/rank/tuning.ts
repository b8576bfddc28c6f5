/**
 * The numbers that weighing and ranking turn on. They were found by trial: each was moved up and down
 * on judged queries (`npm run bench:ranking`) and kept where no move did better.
 */
export const tuning = {
  /** Weight of a term by the field it stands in. A question begins with its title, which so counts twice. */
  title: 1.1,
  question: 1,
  answer: 1,
  extra: 1.1,
  /** Weight of a whole document by its type; questions count 1. */
  weekly: 0.6,
  project: 0.6,
  release: 0.5,
  reading: 0.63,
  /** Factor of a question whose issue number the query names. */
  issue: 1.5,
  /** Score of a document that the query points at, against the best of the others. */
  pointed: 1.5,
  /** How slowly repeating a term stops paying (BM25's k1). */
  saturation: 1.42,
  /** How much long documents are held back (BM25's b). */
  lengthShare: 0.59,
  /** How much the shorter of two that hold the same is preferred, and the one with the shorter question. */
  lengthPower: 0.26,
  askedLengthPower: 0.086,
  /** Weight of a Latin word, identifier or number against a pair of Han characters. */
  latin: 1.6,
  /** Weight of a pair with a function character in it. */
  filler: 0.36,
  /** Weight of an English word that names nothing. */
  englishFiller: 0.1,
  /** How much a pair's cohesion moves its weight, and the cohesion that leaves it as it is. */
  cohesion: 0.35,
  cohesionMiddle: 0.3,
  /** Strength of a camelCase word's parts, and of joined neighbours, as stand-ins for the whole. */
  parts: 0.8,
  joined: 0.95,
  /** Strength of a word one edit away from one that is unknown, and from one that is known. */
  typo: 0.8,
  knownTypo: 0.45,
  /** Most that a synonym may earn of the weight of what it stands for. */
  alternativeCap: 1.3,
  /** How near the terms of one wording must stand, in UTF-16 units. */
  near: 16,
  /** Bonus for neighbours of the query that are neighbours in the text. */
  adjacency: 0.42,
  /** Window in which standing together is rewarded, in UTF-16 units, and how much. */
  window: 60,
  together: 0.4,
  /** Factor of a document that holds nothing of a query, and how sharply it rises with coverage. */
  coverageFloor: 0.5,
  coveragePower: 2.6,
  /** How steeply the score rises with what was found, and with the share of the words it is of. */
  foundRate: 1,
  spreadPower: 0.74,
  /** How much it costs to lack the names, and the longest run of Han. */
  lackedNames: 0.2,
  lackedRun: 0.11,
  /** How much counts that every word of the query is there, and which share of a word is enough. */
  coordination: 0.3,
  enough: 0.6,
  /** Share of the best score that a result must reach; what falls below is no answer. */
  leastShare: 0.08,
  /** Share of the score of the best that answers, from which on a result answers, too. */
  asGood: 0.35,
  /** What a Latin word tells at least to be taken for a name (1: a word that one document holds). */
  leastOfName: 0.18,
  /** What Han that no document holds tells, against Han that one holds. */
  unknownHan: 0.5,
};

/**
 * What speaks for a document being an answer, and what against it; from 0 on it is one. Fitted by
 * `npm run bench:floor`, which prints them, `always` moved to where 2 % of those with an answer are denied.
 */
export const floor = {
  always: -6.9,
  /** Logarithms of its score and of the whole query's weight. */
  score: 1.5,
  weight: 2.26,
  /** Share of the weight of a query of few words that it holds. */
  coverageOfFew: 4.9,
  /** What of the names is lacking to most of them. */
  fewNames: -4.58,
  /** The Han that is held. */
  han: 0.52,
  /** Share of the Han of a short query that no document holds. */
  unknownOfFew: -12.5,
  /** How much of the project's name is held, where one is named. */
  project: 2.17,
  /** Logarithm of the document's length, and whether somebody asked it. */
  length: -0.98,
  question: 1.23,
};
