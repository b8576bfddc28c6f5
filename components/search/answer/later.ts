import type { Answer } from '#lib/search/browser/protocol.ts';
import { searchWords } from '#lib/words/areas/search/answer.tsx';
import { words } from '#lib/words/dictionary.ts';

/** What a fuller answer has over the one that is shown. */
export function laterText(shown: Pick<Answer, 'total'>, later: Pick<Answer, 'total'>): string {
  return words(searchWords).later(later.total - shown.total);
}
