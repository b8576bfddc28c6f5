import * as z from 'zod';
import { dateField, slugField, textField } from '#lib/site/fields.ts';

/** One question and the answer that ends it, as plain text (no markup, blocks parted by `\n`). */
export const roundSchema = z.strictObject({
  question: z.string(),
  answer: z.string(),
});

/** What an editor found when the answer was read again. */
export const reviewSchema = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('outdated'),
    /** Where it is answered now: an http(s) address, or a page of this site; null if not said. */
    see: z.string().nullable(),
  }),
  z.strictObject({
    status: z.literal('verified'),
    /** Day on which the answer was still right. */
    date: dateField,
  }),
]);

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
  /** True where no line of the source names the project: it was read from the question's words. */
  projectInferred: z.boolean(),
  /** Number of the GitHub issue it came from, or null. */
  issueNumber: z.int().positive().nullable(),
  /** Address of that issue; null without a number or a project. */
  issueUrl: z.string().nullable(),
  rounds: z.array(roundSchema).min(1),
  /** What the asker said last and nobody answered (thanks, a result); empty if nothing. */
  remark: z.string(),
  /** Captions and alternative texts of its pictures, in order: searched, shown with the pictures. */
  pictures: z.array(textField),
  /** Null as long as no editor has read it again. */
  review: reviewSchema.nullable(),
});

/** {@link roundSchema} */
export type Round = z.output<typeof roundSchema>;
/** {@link reviewSchema} */
export type Review = z.output<typeof reviewSchema>;
/** {@link questionSchema} */
export type Question = z.output<typeof questionSchema>;
