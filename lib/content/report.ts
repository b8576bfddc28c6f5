import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { messageLines } from '#lib/site/message.ts';

/** How many messages of each kind a set of files has. */
export interface MessageCounts {
  errors: number;
  warnings: number;
  hints: number;
  /** Those of them that carry what mends them. */
  fixable: number;
}

/** Counts messages over files. */
export function countMessages(files: readonly VFile[]): MessageCounts {
  const messages = files.flatMap((file) => file.messages);
  return {
    errors: messages.filter(({ fatal }) => fatal === true).length,
    warnings: messages.filter(({ fatal }) => fatal === false).length,
    hints: messages.filter(({ fatal }) => typeof fatal !== 'boolean').length,
    fixable: messages.filter(({ edits }) => edits !== undefined).length,
  };
}

/**
 * All messages as text for a terminal, by file and place:
 * `path:line:column 错误 problem [rule]` and the remedy on a second line.
 */
export function formatMessages(files: readonly VFile[]): string {
  const lines = files.flatMap((file) =>
    inOrder(file.messages).flatMap((message) => messageLines(file.path, message)),
  );
  return lines.join('\n');
}

/** Messages of one file by their places. */
export function inOrder(messages: readonly VFileMessage[]): VFileMessage[] {
  return [...messages].sort(
    (a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
}

/** The messages of a file that keep it from being published. */
export function errorsOf(file: VFile): VFileMessage[] {
  return file.messages.filter(({ fatal }) => fatal === true);
}

/** Content that must not be published. Its message is the whole report; it needs no stack. */
export class ContentError extends Error {
  override readonly name = 'ContentError';

  constructor(files: readonly VFile[]) {
    const { errors } = countMessages(files);
    super(`内容有 ${errors} 处错误\n${formatMessages(files)}`);
    // Whoever prints this error prints the report, not our call stack.
    this.stack = this.message;
  }
}
