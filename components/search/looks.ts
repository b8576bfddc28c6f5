// What the search's fields have in common: those that React draws, and the one that stands before it is there.

/** What can be searched for, as an empty field says it. */
export const fieldHint = '报错、类名、issue 编号，或一句话';

/** Outline of the magnifying glass: Lucide 1.x (ISC licence). */
export const searchOutline = 'm21 21-4.34-4.34M3 11a8 8 0 1 0 16 0a8 8 0 1 0-16 0';
