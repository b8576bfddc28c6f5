import type { Answer } from '#lib/search/browser/protocol.ts';
import { searchWords } from '#lib/words/areas/search/answer.tsx';
import { words } from '#lib/words/dictionary.ts';

/** Words that one line names at most. */
const most = 4;

/** Words in quotation marks, a few of them. */
export function quotedWords(some: readonly string[]): string {
  return some.length > 0 ? words(searchWords).quoted(some.slice(0, most), some.length > most) : '';
}

/** What the results that do not answer have and lack. */
export function nearestText({ total, nearest }: Pick<Answer, 'total' | 'nearest'>): string {
  const { held = [], missing = [] } = nearest ?? {};
  return words(searchWords).nearest(total, quotedWords(held), quotedWords(missing));
}

/** One sentence of help for a query that nothing answers. */
export function nearestHelp({ words: asked, nearest }: Pick<Answer, 'words' | 'nearest'>): string {
  const say = words(searchWords);
  const missing = nearest?.missing ?? [];
  const unseen = asked.filter(({ word, count }) => count === 0 && missing.includes(word));
  if (unseen.length === 0) return say.saidApart;
  return say.neverSaid(quotedWords(unseen.map(({ word }) => word)));
}

/** What stands over the results that only share words, where others answer. */
export function othersText({ total, answered }: Pick<Answer, 'total' | 'answered'>): string {
  return words(searchWords).others(total - answered);
}
