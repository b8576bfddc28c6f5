import type { Query } from './query.ts';
import type { Store } from '../index/store.ts';
import type { AlsoSearched } from '../types.ts';
import { withinOneEdit } from '../index/vocabulary.ts';

const mostMeant = 3;

/**
 * Words of a query that no document holds as they stand, and the known words one edit away that were
 * searched for in their place, those that most documents hold first.
 */
export function correctionsOf({ units, text }: Query, store: Store): AlsoSearched[] {
  return units.flatMap(({ term, start, end, expansions }) => {
    if (!/^[a-z]{4,}$/.test(term) || store.holders(term).length > 0) return [];
    // The beginning of a known word is no mistake: it is still being typed.
    if (expansions.some((expansion) => expansion.term.startsWith(term))) return [];
    const edited = expansions.filter((expansion) => withinOneEdit(term, expansion.term));
    if (edited.length === 0 || edited.length < expansions.length / 2) return [];
    const meant = edited
      .map((expansion) => expansion.term)
      .sort((a, b) => store.holders(b).length - store.holders(a).length)
      .slice(0, mostMeant);
    return [{ word: text.slice(start, end), meant, why: 'spelling' }];
  });
}

/** The query with each corrected word in its likeliest spelling; null where nothing was corrected. */
export function suggestionOf(source: string, also: readonly AlsoSearched[]): string | null {
  const corrected = also.reduce(
    (text, { word, meant }) => text.replace(word, () => meant[0] ?? word),
    source,
  );
  return corrected === source ? null : corrected;
}
