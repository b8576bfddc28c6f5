import { emptyForm } from '#lib/editor/form/new-form.ts';
import type { NextKind } from '#lib/content/types.ts';
import type { DraftAbout, DraftHead, SaveState } from '#lib/editor/drafts/types.ts';
import type { FormText, Unreadable } from '#lib/editor/form/types.ts';
import type { EditorMessage, EditorProject, Writing } from '#lib/editor/types.ts';
import type { ShownPreview } from '#lib/editor/preview/sending.ts';
import type { Checked } from '#lib/editor/worker/protocol.ts';
import type { ContentIndex } from '#lib/editor/data/content-index.ts';

/** What the page tells the editor; made at build. */
export interface EditorSettings {
  index: ContentIndex;
  /** Address of the content files, ending with `/`. */
  folder: string;
  /** Address of the worker's script. */
  worker: string;
  /** The page's search: its data and its worker. */
  search: { folder: string; worker: string };
  /** Where readers reach the site. */
  siteUrl: string;
}

/** What is said once, with a way back where something was changed. */
export interface News {
  /** Another one for each time. */
  id: number;
  words: string;
  undo: boolean;
}

/** What the editor knows at a moment; replaced as a whole. */
export interface EditorState {
  writing: Writing;
  view: 'form' | 'text';
  step: 'write' | 'send';
  /** The truth: all that is shown is made of it. */
  text: string;
  /** As fields; null where it is written as text, or cannot be shown so. */
  form: FormText | null;
  /** Why the text has no form, where it was asked for. */
  unreadable: Unreadable | null;
  /** The published file that is changed; null for a new one. */
  about: DraftAbout | null;
  /** Of a correction: which question of the file, from 0. */
  nth: number;
  /** Path of the file in the repository. */
  path: string;
  checked: Checked | null;
  /** The last text that could be drawn. */
  preview: ShownPreview | null;
  projects: readonly EditorProject[];
  /** Headings that weeklies usually have. */
  sections: readonly string[];
  /** Sending was tried: fields that must be filled in say so. */
  isJudged: boolean;
  news: News | null;
  /** A line that stays until something else is opened: why a link or a file could not be. */
  trouble: string | null;
  /** The worker cannot work, and why: nothing is checked. */
  failure: string | null;
  saving: SaveState;
  draft: string | null;
  drafts: readonly DraftHead[];
  usage: number;
  /** Whether drafts outlive the page. */
  isKept: boolean;
  hasConflict: boolean;
  /** A draft of an earlier visit, offered until it is taken up or something is written. */
  found: DraftHead | null;
  /** Everything that is asked for later is there: the page may go offline. */
  isWhole: boolean;
  /** The text is shown and not written: a file of a pull request. */
  isReview: boolean;
}

/** A text that is opened. */
export type Opened = Pick<EditorState, 'writing' | 'text' | 'about' | 'nth'> &
  Partial<Pick<EditorState, 'form' | 'isReview' | 'path' | 'view' | 'unreadable'>>;

/** The text that stands in CodeMirror while it is written as text. */
export interface TextPort {
  setText: (text: string) => void;
  fix: (message: EditorMessage) => boolean;
}

/** What stays when another text is opened. */
export const KEPT = [
  'projects',
  'sections',
  'drafts',
  'usage',
  'isKept',
  'failure',
  'isWhole',
  'saving',
] as const;

/** Whether nothing is written yet. */
export function isUntouched({ writing, text }: Pick<EditorState, 'writing' | 'text'>): boolean {
  return text === '' || (isKind(writing) && text === emptyForm(writing).text);
}

/** Whether it is one contribution. */
export function isKind(writing: Writing): writing is NextKind {
  return writing !== 'weekly' && writing !== 'correction';
}

/** Before anything is known. @param form of what is written first. */
export function stateOf(form: FormText): EditorState {
  return {
    ...{
      writing: 'question',
      view: 'form',
      step: 'write',
      text: form.text,
      form,
      unreadable: null,
    },
    ...{ about: null, nth: 0, path: '', checked: null, preview: null, projects: [], sections: [] },
    ...{ isJudged: false, news: null, trouble: null, failure: null, saving: { state: 'unsaved' } },
    ...{ draft: null, drafts: [], usage: 0, isKept: true, hasConflict: false, found: null },
    ...{ isWhole: false, isReview: false },
  };
}

/** A correction whose question is not chosen yet. */
export function isPicking({ writing, about }: Pick<EditorState, 'writing' | 'about'>): boolean {
  return writing === 'correction' && about === null;
}
