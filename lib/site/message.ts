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

/** Longest problem and longest remedy that are printed, in characters: a quoted value may be a whole file. */
const LONGEST = 300;

/**
 * One message for a terminal, as its two lines: `path:line:column 错误 problem [rule]`, and the remedy.
 * Values and file names that it quotes are written out, so that no content prints lines of its own.
 */
export function messageLines(path: string, message: VFileMessage): [string, string] {
  const severity = message.fatal ? '错误' : message.fatal === false ? '提醒' : '说明';
  const place = `${path}:${message.line ?? 1}:${message.column ?? 1}`;
  const said = shortened(visible(message.reason), LONGEST);
  const remedy = shortened(visible(message.note ?? ''), LONGEST);
  return [visible(`${place} ${severity} ${said} [${message.ruleId}]`), `    改法：${remedy}`];
}
