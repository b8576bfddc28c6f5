import type { Edit } from '#lib/site/message.ts';

/** What a person sees of a place where running text looks like markup. */
export interface Found {
  /** The match in the running text; its groups. */
  match: RegExpExecArray;
  /** What the author typed there. */
  typed: string;
  /** The whole source, for what stands around it. */
  source: string;
}

/** A way to miss the markup that was meant. */
export interface Slip {
  rule: string;
  /** Finds it in running text (see `runningText`); global, never across line ends. */
  pattern: RegExp;
  /** Whether a match is one after all. */
  when?: (found: Found) => boolean;
  problem: (found: Found) => string;
  remedy: (found: Found) => string;
  /** What to write in place of what was typed, where there is one way only. */
  fix?: (found: Found) => string;
  /** The same where it takes the place of more than what was typed; undefined where there is no one way. */
  mend?: (found: Found) => Edit | undefined;
}

/** Begins a pattern at the first word of a line. */
export const LINE = '^[\\u0000> \\t]*';

/** A part of what was typed, short enough for a message. */
export function quoted(text: string): string {
  const line = text.replace(/[\u0000\u0001]+/g, '').trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
