import { asciiForm } from '#lib/text/width.ts';
import type { Finding } from '#lib/site/message.ts';
import { findClose, readQuoted } from './quotes.ts';
import { type FieldShape, type Piece, type Read, quoted, slipAt } from './text.ts';

const OPEN = /^[[［【〔]/;
const CLOSE = /[\]］】〕]/;
const SEPARATOR = /[,，、；]/;

/** Reads a list: `[a, b]`, one `- a` a line, or what was meant to be one of them. */
export function readList(field: FieldShape, words: readonly Piece[]): Read<string[]> {
  const [first] = words;
  if (!first) return { value: [], findings: [] };
  if (OPEN.test(first.text)) return readFlow(field, words);
  // A first piece beside the name has a column behind it; items stand on lines of their own.
  const items = words.map(itemOf);
  if (items.every((item) => item !== null)) return readItems(field, items);
  const value = words.flatMap(({ text }) => split(text).map((part) => unquoted(part)));
  const problem = `${field.name} 要写成列表`;
  const remedy = `写 ${field.name}: [${value.map(listItem).join(', ')}]`;
  return { value, findings: [slipAt(first, 0, problem, remedy)] };
}

interface Item {
  piece: Piece;
  proper: boolean;
  words: Piece;
}

/** An item on its own line, with whatever bullet. */
function itemOf(piece: Piece): Item | null {
  const bullet = /^([-－–—•·*+])(\s*)/.exec(piece.text);
  if (!bullet) return null;
  const [mark, sign, gap] = bullet;
  const text = piece.text.slice(mark.length);
  const proper = sign === '-' && (gap !== '' || text === '');
  return { piece, proper, words: { ...piece, text, column: piece.column + mark.length } };
}

function readItems(field: FieldShape, items: readonly Item[]): Read<string[]> {
  const findings: Finding[] = [];
  const value = items.map(({ piece, proper, words }) => {
    if (!proper) {
      const problem = `列表项的开头是「${piece.text[0]}」，不是减号加空格`;
      findings.push(slipAt(piece, 0, problem, `写「- ${words.text}」`));
    }
    const item = readItem(field, words);
    if (proper) findings.push(...item.findings);
    return item.value;
  });
  return { value, findings };
}

/** Reads one item; text that YAML would take for something else is a finding. */
function readItem(field: FieldShape, piece: Piece): Read<string> {
  if (/^["']/.test(piece.text))
    return readQuoted({ ...field, name: `${field.name} 的一项` }, [piece]);
  const { text } = piece;
  const curly = /^[“”„‟‘’]([^“”„‟‘’]*)[“”„‟‘’]$/.exec(text)?.[1];
  if (curly) {
    const problem = `${field.name} 的一项「${text}」用了弯引号，会当成名字的一部分`;
    return { value: curly, findings: [slipAt(piece, 0, problem, `写 ${listItem(curly)}`)] };
  }
  const bad = /^[[{*&!%@`>|#]|(?:^|[ \t])#|:(?=[ \t]|$)/.exec(text);
  if (!bad) return { value: text, findings: [] };
  const problem = `${field.name} 的一项「${text}」里的「${bad[0].trim()}」在 YAML 里有别的意思`;
  return {
    value: text,
    findings: [slipAt(piece, bad.index, problem, `用引号围住：${quoted(text)}`)],
  };
}

/** Reads `[a, b]`, over several lines as well, with brackets and commas of any width. */
function readFlow(field: FieldShape, words: readonly Piece[]): Read<string[]> {
  const findings: Finding[] = [];
  const value: string[] = [];
  let closed = false;
  for (const [index, piece] of words.entries()) {
    if (closed) {
      findings.push(
        slipAt(
          piece,
          0,
          `${field.name} 的列表已经结束，后面还有：${piece.text}`,
          '放进方括号里，或删掉',
        ),
      );
      break;
    }
    const line = new FlowLine(field, piece, index === 0 ? 1 : 0);
    closed = line.read();
    value.push(...line.items);
    findings.push(...line.findings);
  }
  const [first] = words;
  if (!closed && first) {
    const remedy = `写 ${field.name}: [${value.map(listItem).join(', ')}]`;
    findings.push(slipAt(first, 0, `${field.name} 的列表没有结束的 ]`, remedy));
  }
  if (first && findings.length === 0 && !first.text.startsWith('[')) {
    findings.push(slipAt(first, 0, `${field.name} 的方括号是全角的`, '写半角 [ 和 ]'));
  }
  return { value, findings: findings.slice(0, 1) };
}

/** Reads the items that stand on one line of a list in brackets. */
class FlowLine {
  readonly items: string[] = [];
  readonly findings: Finding[] = [];

  constructor(
    private readonly field: FieldShape,
    private readonly piece: Piece,
    private at: number,
  ) {}

  /** @returns true when the list ends on this line. */
  read(): boolean {
    const { text } = this.piece;
    while (this.at < text.length) {
      const from = this.at;
      const end = this.#endOfItem(from);
      this.#take(from, end);
      this.at = end + 1;
      const sign = text[end] ?? '';
      if (CLOSE.test(sign)) {
        this.#check(sign, end, ']');
        this.#checkRest(end + 1);
        return true;
      }
      if (sign !== '') this.#check(sign, end, ',');
    }
    return false;
  }

  #endOfItem(from: number): number {
    const { text } = this.piece;
    const blank = /^\s*/.exec(text.slice(from))?.[0].length ?? 0;
    let end = from + blank;
    if (/["']/.test(text[end] ?? '')) {
      const close = findClose([{ ...this.piece, text: text.slice(end) }]);
      if (close) end += close.offset + 1;
    }
    while (end < text.length && !SEPARATOR.test(text[end] ?? '') && !CLOSE.test(text[end] ?? '')) {
      end += 1;
    }
    return end;
  }

  #take(from: number, end: number): void {
    const raw = this.piece.text.slice(from, end);
    const text = raw.trim();
    if (text === '') return;
    const column = this.piece.column + from + raw.length - raw.trimStart().length;
    const item = readItem(this.field, { ...this.piece, text, column });
    this.items.push(item.value);
    this.findings.push(...item.findings);
  }

  #check(sign: string, offset: number, wanted: string): void {
    if (sign === wanted) return;
    const problem = `${this.field.name} 的列表里有「${sign}」，不是半角的 ${wanted}`;
    this.findings.push(
      slipAt(this.piece, offset, problem, `改成半角的「${wanted}」，如 ${this.field.name}: [a, b]`),
    );
  }

  #checkRest(from: number): void {
    const rest = this.piece.text.slice(from);
    if (rest.trim() === '' || /^\s+#(?:\s|$)/.test(rest)) return;
    const problem = `${this.field.name} 的列表已经结束，后面还有：${rest.trim()}`;
    this.findings.push(slipAt(this.piece, from, problem, '放进方括号里，或删掉'));
  }
}

function split(text: string): string[] {
  return text
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function unquoted(text: string): string {
  return /^(["'])(.*)\1$/.exec(asciiForm(text))?.[2] ?? text;
}

/** An item as it may stand between brackets. */
function listItem(text: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{N} ./_-]*$/u.test(text) ? text : quoted(text);
}
