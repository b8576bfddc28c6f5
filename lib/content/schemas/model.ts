import * as z from 'zod';
import { dateField, slugField, textField } from '#lib/site/fields.ts';
import { projectSchema } from './project.ts';
import { weeklySchema } from './weekly.ts';

/** One article, merged over all weeklies that printed it (same address, or same title). */
export const mergedReadingSchema = z.strictObject({
  /** Stable id made from the title: anchor on the readings page. */
  id: textField,
  title: textField,
  url: textField,
  project: slugField.nullable(),
  /** Dates of the weeklies that printed it, newest first. */
  weeklies: z.array(dateField).min(1),
});

/** Everything readers see, plain JSON. */
export const modelSchema = z.strictObject({
  /** Newest first. */
  weeklies: z.array(weeklySchema),
  /** By name. */
  projects: z.array(projectSchema),
  /** Newest printing first. */
  readings: z.array(mergedReadingSchema),
});

/** {@link mergedReadingSchema} */
export type MergedReading = z.output<typeof mergedReadingSchema>;
/** {@link modelSchema} */
export type Model = z.output<typeof modelSchema>;
