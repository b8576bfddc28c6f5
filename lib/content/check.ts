import type { VFileMessage } from 'vfile-message';
import { parseWeekly } from './parse-sources.ts';
import { decode } from './read/source.ts';
import { QuestionIds } from './rules/references.ts';

/**
 * Checks the text of one weekly as `weekly check` would, but for what needs other files: whether its
 * projects exist.
 *
 * @param date day that its file name gives, `YYYY-MM-DD`.
 * @param text the whole file, frontmatter included.
 * @returns the errors, with their places in the text; empty if the file passes.
 */
export function checkWeekly(date: string, text: string): VFileMessage[] {
  const file = decode(`${date}.mdx`, new TextEncoder().encode(text));
  parseWeekly({ name: date, file }, new Map(), new QuestionIds());
  return file.messages.filter(({ fatal, ruleId }) => fatal && ruleId !== 'known-project');
}
