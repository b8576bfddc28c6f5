import { readUrl } from '#lib/text/read-url.ts';

/** An id of a question, as its address ends: `2023-02-24-2`. */
const ID = /^20\d{2}-\d{2}-\d{2}-[1-9]\d{0,2}$/;

/**
 * The question that a text names: an id (`2023-02-24-2`), the address of its page, of whichever copy of the site and
 * in whichever language, or its place in a weekly (`…/weekly/2023-02-24/#2023-02-24-2`).
 * @returns null where it names none: then it is words to search for.
 */
export function questionIdIn(text: string): string | null {
  const typed = text.trim();
  if (ID.test(typed)) return typed;
  const url = readUrl(typed);
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  const [, inPath] = /\/questions\/([^/]+)(?:\/|$)/.exec(url.pathname) ?? [];
  const [inHash] = url.hash.slice(1).split('&');
  const isWeekly = /\/weekly\/[^/]+(?:\/|$)/.test(url.pathname);
  const id = inPath ?? (isWeekly ? inHash : undefined) ?? '';
  return ID.test(id) ? id : null;
}
