import * as z from 'zod';
import { ALL_LANGUAGES } from '#lib/words/language.ts';

/** Where a build that draws again asks its own code. Nobody else is answered there. */
export const REDRAW_PATH = '/-/redraw/';

/** The documents of one language each, and files beside them: two processes share the work. */
export const PARTS = ALL_LANGUAGES;

/** What is asked: a part; the build whose files stay, as absolute path, and the keys of its files, by root-relative address. */
export const askedSchema = z.object({
  part: z.enum(PARTS),
  folder: z.string(),
  known: z.record(z.string(), z.string()),
});
export type Asked = z.infer<typeof askedSchema>;

/** A file as it is served, its bytes in base64. */
const madeSchema = z.object({
  headers: z.record(z.string(), z.string()),
  body: z.base64(),
});
export type Made = z.infer<typeof madeSchema>;

/**
 * One line of the answer, JSON: a page and the key of its inputs; a file, its key, and the file itself where that key
 * is not the known one; the line that all footers of a language have; the end, without which an answer is cut off.
 */
export const lineSchema = z.union([
  z.object({ page: z.string(), key: z.string() }),
  z.object({ file: z.string(), key: z.string(), made: madeSchema.optional() }),
  z.object({ footer: z.string() }),
  z.object({ end: z.literal(true) }),
]);
export type Line = z.infer<typeof lineSchema>;
