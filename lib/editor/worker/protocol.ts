// What the page of the editor and its worker say to each other; plain data only.
import type { ContentIndex } from '../data/content-index.ts';
import type { FormText, Unreadable } from '../form/types.ts';
import type { Clipboard, Pasted } from '../paste/index.ts';
import type { SentPreview } from '../preview/types.ts';
import type { FailedFetch, RefusedAddress } from '../send/source-url.ts';
import type { EditorMessage, EditorProject, Writing } from '../types.ts';

/** A text to look at. */
export interface Looked {
  writing: Writing;
  /** Path in the repository, `content/next/question-….mdx`. */
  path: string;
  text: string;
  /** Of a correction: which question of the file, from 0. */
  nth: number;
}

/** What is not taken into account yet: what is published, and how Chinese type is set. */
export type Pending = 'content' | 'typography';

/** What the doctor says of a text. */
export interface Checked {
  text: string;
  messages: EditorMessage[];
  pending: Pending[];
  /** Time it took, in milliseconds. */
  took: number;
}

/** A file of the content folder as it is published. */
export interface Published {
  path: string;
  text: string;
}

/** A published question, as completions offer it. */
export interface PublishedQuestion {
  id: string;
  project: string | null;
  issue: number | null;
  title: string;
}

/** What the page asks. */
export type Request =
  | { type: 'begin'; folder: string; index: ContentIndex }
  | { type: 'look'; id: number; looked: Looked }
  | { type: 'mend'; id: number; looked: Looked }
  | { type: 'form'; id: number; looked: Looked }
  | { type: 'paste'; id: number; clip: Clipboard }
  | { type: 'published'; id: number; path: string }
  | { type: 'question'; id: number; question: string }
  | { type: 'source'; id: number; raw: string }
  | { type: 'weekly'; id: number }
  | { type: 'questions'; id: number }
  | { type: 'warm'; id: number };

/** What is known before the first message. */
export interface Begun {
  projects: EditorProject[];
  /** Names of the contributions that are there, without their endings. */
  taken: string[];
  /** Headings that weeklies usually have. */
  sections: string[];
}

/** What the worker says. */
export type Reply =
  | { type: 'begun'; begun: Begun }
  | { type: 'failed'; why: string }
  | { type: 'read' }
  | { type: 'checked'; id: number; checked: Checked }
  | { type: 'preview'; id: number; preview: SentPreview | null }
  | { type: 'answer'; id: number; answer: AnswerTo[keyof AnswerTo] }
  | { type: 'unanswered'; id: number; why: string };

/** Answers, by the type of what is asked. */
export interface AnswerTo {
  mend: { text: string; mended: number };
  form: FormText | Unreadable;
  paste: Pasted | null;
  published: Published | null;
  /** File and place of a published question; null where there is none of that id. */
  question: { path: string; nth: number } | null;
  /** A file of GitHub. */
  source: { text: string } | FailedFetch | RefusedAddress;
  /** What a new weekly begins with. */
  weekly: string;
  /** All that are published, newest first. */
  questions: PublishedQuestion[];
  /** When all parts of the worker are there, and all that is published. */
  warm: boolean;
}
