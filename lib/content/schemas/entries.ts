import * as z from 'zod';
import { dateField, slugField, textField } from '#lib/site/fields.ts';

/** A version of a project that a weekly announced. */
export const releaseSchema = z.strictObject({
  /** Anchor, stable: `<slug>-<version>` with a date behind it when announced again. */
  id: textField,
  /** Weekly that announced it. */
  date: dateField,
  project: slugField,
  /** Without a leading v. */
  version: textField,
  /** Release notes. */
  url: z.string().nullable(),
  /** Changes, one plain text a list item (or paragraph). */
  changes: z.array(textField),
});

/** An article that one weekly recommended. */
export const readingSchema = z.strictObject({
  title: textField,
  url: textField,
  /** Weekly that printed it. */
  date: dateField,
  /** Text around the link in the list, if any. */
  note: textField.nullable(),
  /** Slug of the project its title names, or null. */
  project: slugField.nullable(),
});

/** A meeting, live stream or meetup, as one weekly announces it. */
export const eventSchema = z.strictObject({
  /**
   * What is announced: the same however often it is, moved to other days and cancelled. Null for what has
   * no day. It names the event's calendar file (`calendarPath`).
   */
  id: textField.nullable(),
  title: textField,
  /** Weekly that announced it. */
  weekly: dateField,
  /** Day it takes place. */
  date: dateField.nullable(),
  /** Day it was announced for before. Without a `date`, the new day is not known yet. */
  was: dateField.nullable(),
  /** It does not take place. */
  cancelled: z.boolean(),
  /** As printed, e.g. `19:00–20:00`. */
  time: textField.nullable(),
  place: textField.nullable(),
  url: textField.nullable(),
  project: slugField.nullable(),
  /** Agenda and introduction as plain text. */
  text: z.string(),
});

/** A task for newcomers. */
export const taskSchema = z.strictObject({
  title: textField,
  /** Weekly that printed it. */
  date: dateField,
  project: slugField.nullable(),
  level: z.enum(['easy', 'medium', 'hard']).nullable(),
  url: textField.nullable(),
  text: z.string(),
});

/** {@link releaseSchema} */
export type Release = z.output<typeof releaseSchema>;
/** {@link readingSchema} */
export type Reading = z.output<typeof readingSchema>;
/** {@link eventSchema} */
export type Event = z.output<typeof eventSchema>;
/** {@link taskSchema} */
export type Task = z.output<typeof taskSchema>;
