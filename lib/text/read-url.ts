/**
 * An address as a browser reads it (WHATWG URL), or null for what is none.
 *
 * Not by `URL.canParse`: once it has been called some thousand times, Node 20 takes letters of Latin-1
 * (`bücher.example`, a soft hyphen) for broken UTF-8 and says that there is no address.
 */
export function readUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/** `%E6…` as it is read; what is no good encoding stays as it is. */
export function decodedUrl(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
