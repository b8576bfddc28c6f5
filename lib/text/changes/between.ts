/** One replaced part of a text. */
export interface Change {
  from: number;
  to: number;
  insert: string;
}

const isLead = (code: number): boolean => code >= 0xd800 && code < 0xdc00;
const isTrail = (code: number): boolean => code >= 0xdc00 && code < 0xe000;

/** The smallest single change that makes one text another, or null where they are the same. */
export function changeBetween(before: string, after: string): Change | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before.charCodeAt(from) === after.charCodeAt(from)) from += 1;
  // A character of two units is not taken apart.
  if (from > 0 && isLead(before.charCodeAt(from - 1))) from -= 1;
  let same = 0;
  while (
    same < most - from &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  ) {
    same += 1;
  }
  if (same > 0 && isTrail(before.charCodeAt(before.length - same))) same -= 1;
  return {
    from,
    to: before.length - same,
    insert: after.slice(from, after.length - same),
  };
}
