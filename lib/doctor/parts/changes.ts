import type { Edit } from '#lib/site/message.ts';

/**
 * The edits that make one text of another that differs from it in spaces and single marks only.
 *
 * @returns in their order; one edit of everything where the texts differ in more.
 */
export function changesBetween(before: string, after: string): Edit[] {
  const edits: Edit[] = [];
  let [left, right] = [0, 0];
  while (left < before.length || right < after.length) {
    const [old, put] = [before[left], after[right]];
    if (old === put) {
      left += 1;
      right += 1;
    } else if (put === ' ' && old !== undefined) {
      edits.push({ from: left, to: left, text: ' ' });
      right += 1;
    } else if (old === ' ') {
      edits.push({ from: left, to: left + 1, text: '' });
      left += 1;
    } else if (isMark(old) && isMark(put)) {
      edits.push({ from: left, to: left + 1, text: put });
      left += 1;
      right += 1;
    } else return [{ from: 0, to: before.length, text: after }];
  }
  return edits;
}

function isMark(character: string | undefined): character is string {
  return character !== undefined && /[^\p{L}\p{N}\s]/u.test(character);
}
