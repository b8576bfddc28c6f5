/** Types of the model: the only part of `lib/content` that views, search and feeds may import. */
import type { WordLists } from './read/words.ts';
import type { Model } from './schemas/model.ts';

export type { Credit } from './next/coming.ts';
export type { NextKind } from './next/kinds.ts';
export type { FolderKind } from './read/passed-over.ts';
export type { Event, Release, Task } from './schemas/entries.ts';
export type { MergedReading, Model } from './schemas/model.ts';
export type {
  GithubRecord,
  Ledgers,
  LinkRecord,
  PictureFile,
  PictureRecord,
} from './schemas/ledgers.ts';
export type { Meeting } from './schemas/meeting.ts';
export type { Project } from './schemas/project.ts';
export type { Question, Review } from './schemas/question.ts';
export type { Section, Weekly } from './schemas/weekly.ts';
export type { WordLists } from './read/words.ts';

/** A model with the word lists its editors keep: what search and related questions are made of. */
export interface WordedModel {
  model: Model;
  words: WordLists;
}
