import type { VFile } from 'vfile';
import { typedText } from '#lib/content/index.ts';
import { codeFrame } from './frame.ts';
import { SEVERITY_WORDS, type Told, toldOf } from './told.ts';

/**
 * Messages for a terminal: `path:line:column 错误 problem [rule]`, the remedy, and the line that it is
 * about with a mark below the place.
 *
 * @param shows which messages are told; the others are counted by whoever asks.
 */
export function textReport(files: readonly VFile[], shows: (one: Told) => boolean): string[] {
  return files.flatMap((file) => {
    const text = typedText(file);
    return toldOf([file])
      .filter(shows)
      .flatMap((one) => [
        `${one.path}:${one.line}:${one.column} ${SEVERITY_WORDS[one.severity]} ${one.problem} [${one.rule}]`,
        `    改法：${one.remedy}${one.fixable ? '（--fix 能改好）' : ''}`,
        ...(text === null ? [] : codeFrame(text, one.line, one.column)),
      ]);
  });
}
