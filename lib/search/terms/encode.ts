import { fold } from './fold.ts';

/**
 * What a term is, which decides how it may be expanded:
 * `han` pair of Han characters (or a lone one), `word` Latin word, `part` piece of a camelCase or
 * digit-bearing word, `joined` neighbouring words without what parts them (`undo_log`, `Spring Boot`),
 * `version` dotted number, `issue` `#845`, `asker` `@name`.
 */
export type TermKind = 'han' | 'word' | 'part' | 'joined' | 'version' | 'issue' | 'asker';

/** A term and where it stands in the text it was made from (UTF-16 units). */
export interface Token {
  term: string;
  kind: TermKind;
  start: number;
  end: number;
}

/** A piece of the folded text before it is cut into terms. */
interface Piece {
  text: string;
  start: number;
}

// In this order: C++, g++ | C#, F# | .NET | #845 | @name (Latin letters, or a run of anything but space
// and punctuation) | version | letters glued to a version | run of Han | run of other letters and digits.
const pieces =
  // eslint-disable-next-line regexp/no-super-linear-move, regexp/no-super-linear-backtracking -- A run that no other part takes is taken whole by the last.
  /(?<![A-Za-z\d_])[A-Za-z]{1,12}\+\+(?!\+)|(?<![A-Za-z\d_])[A-Za-z]#(?!#|(?!\p{Script=Han})[\p{L}\p{N}])|(?:\.NET|(?<![\p{L}\p{N}_.)\]])\.net)(?![_.]|(?!\p{Script=Han})[\p{L}\p{N}])|#\d+(?![\p{L}\p{N}.]*[A-Za-z])|@(?:[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?|[\p{L}\p{N}_-]+)|(?:(?<![A-Za-z])[vV])?\d+(?:\.\d+)+|[A-Za-z]+(?=\d+\.\d)|\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
// eslint-disable-next-line regexp/no-super-linear-move -- A run is taken whole, but for its last letter.
const camel = /\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+|\p{Lo}+/gu;
const longestJoin = 6;

/**
 * Cuts a text into search terms: the same for what is indexed and for what is asked.
 * Method: NFKC fold, lower case, overlapping pairs of Han characters, Latin words with their
 * camelCase and digit parts, words joined over `-`, `_`, `.`, `#`, `/` or one space, whole versions
 * (`v5.4.2` is `5.4.2`), whole issue numbers and askers. Never fails.
 */
export function encode(source: string): Token[] {
  const { text, offsets } = fold(source);
  const tokens: Token[] = [];
  const words: Piece[] = [];
  const put = (term: string, kind: TermKind, start: number, end: number): void => {
    tokens.push({ term, kind, start: offsets[start] ?? 0, end: offsets[end] ?? source.length });
  };
  for (const match of text.matchAll(pieces)) {
    const piece = { text: match[0], start: match.index };
    if (putReference(piece, put)) continue;
    if (/^\p{Script=Han}/u.test(piece.text)) putPairs(piece, put);
    else {
      putWord(piece, put);
      words.push(piece);
    }
  }
  putJoined(words, text, put);
  return tokens;
}

/** Only the terms of {@link encode}, for membership tests. */
export function termsOf(source: string): string[] {
  return encode(source).map((token) => token.term);
}

type Put = (term: string, kind: TermKind, start: number, end: number) => void;

function putReference({ text, start }: Piece, put: Put): boolean {
  const end = start + text.length;
  if (/[+#]$|^\./.test(text)) {
    // A name with a sign in it is no other word: C++ is not C.
    put(text.toLowerCase(), 'word', start, end);
  } else if (text.startsWith('#')) {
    put(text, 'issue', start, end);
    put(text.slice(1), 'part', start + 1, end);
  } else if (text.startsWith('@')) {
    put(`@${text.slice(1).toLowerCase().replace(/[-_]/g, '')}`, 'asker', start, end);
    for (const inner of encode(text.slice(1))) {
      put(inner.term, inner.kind, start + 1 + inner.start, start + 1 + inner.end);
    }
  } else if (/^[vV]?\d+\./.test(text)) {
    put(text.replace(/^v/i, ''), 'version', start, end);
  } else return false;
  return true;
}

function putPairs({ text, start }: Piece, put: Put): void {
  const characters = [...text];
  if (characters.length === 1) put(text, 'han', start, start + text.length);
  let at = start;
  for (let i = 0; i + 1 < characters.length; i += 1) {
    const pair = `${characters[i]}${characters[i + 1]}`;
    put(pair, 'han', at, at + pair.length);
    at += characters[i]?.length ?? 1;
  }
}

function putWord({ text, start }: Piece, put: Put): void {
  put(text.toLowerCase(), 'word', start, start + text.length);
  const parts = [...text.matchAll(camel)];
  if (parts.length < 2) return;
  for (const part of parts) {
    const at = start + part.index;
    put(part[0].toLowerCase(), 'part', at, at + part[0].length);
  }
}

/** Neighbours: every two words one connector or space apart, and whole compounds without spaces. */
function putJoined(words: Piece[], text: string, put: Put): void {
  let compound: Piece[] = [];
  const flush = (): void => {
    if (compound.length > 2 && compound.length <= longestJoin) putRun(compound, put);
    compound = [];
  };
  for (const [index, word] of words.entries()) {
    const before = words[index - 1];
    const gap = before ? text.slice(before.start + before.text.length, word.start) : null;
    if (before && gap !== null && /^[-_.#/ ]$/.test(gap)) putRun([before, word], put);
    if (gap === null || !/^[-_.]$/.test(gap)) flush();
    compound.push(word);
  }
  flush();
}

function putRun(run: Piece[], put: Put): void {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return;
  const term = run.map((word) => word.text.toLowerCase()).join('');
  put(term, 'joined', first.start, last.start + last.text.length);
}
