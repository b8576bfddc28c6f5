import type { ReadFilter, SearchType, Understood } from '#lib/search/types.ts';
import { searchWords } from '#lib/words/areas/search/answer.tsx';
import { words } from '#lib/words/dictionary.ts';
import { typeName } from '../type-name.ts';

/** How a query was read, in words; empty where it was taken just as it stands. */
export function understoodText({ filters, phrases, without, also, unread }: Understood): string {
  const say = words(searchWords);
  const parts = [
    filters.length > 0 && say.only(filters.map(filterName)),
    phrases.length > 0 && say.withPhrases(phrases),
    without.length > 0 && say.without(without),
    unread > 0 && say.unread(unread),
    ...also.map(({ word, meant }) => say.also(word, meant.slice(0, 3))),
  ];
  return say.understood(parts.filter((part) => part !== false));
}

/** Labels are names, besides those of types. */
function filterName({ field, value, label }: ReadFilter): string {
  return field === 'type' ? typeName(value as SearchType) : label;
}
