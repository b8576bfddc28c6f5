// A form is a view of a text: it knows where its fields stand in the text, and changes only these places.
import type { NextKind } from '#lib/content/types.ts';

/** What has a form: one contribution, or the correction of a published question. */
export type FormWriting = NextKind | 'correction';

/** Part of a text, by offsets in UTF-16 units. */
export interface Span {
  from: number;
  to: number;
}

/** Where the words of one field stand, other than an attribute. */
export interface Slot extends Span {
  /** Its key, as {@link FormText} says. */
  key: string;
  /** What belongs to it around its words: blank lines between tags, the colon before a note. */
  start: number;
  end: number;
}

/**
 * A text and its fields; plain data. Keys of fields are:
 *
 * - attributes of the entry's component by their names: `asker`, `project`, `issue`, `status`, `see`,
 *   `verified` of a question, `version`, `url`, `title`, `date`, `time`, `place`, `level` of others;
 * - `question:0`, `answer:0`, `question:1`, … of a question and of a correction;
 * - `title`, `url` and `note` of a reading; `changes` of a release; `text` of an event and a task.
 */
export interface FormText {
  writing: FormWriting;
  /** Which `<Question>` of the text it is, from 0; others have one entry. */
  nth: number;
  /** The whole text. */
  text: string;
  /** The opening tag of the entry, from `<` to behind `>`. */
  tag: Span;
  /** In the order of the text. The last round's answer has none as long as it is not written. */
  slots: readonly Slot[];
  /** Behind the last `</Answer>`; where there is none, as {@link close}. */
  tail: number;
  /** Where the closing tag of the entry begins. */
  close: number;
}

/** Why a text has no form: it cannot be read, has no entry or several, or is written in a way of its own. */
export type WhyUnreadable = 'syntax' | 'no-entry' | 'many-entries' | 'unusual';

/** A text that has no form. */
export interface Unreadable {
  /** Where, from 1. */
  line: number;
  why: WhyUnreadable;
}

/** A place of the text as a form shows it. */
export interface FieldPlace {
  key: string;
  /** In the field's value, in UTF-16 units. */
  offset: number;
}
