// What comes from a file or a link, which anybody may have made.
import { shortened, withoutActing } from '#lib/text/printable.ts';
import { wellFormed } from '#lib/text/utf8.ts';

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
