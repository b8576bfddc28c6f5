import type { Question, WordedModel } from '#lib/content/types.ts';
import { allQuestions } from '#lib/content/views/questions.ts';
import { parseSynonyms } from '#lib/search/index/synonyms.ts';
import { conceptFinder, projectNamer } from './concepts.ts';
import { type Nearness, nearnessOf } from './nearness.ts';
import { topicOf } from './terms.ts';

/** Least nearness of two questions that are shown together; below it they only share chatter. */
const CLOSE = 0.08;
/** A common project makes two questions this much closer, different ones keep them apart. */
const SAME_PROJECT = 1.5;
const OTHER_PROJECT = 0.8;
/** One GitHub issue, printed more than once, is nearer than any words. */
const SAME_ISSUE = 10;

/** Gives the questions nearest to one, closest first, at most `limit`; itself never. */
export type RelatedQuestions = (question: Question, limit: number) => Question[];

interface Asked {
  question: Question;
  /** The project it belongs to, or else the one it names first. */
  project: string | null;
}

const prepared = new WeakMap<WordedModel, RelatedQuestions>();

/**
 * The related questions of some content, prepared at the first call for the same object and kept as
 * long as that: every page of a build asks for them.
 */
export function relatedIn(content: WordedModel): RelatedQuestions {
  const known = prepared.get(content);
  if (known) return known;
  const made = prepareRelated(content);
  prepared.set(content, made);
  return made;
}

/**
 * Prepares the related questions of a model: terms shared with other questions weighed by rarity,
 * wordings of one thing taken as one (the editors' synonyms), the same GitHub issue first, the same
 * project before others. All words are read here, once; a later call only walks the lists of its
 * own terms.
 */
function prepareRelated({ model, words }: WordedModel): RelatedQuestions {
  const concepts = conceptFinder(parseSynonyms(words.synonyms));
  const projectOf = projectNamer(model.projects);
  const asked = allQuestions(model).map((question) => ({
    question,
    project: question.project ?? projectOf(wordsOf(question)),
  }));
  const places = new Map(asked.map(({ question }, place) => [question.id, place]));
  const nearness = nearnessOf(asked.map(({ question }) => topicOf(question, concepts)));
  return (question, limit) => {
    const place = places.get(question.id);
    return place === undefined ? [] : closest(asked, nearness, place, limit);
  };
}

const wordsOf = ({ rounds }: Question) =>
  rounds.map(({ question, answer }) => `${question}\n${answer}`).join('\n');

function closest(asked: Asked[], nearness: Nearness, from: number, limit: number): Question[] {
  const own = asked[from];
  if (!own) return [];
  const scored: { question: Question; score: number }[] = [];
  for (const [place, near] of nearness.nearTo(from)) {
    const other = asked[place];
    if (!other) continue;
    const score = near * closeness(own, other);
    if (score >= CLOSE) scored.push({ question: other.question, score });
  }
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ question }) => question);
}

function closeness(own: Asked, other: Asked): number {
  if (own.project === null || other.project === null) return 1;
  if (own.project !== other.project) return OTHER_PROJECT;
  const { issueNumber, project } = own.question;
  const sameIssue =
    issueNumber !== null &&
    project === other.question.project &&
    issueNumber === other.question.issueNumber;
  return sameIssue ? SAME_ISSUE : SAME_PROJECT;
}
