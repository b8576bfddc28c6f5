import { fold } from '../terms/fold.ts';
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
  const { text, offsets } = fold(source);
  const places = also.flatMap(({ word, meant: [best] }) => {
    const place = best === undefined ? undefined : placeOf(word, text);
    return place === undefined ? [] : [{ place, length: word.length, best: best ?? word }];
  });
  if (places.length === 0) return null;
  let [corrected, at] = ['', 0];
  for (const { place, length, best } of places.sort((a, b) => a.place - b.place)) {
    corrected += source.slice(at, offsets[place]) + best;
    at = offsets[place + length] ?? source.length;
  }
  return corrected + source.slice(at);
}

/** Where a word stands as such: not as a piece of a longer one, nor as what a filter says. */
function placeOf(word: string, text: string): number | undefined {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + word.length)];
    if (!goesOn.test(before) && !/[:@#-]/.test(before) && !goesOn.test(after)) return at;
  }
  return undefined;
}

const goesOn = /(?!\p{Script=Han})[\p{L}\p{N}_]/u;
