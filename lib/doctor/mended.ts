import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { typedText } from '#lib/content/diskless.ts';
import type { Edit } from '#lib/site/message.ts';
import { applied } from '#lib/text/changes/edits.ts';

/**
 * The text of a file that was looked at, with what its messages mend: of two whose edits meet, the first.
 *
 * @param mends whether messages of a rule are mended; without it, all.
 * @returns null where there is nothing to mend.
 */
export function mendedText(
  file: VFile,
  mends: (rule: string) => boolean = () => true,
): { before: string; after: string; chosen: readonly VFileMessage[] } | null {
  const before = typedText(file);
  const chosen = compatible(file.messages.filter((one) => mends(one.ruleId ?? '')));
  if (before === null || chosen.length === 0) return null;
  const edits = chosen.flatMap((one) => one.edits ?? []);
  return { before, after: applied(before, edits), chosen };
}

/** The messages whose edits do not meet: each as a whole or not at all, the first of two that meet. */
function compatible(messages: readonly VFileMessage[]): VFileMessage[] {
  const taken: Edit[] = [];
  return messages
    .filter(({ edits }) => edits !== undefined)
    .sort((a, b) => (a.edits?.[0]?.from ?? 0) - (b.edits?.[0]?.from ?? 0))
    .filter(({ edits = [] }) => {
      if (edits.some((edit) => taken.some((other) => meets(edit, other)))) return false;
      taken.push(...edits);
      return true;
    });
}

function meets(a: Edit, b: Edit): boolean {
  return a.from <= b.to && b.from <= a.to;
}
