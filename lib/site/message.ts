import type { Node } from 'unist';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { shortened, visible } from '#lib/text/printable.ts';

/** How bad a message is: an `error` fails the build, a `warning` and a `hint` do not. */
export type Severity = 'error' | 'warning' | 'hint';

/** What to write in place of a part of a text. */
export interface Edit {
  /** Offsets of the part in the file's text, in UTF-16 units; equal where something is put in. */
  from: number;
  to: number;
  text: string;
}

declare module 'vfile-message' {
  interface VFileMessage {
    /** What mends it for certain; all or none of them. */
    edits?: readonly Edit[];
  }
}

/** A finding about content, before it is attached to a file. */
export interface Finding {
  /** Rule id in kebab case, e.g. `known-project`. */
  rule: string;
  /** What is wrong, one Chinese sentence. */
  problem: string;
  /** What to write instead, Chinese, with the exact correction where it is known. */
  remedy: string;
  /** Node or point it is about; without it the finding is about the file's first line. */
  place?: Node | { line: number; column: number } | undefined;
  severity?: Severity;
  /**
   * What mends it, where there is one way only, and nothing else is changed by it. Empty for what is gone
   * once the file is written again as it was decoded.
   */
  edits?: readonly Edit[] | undefined;
}

/** vfile's convention for `fatal`: true = error, false = warning, undefined = info. */
const FATAL = { error: true, warning: false, hint: undefined } as const;

/** Attaches a finding to a file as a vfile message (place, rule id, remedy in `note`). */
export function report(file: VFile, finding: Finding): void {
  const message = file.message(finding.problem, {
    place: placeOf(finding.place),
    ruleId: finding.rule,
    source: 'weekly',
  });
  message.fatal = FATAL[finding.severity ?? 'error'];
  message.note = finding.remedy;
  if (finding.edits) message.edits = finding.edits;
}

function placeOf(place: Finding['place']) {
  if (place && 'line' in place) return place;
  return place?.position ?? { line: 1, column: 1 };
}

/** Words for the degrees. */
const SEVERITY_WORDS = { error: '错误', warning: '提醒', hint: '说明' } as const;

/** One message as it is told to people and programs: no value in it holds characters that nobody sees. */
export interface Told {
  path: string;
  /** From 1; columns count UTF-16 units. */
  line: number;
  column: number;
  severity: Severity;
  /** The severity in a word. */
  word: (typeof SEVERITY_WORDS)[Severity];
  rule: string;
  /** What happened. */
  problem: string;
  /** What to write instead. */
  remedy: string;
  /** Whether edits mend it. */
  fixable: boolean;
}

/** Longest problem and longest remedy that are told, in characters: a quoted value may be a whole file. */
const LONGEST = 300;

/** A message of a file as it is told; values and file names that it quotes are written out. */
export function told(path: string, message: VFileMessage): Told {
  const severity = message.fatal ? 'error' : message.fatal === false ? 'warning' : 'hint';
  return {
    path: visible(path),
    line: message.line ?? 1,
    column: message.column ?? 1,
    ...{ severity, word: SEVERITY_WORDS[severity] },
    rule: message.ruleId ?? '',
    problem: shortened(visible(message.reason), LONGEST),
    remedy: shortened(visible(message.note ?? ''), LONGEST),
    fixable: message.edits !== undefined,
  };
}

/**
 * One message for a terminal, as its two lines: `path:line:column 错误 problem [rule]`, and the remedy, so
 * that no content prints lines of its own.
 */
export function messageLines(path: string, message: VFileMessage): [string, string] {
  const one = told(path, message);
  const place = `${path}:${one.line}:${one.column}`;
  return [
    visible(`${place} ${one.word} ${one.problem} [${message.ruleId}]`),
    `    改法：${one.remedy}`,
  ];
}
