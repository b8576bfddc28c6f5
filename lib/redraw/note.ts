import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { writeWhole } from '#lib/site/files/whole.ts';

/** Beside a build: of what its pages and files are made. */
export const KEYS_FILE = 'redraw.json';

const noteSchema = z.object({
  /** Fingerprint of the sources and settings. */
  sources: z.string(),
  /** Keys of pages and of files, by root-relative address. */
  pages: z.record(z.string(), z.string()),
  files: z.record(z.string(), z.string()),
});
export type KeyNote = z.infer<typeof noteSchema>;

/** What a build says of what it is made of; null where it says nothing that can be read. */
export function readKeys(build: string): KeyNote | null {
  const path = join(build, KEYS_FILE);
  if (!existsSync(path)) return null;
  try {
    return noteSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

/** Says it. Not flushed, as nothing of a build is. */
export function writeKeys(build: string, note: KeyNote): void {
  writeWhole(join(build, KEYS_FILE), JSON.stringify(note), false);
}
