import type { SearchResult } from '#lib/search/types.ts';

/** Id of a result as an element; unique in a list. */
export function resultId({ document }: SearchResult): string {
  return `search-${document.type}-${document.id}`;
}
