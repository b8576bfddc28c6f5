// What comes from a file or a link, which anybody may have made.
import { shortened, withoutActing } from '#lib/text/printable.ts';

/** Only a published weekly can be changed. */
const PUBLISHED = /^content\/weekly\/\d{4}-\d{2}-\d{2}\.mdx$/;

/** Most characters of a name from elsewhere. */
const LONGEST_NAME = 80;

/** A name to show in a list: one line, nothing that acts on what stands around it. */
export function foreignName(name: string): string {
  return shortened(wellFormed(withoutActing(name)), LONGEST_NAME);
}

/** A text as drafts have it: line ends LF, no mark before it. */
export function foreignText(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** Whether a path is that of a published file. */
export function isPublishedPath(path: string): boolean {
  return PUBLISHED.test(path);
}

/** A text whose halves of characters are seen: U+FFFD. Not `toWellFormed`, which Firefox 111 has not. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\uFFFD');
}
