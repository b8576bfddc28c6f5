// Cuts the beginning of a text out for one line. An ellipsis says that there is more.

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Where a sentence ends. Not the `?` of an address, nor the point of a version. */
const SENTENCE = /[？。！]|[?!](?=\s|\p{Script=Han}|$)|(?<!\.)[.](?=\s+\p{Lu}|\p{Script=Han})/gu;
/**
 * Where a clause ends, and a bracket or paragraph begins. Not the commas of code, nor an
 * English colon: what follows `SomeException:` is what tells one from the other.
 */
const CLAUSE = /[，：；]|[,;](?=\s|\p{Script=Han})|(?=[（(【《「『“\n])|\s[-–—]+(?=\s)/gu;
const OPENING = '（(【《「『“[{';
const CLOSING = '）)】》」』”]}';
/** What no cut text may end with: marks that promise more. */
// eslint-disable-next-line regexp/no-super-linear-move -- Of a line that was cut to some hundred characters.
const DANGLING = /[\s，、：,;:；（(【《「『“[{<—–\-=]+$/u;
/** Letters, digits and their marks: everything between spaces and Chinese is one word. */
const LATIN = '[^\\s\\u2014\\u2018-\\u201d\\u2026\\u2e80-\\uffee\\u{20000}-\\u{3ffff}]';
const BEGINS_LATIN = new RegExp(`^${LATIN}`, 'u');
const ENDS_LATIN = new RegExp(`${LATIN}$`, 'u');

/** No clause that names a text is shorter, in characters: `你好，` says nothing. */
const SHORTEST = 12;

/** White space as one space, paragraphs still parted by a line end. */
function tidy(text: string): string {
  return text.trim().replace(/\s+/gu, (space) => (space.includes('\n') ? '\n' : ' '));
}

/** How much of a text there is room for beside the ellipsis, in UTF-16 units; null: for all. */
function roomOf(text: string, max: number): number | null {
  const beginning = [...text.slice(0, 2 * max + 2)];
  if (beginning.length <= max) return null;
  return beginning.slice(0, Math.max(0, max - 1)).join('').length;
}

/** Whether a bracket or quotation that begins before a place ends only behind it. */
function isInside(head: string): boolean {
  let depth = 0;
  for (const letter of head) {
    if (OPENING.includes(letter)) depth += 1;
    else if (CLOSING.includes(letter)) depth = Math.max(0, depth - 1);
  }
  return depth > 0;
}

/** The last place within the room where one of the marks ends; 0 where there is none. */
function lastEnd(text: string, marks: RegExp, room: number, shortest: number): number {
  const ends = [...text.slice(0, room + 2).matchAll(marks)]
    .map(({ 0: mark, index }) => index + mark.length)
    .filter((end) => end <= room && end >= shortest);
  return ends.findLast((end) => !isInside(text.slice(0, end))) ?? 0;
}

/** The last place within the room that is in no word; where one word fills it, behind its last part. */
function wordEnd(text: string, room: number): number {
  let end = 0;
  for (const { index, segment } of words.segment(text.slice(0, room + 40))) {
    if (index > room) break;
    const joins = ENDS_LATIN.test(text.slice(0, index)) && BEGINS_LATIN.test(segment);
    if (!joins) end = index;
  }
  if (end > room / 3) return end;
  const part = Math.max(
    ...[',', ';', '/', '&', '|'].map((mark) => text.lastIndexOf(mark, room - 1)),
  );
  return part > room / 3 ? part + 1 : room;
}

function ended(text: string, end: number): string {
  const head = text.slice(0, end);
  return `${head.replace(DANGLING, '') || head.trimEnd()}…`;
}

const oneLine = (text: string): string => text.replaceAll('\n', ' ');

/**
 * What names a text in a list: its beginning up to the last sentence that fits, else cut at a clause,
 * else at a word, with an ellipsis. Never inside a word, identifier or bracket, if that can be.
 * @param max in characters (code points), the ellipsis included.
 */
export function cutClause(text: string, max: number): string {
  const tidied = tidy(text);
  const room = roomOf(tidied, max);
  if (room === null) return oneLine(tidied);
  const sentence = lastEnd(tidied, SENTENCE, room + 1, SHORTEST);
  if (sentence > 0) return oneLine(tidied.slice(0, sentence));
  const clause = lastEnd(tidied, CLAUSE, room, Math.max(SHORTEST, room * 0.3));
  return oneLine(ended(tidied, clause > 0 ? clause : wordEnd(tidied, room)));
}

/**
 * As much of a text's beginning as there is room for, cut at a word, with an ellipsis. Line ends stay.
 * @param max in characters (code points), the ellipsis included.
 */
export function cutLines(text: string, max: number): string {
  const room = roomOf(text, max);
  return room === null ? text : ended(text, wordEnd(text, room));
}

/** The same in one line: white space, also line ends between blocks, becomes single spaces. */
export function cutWord(text: string, max: number): string {
  return cutLines(oneLine(tidy(text)), max);
}
