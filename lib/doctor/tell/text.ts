import type { VFile } from 'vfile';
import { inOrder, typedText } from '#lib/content/diskless.ts';
import { type Told, messageLines, told } from '#lib/site/message.ts';
import { codeFrame } from './frame.ts';

/**
 * Messages for a terminal: `path:line:column 错误 problem [rule]`, the remedy, and the line that it is
 * about with a mark below the place.
 *
 * @param shows which messages are told; the others are counted by whoever asks.
 */
export function textReport(files: readonly VFile[], shows: (one: Told) => boolean): string[] {
  return files.flatMap((file) => {
    const text = typedText(file);
    return inOrder(file.messages).flatMap((message) => {
      const one = told(file.path, message);
      if (!shows(one)) return [];
      const [line, remedy] = messageLines(file.path, message);
      return [
        line,
        `${remedy}${one.fixable ? '（--fix 能改好）' : ''}`,
        ...(text === null ? [] : codeFrame(text, one.line, one.column)),
      ];
    });
  });
}
