import { z } from 'zod';
import { dateField, slugField, textField } from '#lib/site/fields.ts';

/** One question and the answer that ends it, as plain text (no markup, blocks parted by `\n`). */
export const roundSchema = z.strictObject({
  question: z.string(),
  answer: z.string(),
});

/** A question somebody asked, with its rounds of answers. */
export const questionSchema = z.strictObject({
  /** `<date>-<n>` by order in the weekly, or the author's own `id`. */
  id: textField,
  /** Weekly it stands in. */
  date: dateField,
  /** Permalink page, root-relative. */
  url: z.string().startsWith('/questions/'),
  /** First sentence(s) of the question, at most 80 characters: for lists and page titles. */
  title: textField,
  /** Who asked, without `@`; null where the weekly names nobody. */
  asker: textField.nullable(),
  /** Slug of the project it is about, or null. */
  project: slugField.nullable(),
  /** Number of the GitHub issue it came from, or null. */
  issueNumber: z.int().positive().nullable(),
  /** Address of that issue; null without a number or a project. */
  issueUrl: z.string().nullable(),
  rounds: z.array(roundSchema).min(1),
  /** What the asker said last and nobody answered (thanks, a result); empty if nothing. */
  remark: z.string(),
});

/** {@link roundSchema} */
export type Round = z.output<typeof roundSchema>;
/** {@link questionSchema} */
export type Question = z.output<typeof questionSchema>;
