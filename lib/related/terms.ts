import type { Question } from '#lib/content/types.ts';
import { encode } from '#lib/search/terms/encode.ts';
import type { ConceptFinder } from './concepts.ts';

/** Long answers wander; what they are about stands in their first characters. */
const ANSWER = 200;
/** How much each further mention of a term adds, on a logarithmic scale. */
const REPEATED = 0.5;

/**
 * What a question is about: its terms and concepts, each with a count that grows slowly with every
 * mention and doubles if question and answer both speak of it.
 */
export function topicOf(
  question: Pick<Question, 'rounds'>,
  concepts: ConceptFinder,
): Map<string, number> {
  const asked = question.rounds.map((round) => round.question).join('\n');
  const answered = question.rounds.map((round) => round.answer).join('\n');
  const topic = new Map<string, number>();
  for (const text of [asked, answered.slice(0, ANSWER)]) {
    for (const [term, count] of countsOf(text, concepts)) {
      topic.set(term, (topic.get(term) ?? 0) + count);
    }
  }
  return topic;
}

function countsOf(text: string, concepts: ConceptFinder): Map<string, number> {
  const mentions = new Map<string, number>();
  const terms = new Set<string>();
  for (const { term, kind } of encode(text)) {
    terms.add(term);
    // Pieces and joins of words that are counted themselves.
    if (kind === 'part' || kind === 'joined') continue;
    mentions.set(term, (mentions.get(term) ?? 0) + 1);
  }
  const counts = new Map([...mentions].map(([term, n]) => [term, 1 + REPEATED * Math.log(n)]));
  for (const [concept, strength] of concepts(terms)) counts.set(concept, strength);
  return counts;
}
