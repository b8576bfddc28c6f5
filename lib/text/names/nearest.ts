import { editDistance } from '../width.ts';

/**
 * The known word that somebody most likely meant by an unknown one: it differs in case, hyphens and the
 * like only, or in two letters of five at most.
 *
 * @param known in the order in which equals are preferred.
 * @returns the word as it is known, or undefined where none is near.
 */
export function nearest(unknown: string, known: Iterable<string>): string | undefined {
  const wanted = plain(unknown).slice(0, LONGEST);
  if (wanted === '') return undefined;
  let near = { word: '', length: 0, slips: Infinity };
  for (const word of known) {
    const other = plain(word);
    const slips = editDistance(wanted, other);
    if (slips < near.slips) near = { word, length: other.length, slips };
  }
  const most = Math.max(1, Math.floor(Math.max(wanted.length, near.length) * 0.4));
  return near.slips <= most ? near.word : undefined;
}

/** Longer words are names of nothing; comparing them would only take time. */
const LONGEST = 60;

/** Without case and whatever is neither a letter nor a digit. */
function plain(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
