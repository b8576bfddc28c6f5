import { asciiForm } from '#lib/text/width.ts';
import type { Head } from './fences.ts';
import { meantField, plainName } from './names.ts';
import { behindRecords, readRecords } from './records.ts';
import type { HeadFields, HeadShape } from './shape.ts';
import { type HeadFinding, type Piece, quoted } from './text.ts';
import { readValue } from './values.ts';

/** A line that begins a field, in whatever form a keyboard gives it. */
interface FieldLine {
  indent: string;
  /** Name as written. */
  written: string;
  /** Name of the field that is meant. */
  name: string;
  separator: string;
  /** Blanks of any kind between separator and value. */
  gap: string;
  text: string;
}

const FIELD =
  // eslint-disable-next-line regexp/no-super-linear-backtracking -- Its last part takes whatever is left.
  /^([\s\u200B\uFEFF]*)([^:：﹕︰∶=＝\s][^:：﹕︰∶=＝]{0,39})([:：﹕︰∶=＝])([\s\u200B\uFEFF]*)([^]*)$/u;
const NAME = /^[\p{L}_][\p{L}\p{N}_ -]*$/u;

/**
 * Reads a head line by line, the way this project's guide says to write it, as YAML does: fields with
 * text or a list of texts. or records of such fields. Anchors, aliases, tags and deeper objects are no part of it, so nothing in a
 * head can refer, expand or be evaluated. What a Chinese keyboard, an editor or a hurried hand makes of
 * it is read as it was meant, and each slip is a finding with its place and the right form.
 */
export function readFields(head: Head, shape: HeadShape): HeadFields {
  return new HeadReader(head, shape).read();
}

class HeadReader {
  readonly #findings: HeadFinding[] = [];
  readonly #values = new Map<string, HeadFields['values'][string]>();
  readonly #places = new Map<string, { line: number; column: number }>();
  readonly #names = new Map<string, number>();
  /** Names of fields that are spelt rightly somewhere in this head. */
  readonly #spelt: ReadonlySet<string>;
  /** What each name as written means; a head may write one very often. */
  readonly #meanings = new Map<string, string | null>();
  #strayed = Number.NaN;

  constructor(
    private readonly head: Head,
    private readonly shape: HeadShape,
  ) {
    const names = head.lines.map((line) => plainName(FIELD.exec(line)?.[2] ?? ''));
    this.#spelt = new Set(names.filter((name) => shape.fields.includes(name)));
  }

  read(): HeadFields {
    const { lines } = this.head;
    for (let index = 0; index < lines.length;) index = this.#readAt(index, lines[index] ?? '');
    const values = Object.fromEntries(this.#values);
    return { values, findings: this.#findings, places: this.#places };
  }

  #say(index: number, column: number, rule: string, problem: string, remedy: string): HeadFinding {
    const place = { line: this.head.first + index, column };
    const finding = { rule, place, problem, remedy };
    this.#findings.push(finding);
    return finding;
  }

  /** Reads what begins at a line and returns the index of the line behind it. */
  #readAt(index: number, line: string): number {
    if (line.trim() === '' || /^\s*#/.test(line)) return index + 1;
    const field = this.#fieldOf(line);
    if (!field) return this.#stray(index, line);
    const { name, indent, written, separator, gap, text } = field;
    this.#checkSpelling(index, field);
    const column = [indent, written, separator, gap].join('').length + 1;
    return this.#take(index, name, { text, line: this.head.first + index, column });
  }

  /** Takes the value that begins with a piece, and the lines below that belong to it. */
  #take(index: number, name: string, first: Piece): number {
    const record = this.shape.records?.get(name);
    const list = this.shape.lists.has(name);
    const end = record
      ? behindRecords(this.head.lines, index + 1)
      : this.#behind(index, first.text, list);
    const before = this.#names.get(name);
    if (before !== undefined) {
      const problem = `${name} 写了两次，前一次在第 ${before} 行`;
      this.#say(index, 1, 'frontmatter', problem, '只留一个');
      return end;
    }
    this.#names.set(name, first.line);
    this.#places.set(name, { line: first.line, column: first.column });
    if (record) {
      this.#takeRecords(name, record, first, this.head.lines.slice(index + 1, end));
      return end;
    }
    const below = this.head.lines.slice(index + 1, end).map((line, row) => {
      const text = line.trim();
      return { text, line: first.line + 1 + row, column: line.indexOf(text) + 1 };
    });
    const { value, findings } = readValue({ name, list }, [
      { ...first, text: first.text.trimEnd() },
      ...below,
    ]);
    this.#values.set(name, value);
    // An unknown field is a finding already; how its value is written does not matter.
    if (this.shape.fields.includes(name)) this.#findings.push(...findings);
    return end;
  }

  /** Takes the records below a field's name. */
  #takeRecords(name: string, shape: HeadShape, first: Piece, lines: string[]): void {
    const beside = { ...first, text: first.text.trim() };
    const read = (own: string[], line: number) => readFields({ lines: own, first: line }, shape);
    const { value, findings, places } = readRecords({ name, beside }, lines, first.line + 1, read);
    this.#values.set(name, value);
    this.#findings.push(...findings);
    for (const [path, place] of places) this.#places.set(`${name}.${path}`, place);
  }

  /** The field that a line begins, or null where it begins none. */
  #fieldOf(line: string): FieldLine | null {
    const parts = FIELD.exec(line);
    if (!parts) return null;
    const [, indent = '', written = '', separator = '', gap = '', text = ''] = parts;
    const spelt = plainName(written);
    if (!NAME.test(spelt)) return null;
    const meant = this.#meant(spelt);
    const name = meant === null || this.#spelt.has(meant) ? spelt : meant;
    const known = this.shape.fields.includes(name);
    // `https://…` and `a=b` are fields only where the name leaves no doubt.
    const doubtful =
      asciiForm(separator) === '=' || (separator === ':' && gap === '' && text !== '');
    if (!known && (doubtful || indent !== '')) return null;
    return { indent, written, name, separator, gap, text };
  }

  #meant(spelt: string): string | null {
    let meant = this.#meanings.get(spelt);
    if (meant === undefined) {
      meant = meantField(spelt, this.shape.fields);
      this.#meanings.set(spelt, meant);
    }
    return meant;
  }

  /** Index of the first line that no longer belongs to the field of a line. */
  #behind(index: number, text: string, list: boolean): number {
    const { lines } = this.head;
    const block = /^[|>][+\-\d]{0,2}\s*$/.test(text);
    for (let next = index + 1; next < lines.length; next += 1) {
      const line = lines[next] ?? '';
      const own = block ? /^\s|^$/.test(line) : this.#fieldOf(line) === null;
      if (!own) return next;
      // At the margin stand items of a list, and what brackets or quotes hold together.
      const margin = list ? /^[^\s\-－–—•·*+#\]］】]/ : /^[^\s#]/;
      if (!block && margin.test(line) && !(list ? /^[[［【]/ : /^["']/).test(text)) return next;
    }
    return lines.length;
  }

  /** Says what is wrong with how name and separator are written; one finding is enough. */
  #checkSpelling(index: number, { indent, written, name, separator, gap, text }: FieldLine): void {
    if (!this.shape.fields.includes(name)) return;
    const spelt = plainName(written);
    const write = `写 \`${name}: ${text === '' ? '…' : sample(text)}\``;
    const at = indent.length + written.length + 1;
    const whole = text === '' ? `${name}:` : `${name}: ${text}`;
    const rewrite = { line: this.head.first + index, column: 1, text: whole };
    const say = (
      column: number,
      problem: string,
      remedy = `${write}，半角冒号，后面一个空格`,
    ): void => {
      Object.assign(this.#say(index, column, 'frontmatter', problem, remedy), { rewrite });
    };
    if (separator !== ':') {
      const sign = asciiForm(separator) === '=' ? '等号' : '全角冒号';
      say(at, `${spelt} 后面是${sign}「${separator}」，不是半角冒号`);
    } else if (gap === '' && text !== '') say(at + 1, `${spelt}: 后面少了空格，YAML 不认`);
    else if (/[^ \t]/.test(gap)) say(at + 1, `${spelt}: 后面是全角或看不见的空格，YAML 不认`);
    else if (indent !== '')
      say(
        1,
        `${spelt} 前面有${/[^ \t]/.test(indent) ? '全角或看不见的' : ''}空格，YAML 会把它接到上一行后面`,
        '删掉行首的空格',
      );
    else if (spelt !== name) {
      this.#say(
        index,
        1,
        'frontmatter-field',
        `frontmatter 没有 ${spelt} 这个字段`,
        `是不是 ${name}？${write}`,
      );
    } else if (written.trimEnd().replace(/^(["'])(.*)\1$/, '$2') !== name) {
      say(1, `字段名「${written.trim()}」里有全角、引号或看不见的字符`, write);
    }
  }

  /** A line that is no field: what it says must not get lost. */
  #stray(index: number, line: string): number {
    const text = line.trim();
    const first = /^\p{L}+/u.exec(text)?.[0] ?? '';
    if (this.shape.fields.includes(first) && !this.#names.has(first)) {
      const column = line.indexOf(first) + first.length + 1;
      const rest = text.slice(first.length).trim();
      this.#say(
        index,
        column,
        'frontmatter',
        `${first} 后面少了冒号`,
        `写 \`${first}: ${sample(rest)}\``,
      );
      return this.#take(index, first, {
        text: rest,
        line: this.head.first + index,
        column: column + 1,
      });
    }
    // One finding is enough for a run of such lines.
    const goesOn = this.#strayed === index - 1;
    this.#strayed = index;
    if (goesOn) return index + 1;
    const problem = `frontmatter 里的这一行不是「字段: 值」：${sample(text)}`;
    const remedy = text.startsWith('＃')
      ? '注释写半角 #，后面一个空格'
      : '每行写「字段: 值」；一个值写不下一行时，下一行前面空两格；是正文就在它前面写 ---';
    this.#say(index, line.indexOf(text) + 1, 'frontmatter', problem, remedy);
    return index + 1;
  }
}

/** The beginning of a text, for a message. */
function sample(text: string): string {
  if (text === '') return '…';
  if (text.length > 40) return `${text.slice(0, 40)}…`;
  return /\s#|:\s/.test(text) && !/^["'[]/.test(text) ? quoted(text) : text;
}
