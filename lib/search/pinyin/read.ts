import { withinOneEdit } from '../index/vocabulary.ts';
import type { Store } from '../index/store.ts';
import type { AlsoSearched } from '../types.ts';
import { isEnglishFiller } from '../query/units.ts';
import { cohesionOf, runsOf } from './runs.ts';
import type { Run } from './runs.ts';
import { segment } from './segment.ts';
import type { PinyinTable } from './table.ts';

/** A query whose pinyin was read. */
export interface PinyinReading {
  /** The query with the likeliest Han characters in place of pinyin. */
  text: string;
  /** What stands for what, the likeliest reading first. */
  also: AlsoSearched[];
}

// Longer input is no pinyin that anybody types.
const longestWord = 36;
const mostReadings = 3;
const mostWords = 6;
// Initials fit many chance runs: theirs must stand in more documents, and hang together like words.
const leastOfShort = 2;
const leastCohesion = 0.15;
const mostContinued = 0.7;
// Three letters fit nearly anything: theirs must be one word, and no part of a longer one.
const fewLetters = 3;
const mostContinuedOfFew = 0.6;

/**
 * Reads the Latin words of a query that are pinyin, whole (`zhuce zhongxin`), cut short (`zhuce zho`)
 * or initials (`fbssw`): those that the documents do not know as Latin words, and whose
 * characters stand together in the documents. English sentences have none; whoever writes Han beside it
 * writes whole syllables.
 */
export function readPinyin(source: string, store: Store, table: PinyinTable): PinyinReading {
  const also: AlsoSearched[] = [];
  const isEnglish = (source.match(/[a-z]+/gi) ?? []).some(
    (word) => isEnglishFiller(word) && !isSyllable(word, table),
  );
  if (isEnglish) return { text: source, also };
  const isBesideHan = /\p{Script=Han}/u.test(source);
  const text = source.replace(/(?<![@#\w.:-])[a-z]+(?:[ '][a-z]+)*(?![\w.:-])/gi, (run) =>
    readRun(run.split(/[ ']/), { store, table, isBesideHan }, also),
  );
  return { text, also };
}

/** What pinyin is read by. */
interface Reader {
  store: Store;
  table: PinyinTable;
  /** Whether only whole syllables count, the last aside where there are some. */
  isBesideHan: boolean;
}

function readRun(words: readonly string[], reader: Reader, also: AlsoSearched[]): string {
  const read: string[] = [];
  for (let from = 0; from < words.length;) {
    const found = longestReading(words, from, reader);
    if (found) also.push({ word: found.word, meant: found.meant, why: 'pinyin' });
    read.push(found?.meant[0] ?? words[from] ?? '');
    from += found?.length ?? 1;
  }
  return read.join(' ');
}

/** The most words from `from` on that stand for one run of characters. */
function longestReading(
  words: readonly string[],
  from: number,
  reader: Reader,
): { word: string; meant: string[]; length: number } | null {
  const { store, table } = reader;
  let length = 0;
  while (length < mostWords && isUnknownWord(words[from + length], store)) length += 1;
  for (; length > 0; length -= 1) {
    const part = words.slice(from, from + length);
    const meant = readingsOf(part.join('').toLowerCase(), reader);
    if (
      length > 1 &&
      part.some((word) => isSyllable(word, table)) &&
      !isMoreThanChance(meant, store)
    )
      continue;
    if (meant.length > 0) return { word: part.join(' '), meant, length };
  }
  return null;
}

function isSyllable(word: string, table: PinyinTable): boolean {
  return table.syllables.has(word.toLowerCase());
}

/** Whether the likeliest reading is more than characters that met by chance. */
function isMoreThanChance([best = '']: readonly string[], store: Store): boolean {
  return [...best].length > 3 || cohesionOf(best, store) > 0;
}

/** Whether the documents do not know a word, or only as the beginning of a rare one. */
function isUnknownWord(word: string | undefined, store: Store): boolean {
  if (!word) return false;
  const letters = word.toLowerCase();
  if (store.holders(letters).length > 0) return false;
  const longer = store.vocabulary
    .expand(letters, 'word')
    .filter(
      ({ term }) =>
        term.startsWith(letters) && (letters.length < 5 || term.length < letters.length * 2),
    );
  return longer.every(({ term }) => store.holders(term).length < 3);
}

function readingsOf(letters: string, { store, table, isBesideHan }: Reader): string[] {
  if (letters.length < 3 || letters.length > longestWord) return [];
  const runs = new Map<string, number>();
  const typo = store.vocabulary
    .expand(letters, 'word')
    .some(({ term }) => withinOneEdit(letters, term));
  for (const { pieces, whole, complete } of segment(letters, table)) {
    // Letters one edit away from a known word are that word, unless they are whole syllables.
    if (isBesideHan && !complete && (!whole || pieces.length < 3)) continue;
    if (!whole && (typo || pieces.length < 3)) continue;
    for (const run of runsOf(pieces, store, whole ? 1 : leastOfShort)) {
      const value = valueOf(run, whole);
      if (value > (runs.get(run.text) ?? 0)) runs.set(run.text, value);
    }
  }
  const best = [...runs].sort((a, b) => b[1] - a[1]);
  const least = (best[0]?.[1] ?? 0) * 0.4;
  return best
    .filter(([, value]) => value >= least)
    .slice(0, mostReadings)
    .map(([text]) => text);
}

/** How likely a run is meant: common, made of pairs that belong together, and no half of a word. */
function valueOf({ text, documents, cohesion, weakest, continued }: Run, whole: boolean): number {
  if (!whole && continued > mostContinued) return 0;
  const few = !whole && text.length <= fewLetters;
  if (few && (weakest < 0 || continued > mostContinuedOfFew)) return 0;
  if (!whole && cohesion < leastCohesion && (text.length < 4 || documents < 3)) return 0;
  return (
    (whole ? 1 : 0.5) * Math.log1p(documents) * Math.max(0.05, cohesion) * (1 - 0.8 * continued)
  );
}
