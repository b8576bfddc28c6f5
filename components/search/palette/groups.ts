import { searchTypes, typeNames } from '#lib/search/types.ts';
import type { SearchResult, SearchType } from '#lib/search/types.ts';

/** Results of one kind, under one heading. */
export interface Group {
  key: string;
  name: string;
  /** Beside the name, e.g. `原文命中 3`. */
  note: string;
  results: SearchResult[];
}

/** Sorts results into groups: questions found literally, under another name, then the other types. */
export function groupsOf(
  results: readonly SearchResult[],
  counts: Record<SearchType, number>,
): Group[] {
  const questions = results.filter(({ document }) => document.type === 'question');
  const literal = questions.filter(({ match }) => match === 'words');
  const synonym = questions.filter(({ match }) => match === 'synonym');
  // Which of those that are not listed would be found literally is not known.
  const all = questions.length >= counts.question;
  const groups = [
    group(
      'question',
      typeNames.question,
      all && synonym.length > 0 ? `原文命中 ${literal.length}` : `${counts.question}`,
      literal,
    ),
    group(
      'synonym',
      `${typeNames.question}，换个说法`,
      all ? `近义命中 ${synonym.length}` : '近义命中',
      synonym,
    ),
    ...searchTypes.slice(1).map((type) =>
      group(
        type,
        typeNames[type],
        `${counts[type]}`,
        results.filter(({ document }) => document.type === type),
      ),
    ),
  ];
  return groups.filter((found) => found.results.length > 0);
}

function group(key: string, name: string, note: string, results: SearchResult[]): Group {
  return { key, name, note, results };
}
