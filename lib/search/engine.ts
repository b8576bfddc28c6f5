import { NameBook } from '#lib/text/names/book.ts';
import { markedPassage } from './rank/excerpt.ts';
import { soughtBy } from './rank/hits.ts';
import { nothingKnown } from './query/language.ts';
import type { Readers } from './readers.ts';
import { ArrivingStore } from './index/arriving-store.ts';
import type { Store } from './index/store.ts';
import { aliasGroups } from './index/synonyms.ts';
import type { SynonymGroup } from './index/synonyms.ts';
import { demandedBy, find } from './search.ts';
import type { Knowledge, Show } from './search.ts';
import { fold } from './terms/fold.ts';
import type {
  Passage,
  ProjectName,
  SearchAnswer,
  SearchDocument,
  SearchOptions,
  SearchType,
} from './types.ts';

/** Who answers queries over what is there. The same in the browser, in the terminal and on a server. */
export interface Searcher {
  /** Answers a query. An empty query has no results. */
  search(query: string, options?: SearchOptions): SearchAnswer;
  /** The same in two steps: what it returns shows what was ranked. */
  find(query: string, options?: SearchOptions): Show;
  /** The whole text of a result, with what a query finds in it marked; null where it is not there. */
  passage(query: string, type: SearchType, id: string): Passage | null;
  /** How many documents are there. */
  readonly size: number;
}

/** A search that may still be learning. */
export interface LearningEngine extends Searcher {
  /** Takes the readers of what is more than words: the browser loads them after its first results. */
  learnReaders(readers: Readers): void;
  /** Whether a query may be read otherwise once the readers are there. */
  awaitsReaders(source: string): boolean;
  /** Takes the table of pinyin (see `pinyin/table.ts`), after the readers; without it no pinyin is read. */
  learnPinyin(source: string): void;
  /** Takes the editors' synonyms; an engine made with some forgets those. */
  learnSynonyms(groups: readonly SynonymGroup[]): void;
}

/** A search over documents that may still be arriving. */
export interface Engine extends LearningEngine {
  /** Adds documents; may be called again as more arrive. */
  add(documents: readonly SearchDocument[]): void;
}

/** What an engine knows besides its documents. */
export interface EngineWords {
  projects: readonly ProjectName[];
  synonyms: readonly SynonymGroup[];
}

/** Makes an engine without documents that is still to learn its readers (see `complete.ts`). */
export function createBareEngine(words: EngineWords): Engine {
  const store = new ArrivingStore(words.projects);
  const add: Engine['add'] = (documents) => store.add(documents);
  return Object.assign(engineOver(store, words), { add });
}

/** Makes an engine over a store that is still to learn its readers. */
export function engineOver(store: Store, words: EngineWords): LearningEngine {
  const groups = [...aliasGroups(words.projects), ...words.synonyms];
  const book = new NameBook<ProjectName>();
  for (const project of words.projects) book.add(project);
  const knowledge: Knowledge = {
    ...{ store, names: words.projects, groups, book },
    known: nothingKnown,
    readers: null,
    pinyin: null,
  };
  return {
    learnReaders: (readers) => {
      knowledge.readers = readers;
      knowledge.known = readers.knownBy(store, words.projects);
    },
    awaitsReaders: (source) => knowledge.readers === null && readFurther.test(fold(source).text),
    learnPinyin: (source) => {
      knowledge.pinyin = knowledge.readers?.parsePinyinTable(source) ?? null;
    },
    learnSynonyms: (some) => {
      knowledge.groups = [...aliasGroups(words.projects), ...some];
    },
    search: (source, options = {}) => find(source, options, knowledge)(),
    find: (source, options = {}) => find(source, options, knowledge),
    passage: (source, type, id) => {
      const entry = store.find(type, id);
      if (!entry) return null;
      const { query } = demandedBy(source, knowledge);
      return markedPassage(entry.document, soughtBy(query));
    },
    get size() {
      return store.entries.length;
    },
  };
}

// Every date, number, address, annotation and mistyped filter has one of these, and so has every option of a program.
const readFurther = /[\d/年月@:]|(?:^|\s)-/;
