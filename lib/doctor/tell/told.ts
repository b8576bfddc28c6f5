import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { inOrder } from '#lib/content/index.ts';
import type { Severity } from '#lib/site/message.ts';
import { shortened, visible } from '#lib/text/printable.ts';

/** One message as every format tells it: no value in it holds characters that nobody sees. */
export interface Told {
  path: string;
  /** From 1; columns count UTF-16 units. */
  line: number;
  column: number;
  severity: Severity;
  rule: string;
  /** What happened. */
  problem: string;
  /** What to write instead. */
  remedy: string;
  /** Whether `--fix` mends it. */
  fixable: boolean;
}

/** Longest problem and remedy, in characters: a quoted value may be a whole file. */
const LONGEST = 300;

/** The messages of some files, by their places. */
export function toldOf(files: readonly VFile[]): Told[] {
  return files.flatMap((file) => inOrder(file.messages).map((message) => told(file.path, message)));
}

function told(path: string, message: VFileMessage): Told {
  const words = (text: string): string => shortened(visible(text), LONGEST);
  return {
    path: visible(path),
    line: message.line ?? 1,
    column: message.column ?? 1,
    severity: message.fatal ? 'error' : message.fatal === false ? 'warning' : 'hint',
    rule: message.ruleId ?? '',
    problem: words(message.reason),
    remedy: words(message.note ?? ''),
    fixable: message.edits !== undefined,
  };
}

/** How many messages there are of each kind, and how many of them `--fix` mends. */
export interface ToldCounts {
  errors: number;
  warnings: number;
  hints: number;
  fixable: number;
}

/** Counts messages. */
export function countTold(all: readonly Told[]): ToldCounts {
  const count = (severity: Severity): number =>
    all.filter((one) => one.severity === severity).length;
  return {
    errors: count('error'),
    warnings: count('warning'),
    hints: count('hint'),
    fixable: all.filter(({ fixable }) => fixable).length,
  };
}

/** Words for the kinds of messages. */
export const SEVERITY_WORDS = { error: '错误', warning: '提醒', hint: '说明' } as const;
