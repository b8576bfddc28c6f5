/** Characters of a question from which there is something to look for. */
const enough = 8;

/** UTF-16 units that search reads of a query. */
const longest = 500;

/**
 * What to search for in order to find questions like one that is being written: its words, without addresses and
 * without what the language of queries would take for a phrase, a filter or an exclusion.
 * @returns '' where too little is written.
 */
export function queryOf(text: string): string {
  const query = text
    .replace(/https?:\/\/[^\s<>()（）]+/g, ' ')
    .replace(/["“”「」『』:：@#`*<>]/g, ' ')
    .replace(/(^|\s)-+/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  return [...query.replaceAll(' ', '')].length < enough ? '' : query.slice(0, longest).trim();
}
