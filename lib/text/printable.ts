/**
 * Characters that nobody sees or that act on what stands around them: controls, format characters (of
 * direction, without width, tags), separators of lines and paragraphs, lone surrogates, blank letters.
 */
const UNSEEN =
  /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}\u034F\u115F\u1160\u17B4\u17B5\u3164\uFFA0]/gu;

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A character as JavaScript writes it: `\n`, `\u001b`, `\u{e0041}`. */
export function written(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return SHORT[character] ?? (code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`);
}

/**
 * A text as one line that may be printed beside others: what nobody sees is written out, so that no text
 * can move a terminal's cursor, begin a line or turn the reading direction, and nothing in it is a
 * command to a machine that reads logs (`::error::` at the start of a line, `##[error]`, `##vso[`
 * anywhere). Doing it twice changes nothing.
 */
export function visible(text: string): string {
  return text
    .replace(UNSEEN, written)
    .replace(/#(?=#\w*\[)/g, '\\u0023')
    .replace(/^(\s*):(?=:)/, '$1\\u003a');
}

/** Lines to print: whatever one of them holds, it stays one line. */
export function printedLines(lines: readonly string[]): string {
  return lines.map((line) => `${visible(line)}\n`).join('');
}

/** A text of at most `length` characters: what is too long loses its middle, where a quotation stands. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const tail = Math.floor(length / 3);
  const head = text.slice(0, length - tail - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${head}…${text.slice(-tail).replace(/^[\uDC00-\uDFFF]/, '')}`;
}

/**
 * JSON with what nobody sees, and what is a command to a machine that reads logs, as escapes: they mean
 * the same to whoever reads it. @param json valid.
 */
export function escapedJson(json: string): string {
  return (
    json
      // Between values, JSON has line ends of its own; inside a text they are escapes already.
      .replace(UNSEEN, (character) => (character === '\n' ? character : escapes(character)))
      .replace(/#(?=#\w*\[)/g, escapes)
  );
}

/** One `\uXXXX` for each half of a character. */
function escapes(character: string): string {
  const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}

/**
 * Characters that act on the words around them instead of standing among them: controls, direction
 * overrides, isolates and marks, separators, annotation marks, tags. Tabs and line ends are for the
 * caller to judge; the tags of a flag's emoji belong to it.
 */
const ACTING =
  /\u{1F3F4}[\u{E0020}-\u{E007E}]{1,8}\u{E007F}|[\p{Cc}\u061C\u180E\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u206F\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/** What a character that acts gives way to; a flag stays. */
function replaceActing(text: string, by: (character: string) => string): string {
  return text.replace(ACTING, (found) => (found.startsWith('\u{1F3F4}') ? found : by(found)));
}

/** The characters of a text that act, each once; none in what people write. */
export function actingIn(text: string): string[] {
  const found = new Set<string>();
  replaceActing(text, (character) => {
    found.add(character);
    return character;
  });
  return [...found];
}

/** A text without the characters that act; its lines and tabs stay, a separator is a space. */
export function actingTaken(text: string): string {
  return replaceActing(text, (one) => {
    if (one === '\n' || one === '\t') return one;
    return /[\s\u0085]/.test(one) ? ' ' : '';
  });
}

/** A text on one line, without anything that acts: what its author meant to write. */
export function withoutActing(text: string): string {
  return replaceActing(text.replace(/\s+/g, ' '), () => '').trim();
}

/** A text of several lines whose acting characters are written out: seen, not obeyed. */
export function actingShown(text: string): string {
  return replaceActing(text, (one) => (one === '\n' || one === '\t' ? one : written(one)));
}
