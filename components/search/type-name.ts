import type { SearchType } from '#lib/search/types.ts';
import { searchWords } from '#lib/words/areas/search/answer.tsx';
import { words } from '#lib/words/dictionary.ts';

/** What readers are told that a type is. */
export function typeName(type: SearchType): string {
  const say = words(searchWords);
  const names: Record<SearchType, string> = {
    question: say.question,
    weekly: say.weekly,
    release: say.release,
    reading: say.reading,
    project: say.project,
  };
  return names[type];
}
