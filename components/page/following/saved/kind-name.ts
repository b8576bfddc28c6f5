import { savedListWords } from '#lib/words/areas/script/following.ts';
import { words } from '#lib/words/dictionary.ts';
import type { SavedKind } from '../kept.ts';

/** What entries of a kind are called together. */
export function kindName(kind: SavedKind): string {
  const say = words(savedListWords);
  return { question: say.question, reading: say.reading, weekly: say.weekly }[kind];
}
