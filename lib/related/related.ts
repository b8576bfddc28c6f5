import type { Question, WordedModel } from '#lib/content/types.ts';
import { allQuestions } from '#lib/content/views/questions.ts';
import type { Named } from '#lib/text/names/book.ts';
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

/** What of a question tells which others are near. */
export type Topical = Pick<Question, 'rounds' | 'project' | 'issueNumber'>;

interface Asked<T extends Topical> {
  question: T;
  /** The project it belongs to, or else the one it names first. */
  project: string | null;
}

/** A question near to another, and how near: 0–1, more for the same project and the same issue. */
export interface Near<T> {
  question: T;
  score: number;
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

function prepareRelated({ model, words }: WordedModel): RelatedQuestions {
  const questions = allQuestions(model);
  const places = new Map(questions.map(({ id }, place) => [id, place]));
  const nearest = nearestAmong(questions, model.projects, words.synonyms);
  return ({ id }, limit) => {
    const place = places.get(id);
    const near = place === undefined ? [] : nearest(place);
    return near.slice(0, limit).map(({ question }) => question);
  };
}

/**
 * Prepares the nearness of questions: terms shared with others weighed by rarity, wordings of one thing
 * taken as one (the editors' synonyms), the same GitHub issue first, the same project before others. All
 * words are read here, once; a later call only walks the lists of its own terms.
 *
 * @param synonyms source of the editors' list.
 * @returns from the place of a question in the list to the others near it, closest first.
 */
export function nearestAmong<T extends Topical>(
  questions: readonly T[],
  projects: Iterable<Named>,
  synonyms: string,
): (place: number) => Near<T>[] {
  const reading = readingWith(synonyms, [...projects]);
  const read = questions.map((question) => reading(question));
  const asked = questions.map((question, place) => ({
    question,
    project: question.project ?? read[place]?.named ?? null,
  }));
  const nearness = nearnessOf(read.map(({ topic }) => topic));
  return (place) => closest(asked, nearness, place);
}

/** What the words of a question say. */
interface Read {
  topic: ReadonlyMap<string, number>;
  /** The project they name first; null where the question has one, or they name none. */
  named: string | null;
}

let lastReading: { key: string; read: (question: Topical) => Read } | null = null;

/**
 * Reads questions with the editors' synonyms and the projects' names. With the same ones again, a question
 * that was read is not read again: an editor asks for one new question among many old ones.
 */
function readingWith(synonyms: string, projects: readonly Named[]): (question: Topical) => Read {
  const names = projects.map(({ slug, name, aliases }) => [slug, name, aliases]);
  const key = JSON.stringify([synonyms, names]);
  if (lastReading?.key === key) return lastReading.read;
  const concepts = conceptFinder(parseSynonyms(synonyms));
  const projectOf = projectNamer(projects);
  const known = new WeakMap<Topical, Read>();
  const read = (question: Topical): Read => {
    const before = known.get(question);
    if (before) return before;
    const topic = topicOf(question, concepts);
    const named = question.project === null ? projectOf(wordsOf(question)) : null;
    known.set(question, { topic, named });
    return { topic, named };
  };
  lastReading = { key, read };
  return read;
}

const wordsOf = ({ rounds }: Topical) =>
  rounds.map(({ question, answer }) => `${question}\n${answer}`).join('\n');

function closest<T extends Topical>(
  asked: Asked<T>[],
  nearness: Nearness,
  from: number,
): Near<T>[] {
  const own = asked[from];
  if (!own) return [];
  const scored: Near<T>[] = [];
  for (const [place, near] of nearness.nearTo(from)) {
    const other = asked[place];
    if (!other) continue;
    const score = near * closeness(own, other);
    if (score >= CLOSE) scored.push({ question: other.question, score });
  }
  return scored.sort((a, b) => b.score - a.score);
}

function closeness(own: Asked<Topical>, other: Asked<Topical>): number {
  if (own.project === null || other.project === null) return 1;
  if (own.project !== other.project) return OTHER_PROJECT;
  const { issueNumber, project } = own.question;
  const sameIssue =
    issueNumber !== null &&
    project === other.question.project &&
    issueNumber === other.question.issueNumber;
  return sameIssue ? SAME_ISSUE : SAME_PROJECT;
}
