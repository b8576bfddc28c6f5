/** Where bytes stop being UTF-8, counted in the decoded text from 1. */
export interface BadByte {
  line: number;
  column: number;
}

/**
 * Decodes UTF-8; a byte order mark stays in the text. What cannot be read becomes U+FFFD.
 * @returns the text, and the place of the first byte that is no UTF-8; null where all are. The place
 *   is that of the first U+FFFD, whether the author typed it or a bad byte made it.
 */
export function decodeUtf8(bytes: Uint8Array): { text: string; badByte: BadByte | null } {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (!text.includes('\uFFFD') || isUtf8(bytes)) return { text, badByte: null };
  const before = text.slice(0, text.indexOf('\uFFFD')).split('\n');
  return { text, badByte: { line: before.length, column: (before.at(-1) ?? '').length + 1 } };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A text whose halves of characters are seen: U+FFFD. Not `toWellFormed`, which Firefox 111 has not. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\uFFFD');
}
