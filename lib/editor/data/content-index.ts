/** What the editor reads of the published content, by files under `/editor-data/`. */
export interface ContentIndex {
  /** Projects, contributions and words; needed before the first message. */
  base: string;
  /** Weeklies of a year each, newest first; they come afterwards. */
  years: readonly { year: string; file: string; bytes: number }[];
  /** Friday of the coming weekly, `YYYY-MM-DD`. */
  date: string;
}

/** Name of a content file without its ending, and its text. */
export type NamedText = readonly [name: string, text: string];

/** The base file. */
export interface BaseFile {
  projects: readonly NamedText[];
  next: readonly NamedText[];
  /** Source of the editors' synonyms. */
  synonyms: string;
}
