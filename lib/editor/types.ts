// What the parts of the editor know of a text, on the page and in its worker.
import type { NextKind } from '#lib/content/types.ts';
import type { Edit, Severity } from '#lib/site/message.ts';

/** What is written: one contribution, a whole weekly, or the correction of a published question. */
export type Writing = NextKind | 'weekly' | 'correction';

/** What the doctor says about a text. */
export interface EditorMessage {
  /** Id of the rule; its page is `rulePath(rule)`. */
  rule: string;
  severity: Severity;
  /** Offsets in the text, in UTF-16 units; equal where it is about a point. */
  from: number;
  to: number;
  /** From 1; columns count UTF-16 units. */
  line: number;
  column: number;
  /** What is wrong, one Chinese sentence. */
  problem: string;
  /** What to write instead. */
  remedy: string;
  /** What mends it for certain, all or none of them, by offsets of the text; null where nothing does. */
  edits: readonly Edit[] | null;
}

/** A project as fields and completions offer it. */
export interface EditorProject {
  slug: string;
  name: string;
  aliases: readonly string[];
  /** `https://github.com/owner/name`. */
  repository: string;
}
