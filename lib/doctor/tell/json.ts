import type { VFile } from 'vfile';
import { countMessages } from '#lib/content/diskless.ts';
import { toldOf } from './told.ts';

/**
 * Messages for programs: `{ version: 1, files, errors, warnings, hints, fixable, messages: [{ path, line,
 * column, severity, rule, problem, remedy, fixable }] }`. `files` counts the files that were looked at.
 */
export function jsonReport(files: readonly VFile[]) {
  // The word for the severity is for people.
  const messages = toldOf(files).map(({ word: _, ...one }) => one);
  return { version: 1, files: files.length, ...countMessages(files), messages };
}
