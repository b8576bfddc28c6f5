import * as z from 'zod';
import { eventSchema, readingSchema, releaseSchema, taskSchema } from './entries.ts';
import { dateField, textField } from '#lib/site/fields.ts';
import { questionSchema } from './question.ts';

/** A heading of a weekly, for its table of contents. */
export const sectionSchema = z.strictObject({
  /** 2 or 3. */
  depth: z.int().min(2).max(6),
  title: textField,
  /** `id` of the heading element. */
  anchor: textField,
  /** Ids of the questions that stand under it, before the next heading. */
  questions: z.array(z.string()),
  /** How many releases stand under it. */
  releases: z.int(),
  /** How many readings stand under it. */
  readings: z.int(),
});

/** One number of the newsletter. */
export const weeklySchema = z.strictObject({
  date: dateField,
  /** Number that its editors gave it (第 N 期), or null: weeklies are named by their dates. */
  number: z.int().positive().nullable(),
  title: textField,
  summary: z.string(),
  /** Where it was first published, or null. */
  source: z.string().nullable(),
  /** Page, root-relative. */
  url: z.string().startsWith('/weekly/'),
  sections: z.array(sectionSchema),
  questions: z.array(questionSchema),
  releases: z.array(releaseSchema),
  readings: z.array(readingSchema),
  events: z.array(eventSchema),
  tasks: z.array(taskSchema),
  /** Plain text of everything that is no question, release or reading (events, tasks, notes). */
  text: z.string(),
});

/** {@link sectionSchema} */
export type Section = z.output<typeof sectionSchema>;
/** {@link weeklySchema} */
export type Weekly = z.output<typeof weeklySchema>;
