import { searchTypes } from '#lib/search/types.ts';
import type { SearchResult } from '#lib/search/types.ts';
import { paletteWords } from '#lib/words/areas/search/palette.ts';
import { words } from '#lib/words/dictionary.ts';
import { typeName } from '../type-name.ts';

/** Results of one kind, under one heading. */
export interface Group {
  key: string;
  name: string;
  /** Beside the name, e.g. `原文命中 3`. */
  note: string;
  results: SearchResult[];
}

/**
 * Sorts results into groups: questions found literally, under another name, then the other types, and
 * at the end, where none answers, those that only share words with the query.
 * @param answered how many answer in all; those that are not listed may be of any type.
 */
export function groupsOf(results: readonly SearchResult[], answered: number): Group[] {
  if (answered === 0) return results.length > 0 ? [weakGroup(results)] : [];
  const answering = results.filter(({ answers }) => answers);
  const count = (found: readonly SearchResult[]): string =>
    answering.length < answered ? '' : String(found.length);
  const questions = answering.filter(({ document }) => document.type === 'question');
  const literal = questions.filter(({ match }) => match === 'words');
  const synonym = questions.filter(({ match }) => match === 'synonym');
  const say = words(paletteWords);
  const question = typeName('question');
  const literalNote = synonym.length > 0 ? say.literal(count(literal)) : count(literal);
  const groups = [
    { key: 'question', name: question, note: literalNote, results: literal },
    {
      key: 'synonym',
      name: say.otherWording(question),
      note: say.similar(count(synonym)),
      results: synonym,
    },
    ...searchTypes.slice(1).map((type) => {
      const found = answering.filter(({ document }) => document.type === type);
      return { key: type, name: typeName(type), note: count(found), results: found };
    }),
  ];
  return groups.filter((group) => group.results.length > 0);
}

function weakGroup(results: readonly SearchResult[]): Group {
  return { key: 'weak', name: words(paletteWords).someWords, note: '', results: [...results] };
}
