/** What a document may stand for, in the order in which readers are shown the types. */
export const searchTypes = ['question', 'weekly', 'release', 'reading', 'project'] as const;

/** What kind of thing a document stands for; results are grouped by it. */
export type SearchType = (typeof searchTypes)[number];

/** Chinese names of the types, as readers are shown them. */
export const typeNames = {
  question: '问答',
  weekly: '周刊',
  release: '发布',
  reading: '阅读',
  project: '项目',
} as const satisfies Record<SearchType, string>;

/** What a question may have besides its words, in the order in which readers are shown it. */
export const searchTraits = ['issue', 'rounds'] as const;

/** A GitHub issue, or more than one round. */
export type SearchTrait = (typeof searchTraits)[number];

/** Unit of search: one passage as plain text without addresses, with what a result shows. */
export interface SearchDocument {
  /** Unique within its type: question id, weekly's date, release id, reading id, project's slug. */
  id: string;
  type: SearchType;
  /** Where choosing the result leads, root-relative; a reading's own address stands in `link`. */
  url: string;
  title: string;
  /** Question text of every round (questions), else empty. */
  question: string;
  /** Answers and what its pictures say of themselves (questions), changes (releases), text (weeklies, projects), notes (readings). */
  answer: string;
  /** Searchable words that are shown elsewhere: asker, issue number, date, aliases. */
  extra: string;
  /** Slug of the project it is about, or null. */
  project: string | null;
  /** Who asked, or null. */
  asker: string | null;
  /** GitHub issue number, or null. */
  issue: number | null;
  /** Dates of the weeklies that printed it, newest first; empty for projects. */
  weeklies: string[];
  /** Rounds of a question; 0 for everything else. */
  rounds: number;
  /** Address outside the site (readings), or null. */
  link: string | null;
  /** Id of the newest document of its type with an equal passage, itself included; null: no equal. */
  same: string | null;
}

/** Half-open span of a string in UTF-16 units: `[start, end)`. */
export type Range = readonly [start: number, end: number];

/** Text with the spans to mark in it. */
export interface Marked {
  text: string;
  marks: Range[];
}

/** What a list of results needs of a document; the text itself is a {@link Passage}, asked for alone. */
export type ResultDocument = Omit<SearchDocument, 'question' | 'answer' | 'same'>;

/** The whole text of one result, marked. */
export interface Passage {
  /** The question's text; empty for other types. */
  question: Marked;
  /** The answer or body. */
  answer: Marked;
}

/** One answer to a query: the document, why it was found and what to show of it. */
export interface SearchResult {
  document: ResultDocument;
  /** Comparable within one answer only; higher is better. */
  score: number;
  /** `synonym` where the words stand in the text only under another name. */
  match: 'words' | 'synonym';
  /** Whether it may answer the query; else it merely shares some words with it. */
  answers: boolean;
  /** Words of the query that it does not hold, as they were typed, in their order. */
  missing: string[];
  /** Title, cut around the hits when long. */
  title: Marked;
  /** One or two lines of the body around the best hits; empty where there is none. */
  excerpt: Marked;
  /** Other documents with the same passage, newest first; they are not listed again. */
  sameAs: SameAs[];
  /** Dates of all weeklies that printed this passage, those of `sameAs` included, newest first. */
  weeklies: string[];
  /** Which part the excerpt was taken from. */
  excerptFrom: 'question' | 'answer';
  /** Texts that were hit anywhere in it, as they stand there, longest first; a few at most. */
  found: string[];
}

/** A document whose passage equals that of a listed result. */
export interface SameAs {
  id: string;
  url: string;
  /** Day of the weekly that printed it. */
  date: string;
}

/** Limits a search to some documents. Absent or empty means all. */
export interface SearchFilter {
  type?: SearchType | undefined;
  /** Any of these types; besides `type`. */
  types?: readonly SearchType[] | undefined;
  /** Slugs; `''` stands for documents without a project. */
  projects?: readonly string[] | undefined;
  /** Four-digit years. */
  years?: readonly string[] | undefined;
  /** All of these. */
  traits?: readonly SearchTrait[] | undefined;
}

/** How to answer a query. */
export interface SearchOptions extends SearchFilter {
  /** Results to return (counts are over all results). Default 10. */
  limit?: number | undefined;
  /** Results to skip. Default 0. */
  offset?: number | undefined;
  /** Results of one type at most. */
  perType?: number | undefined;
  /** `relevance` (default) or `newest` first. */
  order?: 'relevance' | 'newest' | undefined;
}

/**
 * Results by type, project, year and trait; each is counted with the other filters applied. 0 where
 * only they leave nothing.
 */
export interface SearchFacets {
  types: Record<SearchType, number>;
  /** By slug, `''` for none. */
  projects: Record<string, number>;
  /** By year. */
  years: Record<string, number>;
  /** How many there would be with this trait demanded, too. */
  traits: Record<SearchTrait, number>;
}

/** What a result that does not answer shares with the query, and what it lacks; in the query's order. */
export interface Nearest {
  held: string[];
  missing: string[];
}

/** Everything one query gives. */
export interface SearchAnswer {
  /** Results after filters: those that answer and those that only share words with the query. */
  total: number;
  /** How many of them answer; they come first in any order. */
  answered: number;
  /** Where there are results and none answers: what the first of them shares with the query. */
  nearest: Nearest | null;
  results: SearchResult[];
  facets: SearchFacets;
  /** Words of the query with how many documents hold each: offered when nothing holds them all. */
  words: { word: string; count: number }[];
  /** What the query was read as. */
  understood: Understood;
  /**
   * The query in its nearest known spelling (whole, filters included, ready to be asked), where a
   * word of it is known only in another spelling; else null.
   */
  suggestion: string | null;
}

/** Filters that can be written in a query; `asker` is `@name`, `issue` is `#845`. */
export type FilterField = 'project' | 'type' | 'year' | 'asker' | 'issue';

/** A piece of the query as it was typed, and where it stands there: whoever replaces it, replaces by place. */
export interface TypedPiece {
  source: string;
  /** Half-open span of the query in UTF-16 units. */
  start: number;
  end: number;
}

/** A filter of the query that was applied: `project:jraft`. */
export interface ReadFilter extends TypedPiece {
  field: FilterField;
  /** Slug, type, year, asker's name or issue number. */
  value: string;
  /** As readers say it: `SOFAJRaft`, `问题`, `2022`, `@dbl-x`, `#845`. */
  label: string;
}

/** A filter that could not be applied. What stands around it was searched all the same. */
export interface UnknownFilter extends TypedPiece {
  /** Why, in Chinese, one sentence. */
  reason: string;
  /** Filters that would work in its place, whole: `type:question`. May be empty. */
  offers: string[];
}

/** Other words that were searched for besides, or in place of, one of the query. */
export interface AlsoSearched {
  /** As it was typed. */
  word: string;
  /** What was searched for, the likeliest first. */
  meant: string[];
  why: 'spelling' | 'pinyin';
}

/** What a query was read as. */
export interface Understood {
  /** The words without filters, phrases and excluded words. */
  text: string;
  filters: ReadFilter[];
  unknown: UnknownFilter[];
  /** Phrases in quotes that every result holds. */
  phrases: string[];
  /** Words that no result holds. */
  without: string[];
  /** `也搜索了 …` */
  also: AlsoSearched[];
  /** UTF-16 units at the end of a long query that were not read; 0 where all of it was. */
  unread: number;
}

/** A project's names, for aliases and labels. */
export interface ProjectName {
  slug: string;
  name: string;
  aliases: string[];
}
