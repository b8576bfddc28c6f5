/** What stands around a point of a text. */
export interface Around {
  /** Within the head of the file. */
  isHead: boolean;
  /** Within a block of code or within backticks. */
  isCode: boolean;
  /** Components that are open there, from the outside in. */
  open: readonly string[];
  /** Where the tag begins that is not closed at the point, or null. */
  tag: number | null;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
/** What may mean something in prose. */
const SIGN = /[\\`<]/g;
const TAG = /<\/?(?:[A-Za-z][\w.]*)?/y;

/** A tag whose `>` has not come yet. */
interface Tag {
  at: number;
  name: string;
  isClosing: boolean;
  quote: string;
}

/** Reads a text line by line up to a point. It is no parser of Markdown: it knows what completions ask for. */
class Reader {
  readonly open: string[] = [];
  tag: Tag | null = null;
  fence = '';
  isInlineCode = false;
  /** The last sign that was looked for: it may stand in a later line. */
  #sign = -1;
  readonly #text: string;
  readonly #end: number;

  constructor(text: string, end: number) {
    this.#text = text;
    this.#end = end;
  }

  /** Reads one line. @param from where it begins. @param to where it ends, or the point. */
  line(from: number, to: number): void {
    const line = this.#text.slice(from, to);
    this.isInlineCode = false;
    if (this.tag) {
      // A value ends with its line: whoever forgets the quote does not lose the rest of the text.
      this.tag.quote = '';
      if (line.trim() === '' && to < this.#end) this.tag = null;
    } else {
      const [, mark = ''] = FENCE.exec(line) ?? [];
      if (this.fence !== '') {
        const closes = mark.startsWith(this.fence) && line.trim() === mark;
        if (closes) this.fence = '';
        return;
      }
      if (mark !== '') {
        this.fence = mark;
        return;
      }
    }
    for (let at = from; at < to;) at = this.tag ? this.#inTag(this.tag, at) : this.#inText(at, to);
  }

  #inTag(tag: Tag, at: number): number {
    const sign = this.#text.charAt(at);
    if (tag.quote !== '') {
      if (sign === tag.quote) tag.quote = '';
    } else if (sign === '"' || sign === "'") {
      tag.quote = sign;
    } else if (sign === '>') {
      this.#close(tag, this.#text.charAt(at - 1) === '/');
      this.tag = null;
    }
    return at + 1;
  }

  #close({ name, isClosing }: Tag, isEmpty: boolean): void {
    if (isClosing) {
      const opened = this.open.lastIndexOf(name);
      if (opened >= 0) this.open.length = opened;
    } else if (!isEmpty && name !== '') {
      this.open.push(name);
    }
  }

  #inText(from: number, to: number): number {
    if (this.#sign < from) {
      SIGN.lastIndex = from;
      this.#sign = SIGN.exec(this.#text)?.index ?? Infinity;
    }
    const at = this.#sign;
    if (at >= to) return to;
    const sign = this.#text.charAt(at);
    if (sign === '\\') return at + 2;
    if (sign === '`') return this.#afterCode(at, to);
    TAG.lastIndex = at;
    const [whole = '<'] = TAG.exec(this.#text) ?? [];
    const tag = whole.slice(0, to - at);
    const isClosing = tag.startsWith('</');
    const name = tag.slice(isClosing ? 2 : 1);
    // A sign alone is a tag only where it is being typed.
    if (name === '' && at + tag.length < this.#end) return at + tag.length;
    this.tag = { at, name, isClosing, quote: '' };
    return at + tag.length;
  }

  /** Behind code in backticks; what is not closed in its line is being typed, or is no code. */
  #afterCode(at: number, to: number): number {
    let end = at;
    while (this.#text.charAt(end) === '`') end += 1;
    const run = this.#text.slice(at, end);
    const closing = this.#text.slice(end, to).indexOf(run);
    if (closing >= 0) return end + closing + run.length;
    this.isInlineCode = to === this.#end;
    return end;
  }
}

/** Where the head of a file ends (at the end of its last line), or 0 without a head. */
export function headEnd(text: string): number {
  if (!/^---[ \t]*(?:\n|$)/.test(text)) return 0;
  const closing = /\n---[ \t]*(?=\n|$)/.exec(text);
  if (closing) return closing.index + closing[0].length;
  // It is being written: what can be no line of a head ends it.
  const body = /\n(?:<|## )/.exec(text);
  return body ? body.index : text.length;
}

/** What stands around a point. @param offset of the point, in UTF-16 units. */
export function around(text: string, offset: number): Around {
  const head = headEnd(text);
  if (head > 0 && offset <= head) return { isHead: offset > 3, isCode: false, open: [], tag: null };
  const reader = new Reader(text, offset);
  for (let from = head === 0 ? 0 : head + 1; from <= offset;) {
    const next = text.indexOf('\n', from);
    const to = next < 0 ? offset : Math.min(next, offset);
    reader.line(from, to);
    from = next < 0 ? offset + 1 : next + 1;
  }
  return {
    ...{ isHead: false, isCode: reader.fence !== '' || reader.isInlineCode },
    ...{ open: reader.open, tag: reader.tag?.at ?? null },
  };
}
