import { closest, distance } from 'fastest-levenshtein';

/**
 * The known word that somebody most likely meant by an unknown one: it differs in case, hyphens and the
 * like only, or in two letters of five at most.
 *
 * @param known in the order in which equals are preferred.
 * @returns the word as it is known, or undefined where none is near.
 */
export function nearest(unknown: string, known: Iterable<string>): string | undefined {
  const words = new Map<string, string>();
  for (const word of known) if (!words.has(plain(word))) words.set(plain(word), word);
  const wanted = plain(unknown).slice(0, LONGEST);
  const [first] = words.keys();
  if (wanted === '' || first === undefined) return undefined;
  const same = words.get(wanted);
  if (same !== undefined) return same;
  const near = closest(wanted, [...words.keys()]);
  const most = Math.max(1, Math.floor(Math.max(wanted.length, near.length) * 0.4));
  return distance(wanted, near) <= most ? words.get(near) : undefined;
}

/** Longer words are names of nothing; comparing them would only take time. */
const LONGEST = 60;

/** Without case and whatever is neither a letter nor a digit. */
function plain(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
