/**
 * Fingerprint of a text, 32 bits: FNV-1a over its code points. Fast and the same everywhere, but no
 * secret and not free of collisions. Source: Fowler, Noll, Vo, "The FNV Non-Cryptographic Hash
 * Algorithm" (they hash bytes; for ASCII that is the same).
 *
 * @returns an integer from 0 to 2³² − 1.
 */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    const point = text.codePointAt(at) ?? 0;
    if (point > 0xffff) at += 1;
    hash = Math.imul(hash ^ point, 0x01000193);
  }
  return hash >>> 0;
}
