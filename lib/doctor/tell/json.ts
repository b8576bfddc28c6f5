import type { VFile } from 'vfile';
import { countTold, toldOf } from './told.ts';

/**
 * Messages for programs: `{ version: 1, files, errors, warnings, hints, fixable, messages: [{ path, line,
 * column, severity, rule, problem, remedy, fixable }] }`. `files` counts the files that were looked at.
 */
export function jsonReport(files: readonly VFile[]) {
  const messages = toldOf(files);
  return { version: 1, files: files.length, ...countTold(messages), messages };
}
