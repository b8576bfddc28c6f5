import { isCodeLine } from './code.ts';
import { cutLines } from './cut.ts';

/**
 * The beginning of a text for a list, cut at a word with an ellipsis. Blocks of prose run on in one
 * line; lines of code keep their line ends, so that no code melts into a sentence.
 * @param max in characters (code points), the ellipsis included.
 */
export function excerpt(text: string, max: number): string {
  let shaped = '';
  let wasCode = false;
  for (const line of text.slice(0, 8 * max).split('\n')) {
    const words = line.replace(/\s+/gu, ' ').trim();
    if (words === '') continue;
    const isCode = isCodeLine(words);
    if (shaped !== '') shaped += isCode || wasCode ? '\n' : ' ';
    shaped += words;
    wasCode = isCode;
  }
  return cutLines(shaped, max);
}
