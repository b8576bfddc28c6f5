import type { SearchDocument } from '../types.ts';

const encoder = new TextEncoder();
// Documents digested at a time: all of a large site's at once would be a second copy of them.
const portion = 500;

/** First 16 hexadecimal digits of a text's SHA-256. */
export async function digestOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', encoder.encode(text));
  return Array.from(new Uint8Array(digest, 0, 8), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/** One digest for all that is searched: it changes when any document does. */
export async function contentDigest(documents: readonly SearchDocument[]): Promise<string> {
  const digests: string[] = [];
  for (let at = 0; at < documents.length; at += portion) {
    digests.push(await digestOf(JSON.stringify(documents.slice(at, at + portion))));
  }
  return digestOf(digests.join(' '));
}

/**
 * Whether an `If-None-Match` header names a tag. Compared weakly, as RFC 9110 (13.1.2) asks:
 * a proxy may have marked our tag `W/` after compressing.
 * @param tag with its quotes.
 */
export function namesTag(header: string | null, tag: string): boolean {
  if (header === null) return false;
  const strong = tag.replace(/^W\//, '');
  return header
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
    .some((one) => one === '*' || one === strong);
}
