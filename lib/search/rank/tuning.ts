/**
 * The numbers that weighing and ranking turn on. They were found by trial: each was moved up and down
 * on judged queries (`lib/search/relevance.test.ts`) and kept where no move did better.
 */
export const tuning = {
  /** Weight of a term by the field it stands in. A question begins with its title, which so counts twice. */
  title: 1.1,
  question: 1,
  answer: 1,
  extra: 1,
  /** Weight of a whole document by its type; questions and releases count 1. */
  weekly: 0.7,
  project: 0.9,
  reading: 0.75,
  /** Factor of a question whose issue number the query names. */
  issue: 1.5,
  /** Score of a document that the query points at, against the best of the others. */
  pointed: 1.5,
  /** How slowly repeating a term stops paying (BM25's k1). */
  saturation: 1,
  /** How much long documents are held back (BM25's b). */
  lengthShare: 0.35,
  /** Weight of a Latin word, identifier or number against a pair of Han characters. */
  latin: 1.6,
  /** Weight of a pair with a function character in it. */
  filler: 0.3,
  /** Weight of an English word that names nothing. */
  englishFiller: 0.1,
  /** How much a pair's cohesion moves its weight, and the cohesion that leaves it as it is. */
  cohesion: 0.5,
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
  adjacency: 0.35,
  /** Window in which standing together is rewarded, in UTF-16 units, and how much. */
  window: 60,
  together: 0.4,
  /** Factor of a document that holds nothing of a query, and how sharply it rises with coverage. */
  coverageFloor: 0.5,
  coveragePower: 2.4,
  /** How much counts that every word of the query is there, and which share of a word is enough. */
  coordination: 0.3,
  enough: 0.6,
  /** Share of the best score that a result must reach; what falls below is no answer. */
  leastShare: 0.22,
  /** Share of the score of the best that answers, from which on a result answers, too. */
  asGood: 0.5,
  /** Of the Latin words that name something, shares of what they tell that an answer holds. */
  manyNames: 8,
  mostNames: 0.68,
  someNames: 0.4,
  /** What a Latin word tells at least to be taken for a name (1: a word that one document holds). */
  leastOfName: 0.18,
  /** What Han that no document holds tells, against Han that one holds. */
  unknownHan: 0.5,
  /** Han that tells less is no part of the question; from little to much of it the share falls. */
  noHan: 0.65,
  littleHan: 2.46,
  muchHan: 3.84,
  shareOfLittle: 0.65,
  shareOfMuch: 0.2,
  /** How much the names that are held spare of the Han. */
  namesForHan: 0.2,
  /** What stands for the Han where there is next to none, and which share that nobody wrote is usual. */
  someHan: 0.3,
  fewUnknown: 0.2,
  /** What speaks for an answer, and what against it; from 0 on it is one. */
  evidence: -1.95,
  evidenceOfNames: 3.96,
  evidenceOfHan: 0.68,
  tooLittleHan: 1.49,
  unknownOfShort: 8.65,
  evidenceOfScore: 1.54,
  evidenceOfQuestion: 1.23,
};
