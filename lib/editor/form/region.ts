import type { Slot } from './types.ts';

/** The words between two tags, with the blank lines around them as slot. */
export function slotBetween(text: string, start: number, end: number, key: string): Slot {
  let [from, to] = [start, end];
  while (from < end && /[ \t\n]/.test(text.charAt(from))) from += 1;
  if (from === end) {
    const blank = Math.min(end, start + (text.startsWith('\n\n', start) ? 2 : 0));
    return { key, start, end, from: blank, to: blank };
  }
  while (/[ \t\n]/.test(text.charAt(to - 1))) to -= 1;
  // Spaces that the first line begins with belong to it, as in a list.
  const line = text.lastIndexOf('\n', from - 1) + 1;
  return { key, start, end, to, from: line > start ? line : from };
}

/**
 * Words in the place of those of a slot, a blank line before and behind them, as the guide wants it: around
 * a tag that follows without one, a list or a paragraph would not end.
 *
 * @returns what stands from the slot's start to its end then, and its words in that.
 */
export function between(text: string, slot: Slot, written: string): BetweenTags {
  const isBlank = slot.from === slot.to && text.slice(slot.start, slot.end).trim() === '';
  const around = isBlank
    ? ['', text.slice(slot.start, slot.end)]
    : [text.slice(slot.start, slot.from), text.slice(slot.to, slot.end)];
  const [lead = '', trail = ''] = around;
  // The tag behind keeps its indentation.
  const end = isWide(trail) ? trail : `\n\n${trail.slice(trail.lastIndexOf('\n') + 1)}`;
  if (written === '') {
    const all = isBlank && isWide(trail) ? trail : end;
    const from = all.startsWith('\n\n') ? 2 : 0;
    return { text: all, from, to: from };
  }
  const begin = isWide(lead) ? lead : '\n\n';
  const from = begin.length;
  return { text: `${begin}${written}${end}`, from, to: from + written.length };
}

/** What stands between two tags, and the words in it. */
interface BetweenTags {
  text: string;
  from: number;
  to: number;
}

function isWide(space: string): boolean {
  return space.indexOf('\n') !== space.lastIndexOf('\n');
}

/** A slot whose text has moved. */
export function movedSlot({ key, start, from, to, end }: Slot, by: number): Slot {
  return { key, start: start + by, from: from + by, to: to + by, end: end + by };
}
