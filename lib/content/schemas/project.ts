import * as z from 'zod';
import { slugField, textField } from '#lib/site/fields.ts';
import { meetingSchema } from './meeting.ts';

/** An open-source project that readers follow. */
export const projectSchema = z.strictObject({
  slug: slugField,
  name: textField,
  /** Repository's https address, no trailing slash. */
  repository: textField,
  homepage: z.string().nullable(),
  category: textField,
  aliases: z.array(textField),
  /** One sentence. */
  summary: textField,
  /** Introduction as plain text. */
  text: z.string(),
  /** Meetings that come round, in the order of its file. */
  meetings: z.array(meetingSchema),
});

/** {@link projectSchema} */
export type Project = z.output<typeof projectSchema>;
