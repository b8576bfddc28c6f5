import type { NameBook } from '#lib/text/names/book.ts';
import { demandOf, filterOf } from './query/constraints.ts';
import { excerptOf } from './rank/excerpt.ts';
import { atMost, countFacets, passes } from './rank/filter.ts';
import { candidatesOf } from './rank/candidates.ts';
import type { Candidate } from './rank/candidates.ts';
import { soughtBy } from './rank/hits.ts';
import type { Sought } from './rank/hits.ts';
import { nothingKnown, parseQuery } from './query/language.ts';
import type { Known, ParsedQuery } from './query/language.ts';
import type { PinyinTable } from './pinyin/table.ts';
import { readQuery } from './query/query.ts';
import type { Query } from './query/query.ts';
import { mayAnswer, weighed } from './rank/evidence.ts';
import { mostOf, scoreEntry } from './rank/rank.ts';
import type { Score } from './rank/rank.ts';
import { groupKey } from './index/store.ts';
import type { Entry, Store } from './index/store.ts';
import type { Readers } from './readers.ts';
import { sameWordings } from './index/synonyms.ts';
import type { SynonymGroup } from './index/synonyms.ts';
import { tuning } from './rank/tuning.ts';
import type {
  AlsoSearched,
  ProjectName,
  ResultDocument,
  SearchAnswer,
  SearchOptions,
  SearchResult,
} from './types.ts';

/** What a query is answered by. */
export interface Knowledge {
  store: Store;
  names: readonly ProjectName[];
  groups: readonly SynonymGroup[];
  readers: Readers | null;
  pinyin: PinyinTable | null;
  known: Known;
  book: NameBook<ProjectName>;
}

interface Ranked {
  entry: Entry;
  score: Pick<Score, 'value' | 'synonym'> & {
    /** Whether enough of the query stands in the document for it to be an answer. */
    answers: boolean;
  };
}

/** Shows a part of what was ranked. */
export type Show = () => SearchAnswer;

/**
 * Reads a query and ranks what holds its words. What is ranked stays as it is when it is shown, once or again:
 * only then are the texts of documents asked for, of the few that are shown.
 */
export function find(source: string, options: SearchOptions, knowledge: Knowledge): Show {
  const { store, readers } = knowledge;
  const { parsed, query, also, demanded, pointed } = demandedBy(source, knowledge);
  const typed = filterOf(parsed.filters);
  const ranked = withPointed(rank(demanded, query, store), pointed);
  const within = ranked.filter(({ entry }) => passes(entry.document, typed));
  const documents = within.map(({ entry }) => entry.document);
  const passed = collapsed(within.filter(({ entry }) => passes(entry.document, options)));
  const kept = atMost(passed, options.perType);
  if (options.order === 'newest') kept.sort(byDate);
  kept.sort(byAnswering);
  const offset = options.offset ?? 0;
  const shown = kept.slice(offset, offset + (options.limit ?? 10));
  const answered = passed.filter(({ score }) => score.answers).length;
  const facets = countFacets(documents, options, groupKey);
  const [first] = kept;
  const { text, filters, unknown, phrases, without, unread } = parsed;
  return () => {
    const sought = soughtBy(query);
    return {
      total: passed.length,
      answered,
      nearest:
        first && answered === 0
          ? (readers?.heldAndMissing(query, first.entry, store) ?? unsaid)
          : null,
      facets,
      results: shown.map((one) => resultOf(one, query, sought, knowledge)),
      words: readers?.wordsOf(query, store) ?? [],
      understood: { text, filters, unknown, phrases, without, also, unread },
      suggestion: readers?.suggestionOf(source, also) ?? null,
    };
  };
}

/** What a query was read as, and the candidates that hold what it demands. */
interface Demanded {
  parsed: ParsedQuery;
  query: Query;
  also: AlsoSearched[];
  demanded: Candidate[];
  /** What it points at, of what is demanded. */
  pointed: Entry[];
}

/** Reads a query, and finds the candidates. */
export function demandedBy(
  source: string,
  knowledge: Knowledge,
  known = knowledge.known,
): Demanded {
  const { store, names, book, readers } = knowledge;
  const parsed = parseQuery(source, names, known);
  const nothing = { text: parsed.ranked, entries: [] };
  const { text, entries } = readers?.pointedAt(parsed.ranked, store, book) ?? nothing;
  const { query, also } = read(text, knowledge);
  const demand = demandOf(parsed, store);
  const pointed = entries.filter(demand);
  const demanded = allOrHolders(parsed, query, store).filter(({ entry }) => demand(entry));
  // Whoever leaves out everything has not meant to leave out, and pasted text has quotations.
  const isMistaken =
    demanded.length + pointed.length === 0 &&
    (parsed.without.some((word) => /^[a-z]/i.test(word)) ||
      (parsed.phrases.length > 0 && parsed.text !== ''));
  if (!isMistaken || known === allWords) return { parsed, query, also, demanded, pointed };
  return demandedBy(source, knowledge, allWords);
}

const allWords: Known = {
  ...nothingKnown,
  isOption: ({ word }) => /^[a-z]/i.test(word),
  asPhrases: false,
};

/** Reads the words of a query: pinyin first, then units and what else they may mean. */
function read(
  words: string,
  { store, groups, readers, pinyin }: Knowledge,
): { query: Query; also: AlsoSearched[] } {
  const { text, also } = (pinyin && readers?.readPinyin(words, store, pinyin)) ?? {
    text: words,
    also: [],
  };
  const readings = also.map(({ meant }) => sameWordings(meant));
  const query = readQuery(text, store, [...readings, ...groups]);
  // Beside pinyin that was read, other small letters are most likely pinyin that was not.
  if (also.length > 0)
    for (const unit of query.units)
      if (/^[a-z]+$/.test(query.text.slice(unit.start, unit.end))) unit.names = false;
  return { query, also: [...also, ...(readers?.correctionsOf(query, store) ?? [])] };
}

/** Every entry with any of the query's words; every entry at all where it has no words, only filters. */
function allOrHolders(parsed: ParsedQuery, query: Query, store: Store): Candidate[] {
  if (query.units.length > 0) return candidatesOf(query, store);
  const { filters, phrases, without } = parsed;
  const limited = filters.length + phrases.length + without.length > 0;
  return limited ? store.entries.map((entry) => ({ entry, weight: 0 })) : [];
}

/**
 * The candidates in order, without those that fall below a share of the best of all; those that
 * cannot reach it are not looked at.
 */
function rank(candidates: readonly Candidate[], query: Query, store: Store): Ranked[] {
  const scored: { entry: Entry; score: Score }[] = [];
  let best = 0;
  for (const { entry, weight } of candidates) {
    if (mostOf(query, weight) < best * tuning.leastShare) break;
    const score = scoreEntry(query, entry, store, best * tuning.leastShare);
    if (score === null) continue;
    best = Math.max(best, score.value);
    if (score.value > 0 || query.units.length === 0) scored.push({ entry, score });
  }
  const ranked = scored
    .filter(({ score }) => score.value >= best * tuning.leastShare)
    .map(({ entry, score }) => {
      const answers = query.units.length === 0 || mayAnswer(weighed(query, score));
      return { entry, score: { value: score.value, synonym: score.synonym, answers } };
    });
  return asGood(ranked.sort((a, b) => b.score.value - a.score.value || byDate(a, b)));
}

/** Where something answers, so does what scores nearly as much or more: it was said in other words. */
function asGood(ranked: readonly Ranked[]): Ranked[] {
  const best = ranked.find(({ score }) => score.answers)?.score.value ?? Infinity;
  return ranked.map(({ entry, score }) => {
    const answers = score.answers || score.value >= best * tuning.asGood;
    return { entry, score: { ...score, answers } };
  });
}

/** What the query points at first, then what was ranked. */
function withPointed(ranked: readonly Ranked[], pointed: readonly Entry[]): Ranked[] {
  const best = ranked[0]?.score.value ?? 1;
  const first = pointed.map((entry, i): Ranked => {
    const value = best * (tuning.pointed - i / 1000);
    return { entry, score: { value, synonym: false, answers: true } };
  });
  return [...first, ...ranked.filter(({ entry }) => !pointed.includes(entry))];
}

// Which words it lacks is told once the readers are there.
const unsaid = { held: [], missing: [] };

/** The best of each group of equal passages, in order. */
function collapsed(ranked: readonly Ranked[]): Ranked[] {
  const seen = new Set<string>();
  return ranked.filter(({ entry }) => {
    const key = groupKey(entry.document);
    return !seen.has(key) && seen.add(key);
  });
}

function resultOf(
  { entry, score }: Ranked,
  query: Query,
  sought: Sought,
  { store, readers }: Knowledge,
): SearchResult {
  const { document } = entry;
  const { id, type, url, title, extra, project, asker, issue, rounds, link } = document;
  const shown: ResultDocument = {
    ...{ id, type, url, title, extra, project, asker, issue, rounds, link },
    weeklies: document.weeklies,
  };
  const equals = store.equals(entry).map((other) => other.document);
  const weeklies = new Set([document, ...equals].flatMap((each) => each.weeklies));
  return {
    document: shown,
    score: score.value,
    match: score.synonym ? 'synonym' : 'words',
    answers: score.answers,
    missing: (readers?.heldAndMissing(query, entry, store) ?? unsaid).missing,
    sameAs: equals.map(({ id, url, weeklies: [date = ''] }) => ({ id, url, date })),
    weeklies: [...weeklies].sort().reverse(),
    ...excerptOf(document, sought),
  };
}

/** What answers before what only shares words; the order within each stays. */
function byAnswering(a: Ranked, b: Ranked): number {
  return Number(b.score.answers) - Number(a.score.answers);
}

function byDate(a: Ranked, b: Ranked): number {
  return (b.entry.document.weeklies[0] ?? '').localeCompare(a.entry.document.weeklies[0] ?? '');
}
