// What drafts are. A draft is a text that its writer has not sent yet, kept on this device only.
import type { Writing } from '../types.ts';

/** The published file that a text changes: of a correction, or of a weekly that is written on. */
export interface DraftAbout {
  /** Its path in the repository: `content/weekly/2023-02-17.mdx`. */
  path: string;
  /** Its whole text as it was when the draft was begun. */
  original: string;
  /** Of a correction: which question of the file, from 0. */
  nth?: number;
}

/** What a writer has written. */
export interface DraftContent {
  /** What the list shows; the caller makes it of the text until somebody renames the draft. */
  name: string;
  writing: Writing;
  /** The MDX source, LF. */
  text: string;
  /** Null where the text changes nothing published. */
  about: DraftAbout | null;
}

/** What a list shows of a draft; all but its text. */
export interface DraftHead {
  id: string;
  name: string;
  /** Whether the name was given by hand: saving leaves it alone then. */
  named: boolean;
  writing: Writing;
  /** Milliseconds since 1970. */
  created: number;
  changed: number;
  /** Names one saved state: no two states of a draft ever share it. */
  revision: number;
  /** UTF-8 bytes of its text and of the published one. */
  bytes: number;
}

/** A draft with its text. */
export interface Draft extends DraftHead, Pick<DraftContent, 'text' | 'about'> {}

/**
 * What saving has done: the draft has a new revision; or it was changed elsewhere since `revision`, so that
 * it stays as it is, and the caller's text stands in a draft of its own, `copy`, to go on with.
 */
export type Saved =
  | { revision: number; changed: number }
  | {
      /** The draft as it stands; null where it cannot be read (a newer version of this page wrote it). */
      conflict: Draft | null;
      copy: Draft;
    };

/** Something has happened to a draft. */
export interface DraftNews {
  what: 'saved' | 'renamed' | 'removed';
  id: string;
  /** The draft's revision, before it was removed in that case. */
  revision: number;
  /** False where another tab did it. */
  here: boolean;
}

/**
 * The drafts of this device. Verbs reject with a {@link Refusal} only: as `error.why` of a `DraftsRefused`.
 * Records that are damaged or of an unknown kind are neither listed nor read, nor overwritten.
 */
export interface Drafts {
  /** False where they live in memory only, since the browser keeps nothing: say so. */
  readonly isKept: boolean;
  /** All drafts without their texts, the last changed first. */
  list(): Promise<DraftHead[]>;
  /** Null where there is none, or it is damaged. */
  read(id: string): Promise<Draft | null>;
  create(content: DraftContent): Promise<Draft>;
  /**
   * Puts a text in the place of the one that had this revision. A draft that has been removed meanwhile is
   * there again.
   * @param nameCopy names the copy that a conflict makes, by the name of the draft.
   */
  save(
    id: string,
    revision: number,
    content: DraftContent,
    nameCopy: (name: string) => string,
  ): Promise<Saved>;
  /** Gives a name by hand, which stays; its revision stays as well. @returns null where there is none. */
  rename(id: string, name: string): Promise<DraftHead | null>;
  /** @returns what was removed, for {@link Drafts.restore}; null where there was none. */
  remove(id: string): Promise<Draft | null>;
  /** Puts a removed draft back; under a new id where its own is taken by another text by now. */
  restore(draft: Draft): Promise<Draft>;
  /** Bytes of all drafts. */
  usage(): Promise<number>;
  /** Hears of every change in this tab and in others. @returns what ends it. */
  subscribe(listener: (news: DraftNews) => void): () => void;
  /** Lets go of the database and of other tabs; what was begun is ended. */
  close(): void;
}

/**
 * Why a text was not kept: `full` (no room), `memory` (nothing outlives this tab: private mode, blocked
 * storage), `storage` (anything else that the browser says).
 */
export type Refusal = 'full' | 'memory' | 'storage';

/** How far saving is. A refusal stays until a save gets through. */
export type SaveState =
  | { state: 'unsaved' }
  | { state: 'saving' }
  | { state: 'saved'; when: number }
  | { state: 'refused'; why: Refusal };

/** Saves what is written, by itself. `subscribe` and `state` fit `useSyncExternalStore`. */
export interface Autosave {
  /** What is written now; called after every change. */
  change(content: DraftContent): void;
  /** Saves now what is not saved yet. Never rejects; resolves when nothing is left to do or it was refused. */
  flush(): Promise<void>;
  /** The same object until it changes. */
  state(): SaveState;
  /** The draft that is written; null before the first save of a new one. A conflict moves on to the copy. */
  draft(): DraftKey | null;
  subscribe(listener: () => void): () => void;
  /** Takes its listeners and timers away, without saving: call `flush` before, unless the draft is thrown away. */
  stop(): void;
}

/** A saved state of a draft. */
export type DraftKey = Pick<DraftHead, 'id' | 'revision'>;

/** A file to download. */
export interface DraftFile {
  name: string;
  /** To be written as UTF-8; well-formed. */
  text: string;
}

/**
 * Why a file holds no drafts: `too-large`, `not-utf-8`, `empty`, `unknown` (neither `.mdx`, `.md` nor
 * `.json`), `damaged` (no drafts of ours), `newer` (written by a newer version of this page), `unreadable`
 * (the browser cannot read it: moved away meanwhile).
 */
export type FileRefusal =
  'too-large' | 'not-utf-8' | 'empty' | 'unknown' | 'damaged' | 'newer' | 'unreadable';

/** What a file gave: drafts to create, and how many entries of it could not be read. */
export type FileDrafts = { drafts: DraftContent[]; skipped: number } | { why: FileRefusal };

/** What a link carries: a draft, of the published file its path only. */
export interface LinkContent extends Pick<DraftContent, 'name' | 'writing' | 'text'> {
  /** Of a correction: {@link DraftAbout.path}; always that of a weekly. */
  path: string | null;
}

/**
 * Why a link gives no draft: `none` (it is no link to a draft), `cut` (something cut its end off),
 * `too-large`, `damaged`, `newer`.
 */
export type LinkRefusal = 'none' | 'cut' | 'too-large' | 'damaged' | 'newer';
