import { type FieldShape, type Piece, type Read, joinLines, quoted, slipAt } from './text.ts';

/** Where a quoted text ends: which piece, and the offset of the closing quote in it. */
interface Close {
  piece: number;
  offset: number;
}

/** Finds the end of the quoted text that the first piece begins with, or null. */
export function findClose(pieces: readonly Piece[]): Close | null {
  const quote = pieces[0]?.text[0];
  for (const [piece, { text }] of pieces.entries()) {
    for (let offset = piece === 0 ? 1 : 0; offset < text.length; offset += 1) {
      if (quote === '"' && text[offset] === '\\') offset += 1;
      else if (quote === "'" && text[offset] === "'" && text[offset + 1] === "'") offset += 1;
      else if (text[offset] === quote) return { piece, offset };
    }
  }
  return null;
}

/** Reads a text in quotes, over several lines as well. */
export function readQuoted({ name }: FieldShape, pieces: readonly Piece[]): Read<string> {
  const [first] = pieces;
  if (!first) return { value: '', findings: [] };
  const whole = joinLines(pieces.map(({ text }) => text));
  const close = findClose(pieces);
  if (!close) {
    const value = whole.slice(1).replace(/[“”‘’＂＇]$/, '');
    const curly = value.length < whole.length - 1;
    const problem = `${name} 的引号 ${first.text[0]} 没有结束${curly ? '：结尾的不是英文引号' : ''}`;
    return { value, findings: [slipAt(first, 0, problem, `写 ${name}: ${quoted(value)}`)] };
  }
  const last = pieces[close.piece] ?? first;
  const inside = pieces.slice(0, close.piece + 1).map(({ text }, index) => {
    const end = index === close.piece ? close.offset : text.length;
    return text.slice(index === 0 ? 1 : 0, end);
  });
  const rest = last.text.slice(close.offset + 1);
  const over = pieces.slice(close.piece + 1);
  const value = unescape(joinLines(inside), first.text.startsWith('"'));
  if (rest.trim() === '' || /^\s+#(?:\s|$)/.test(rest)) {
    const [more] = over;
    if (more) {
      const problem = `${name} 的引号已经结束，后面还有：${more.text}`;
      return {
        value: `${value} ${more.text}`,
        findings: [slipAt(more, 0, problem, '把它放进引号里面，或删掉')],
      };
    }
    const odd = first.text.startsWith('"') ? oddEscape(pieces.slice(0, close.piece + 1)) : null;
    return odd ? { value, findings: [odd(name, value)] } : { value, findings: [] };
  }
  const lost = /^\s+#/.test(rest) ? '，YAML 会当成注释，不会显示' : '';
  const problem = `${name} 的引号后面还有「${rest.trim()}」${lost}`;
  return {
    value: whole,
    findings: [
      slipAt(last, close.offset + 1, problem, `整个值用引号围住：${name}: ${quoted(whole)}`),
    ],
  };
}

/** Escapes that a text of one line can need; others are paths and patterns that lost their meaning. */
const ESCAPE = /\\(?:["\\/]|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2})/g;

/** Words of a quoted text. A backslash that escapes nothing sensible stays a backslash. */
function unescape(text: string, double: boolean): string {
  if (!double) return text.replaceAll("''", "'");
  return text.replace(ESCAPE, (escape) =>
    escape.length > 2 ? String.fromCharCode(Number.parseInt(escape.slice(2), 16)) : escape.slice(1),
  );
}

type Say = (name: string, value: string) => ReturnType<typeof slipAt>;

function oddEscape(pieces: readonly Piece[]): Say | null {
  for (const piece of pieces) {
    const blank = piece.text.replace(ESCAPE, (escape) => ' '.repeat(escape.length));
    const offset = blank.indexOf('\\');
    if (offset < 0) continue;
    const escape = piece.text.slice(offset, offset + 2);
    return (name, value) =>
      slipAt(
        piece,
        offset,
        `${name} 的双引号里有 ${escape}，YAML 会当成特殊字符`,
        `要写反斜杠就用单引号：${name}: '${value.replaceAll("'", "''")}'`,
      );
  }
  return null;
}

/** Reads a block of text behind `|` (lines stay) or `>` (lines are joined). */
export function readBlock(head: string, pieces: readonly Piece[]): Read<string> {
  const lines = pieces.map(({ text }) => text);
  const value = head.startsWith('|') ? lines.join('\n').trim() : paragraphs(lines).join('\n');
  return { value, findings: [] };
}

/** Folded text: an empty line ends a paragraph. */
function paragraphs(lines: readonly string[]): string[] {
  const found: string[][] = [[]];
  for (const line of lines) {
    if (line === '') found.push([]);
    else found.at(-1)?.push(line);
  }
  return found.filter((one) => one.length > 0).map(joinLines);
}
