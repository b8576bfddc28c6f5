import type { BlockContext, Element, InlineContext, Line } from '@lezer/markdown';
import { COMPONENTS } from '#lib/editor/complete/components.ts';

/** Tokens of a tag behind its name, in the text of one line. */
const TOKEN = /\s+|([A-Za-z_][\w:.-]*)|(=)|("[^"]*"?|'[^']*'?)|(\/?>)|[^\s<]/y;
const TAG_START = /<(\/?)([A-Za-z][\w.]*)/y;
/** Longest tag within prose; what is longer is none. */
const LONGEST = 2000;

type Make = (type: string, from: number, to: number, children?: readonly Element[]) => Element;

/** Tells whether a name of a tag, or an attribute of it, is one that authors may use. */
export const isComponent = (name: string): boolean => COMPONENTS.has(name);
const isAttribute = (component: string, name: string): boolean =>
  Object.hasOwn(COMPONENTS.get(component)?.attributes ?? {}, name);

/** A tag as it is read: over several lines of a block, or at once within prose. */
class Tag {
  readonly parts: Element[] = [];
  readonly name: string;
  readonly isClosing: boolean;
  isDone = false;
  /** Where what has been read ends, in the document. */
  end: number;
  readonly #make: Make;

  constructor(make: Make, start: RegExpExecArray, at: number) {
    const [whole, slash = '', name = ''] = start;
    this.#make = make;
    this.name = name;
    this.isClosing = slash !== '';
    this.end = at + whole.length;
    const nameAt = at + 1 + slash.length;
    this.parts.push(
      make('TagMark', at, nameAt),
      make(isComponent(name) ? 'TagName' : 'UnknownName', nameAt, this.end),
    );
  }

  /** Reads on in a line. @param offset of the line in the document. @returns where it stopped in the line. */
  read(text: string, from: number, offset: number): number {
    let at = from;
    while (at < text.length && !this.isDone) {
      TOKEN.lastIndex = at;
      const token = TOKEN.exec(text);
      if (!token) break;
      at = TOKEN.lastIndex;
      this.#take(token, offset);
    }
    this.end = Math.max(this.end, offset + at);
    return at;
  }

  #take(token: RegExpExecArray, offset: number): void {
    const [whole, name, equals, value, mark] = token;
    const from = offset + token.index;
    const put = (type: string) => this.parts.push(this.#make(type, from, from + whole.length));
    if (name) put(isAttribute(this.name, name) ? 'AttributeName' : 'UnknownName');
    else if (equals) put('TagMark');
    else if (value) put('AttributeValue');
    else if (mark) {
      put('TagMark');
      this.isDone = true;
    } else if (whole.trim() !== '') put('UnknownName');
  }

  /** The node: what opens (`OpenTag`), closes (`CloseTag`), or does both (`EmptyTag`). */
  element(isEmpty: boolean): Element {
    const type = this.isClosing ? 'CloseTag' : isEmpty ? 'EmptyTag' : 'OpenTag';
    const [first] = this.parts;
    return this.#make(type, first?.from ?? this.end, this.end, this.parts);
  }
}

/** Whether a line begins with a tag of ours, so that it ends the paragraph before it. */
export function beginsTag(line: Line): boolean {
  if (line.next !== 60) return false;
  TAG_START.lastIndex = line.pos;
  return isComponent(TAG_START.exec(line.text)?.[2] ?? '');
}

/**
 * Block parser of tags that have lines of their own; lines between `<Name` and `>` are theirs as well,
 * whatever they would be in Markdown. A tag that is not closed yet ends with the next empty line.
 */
export function parseTagBlock(context: BlockContext, line: Line): boolean {
  if (line.next !== 60) return false;
  TAG_START.lastIndex = line.pos;
  const start = TAG_START.exec(line.text);
  if (!start) return false;
  const make: Make = (type, from, to, children) => context.elt(type, from, to, children);
  let offset = context.lineStart;
  const tag = new Tag(make, start, offset + line.pos);
  let at = tag.read(line.text, TAG_START.lastIndex, offset);
  // More than a tag: the parser of prose takes it.
  if (tag.isDone ? line.text.slice(at).trim() !== '' : at < line.text.length) return false;
  // Within a list or quotation a tag has one line: the next may be outside.
  if (!tag.isDone && context.depth > 1) return false;
  let { text } = line;
  while (!tag.isDone) {
    if (!context.nextLine() || line.text.trim() === '') {
      context.addElement(tag.element(false));
      return true;
    }
    offset = context.lineStart;
    ({ text } = line);
    at = tag.read(text, line.pos, offset);
    // A new tag, and the old one was never closed.
    if (!tag.isDone && at < text.length) {
      context.addElement(tag.element(false));
      return true;
    }
  }
  context.addElement(tag.element(text.charAt(at - 2) === '/'));
  const rest = text.slice(at);
  if (rest.trim() !== '') {
    for (const one of context.parser.parseInline(rest, offset + at)) context.addElement(one);
  }
  context.nextLine();
  return true;
}

/** Inline parser of tags within prose. */
export function parseTagInline(context: InlineContext, next: number, at: number): number {
  if (next !== 60) return -1;
  const text = context.slice(at, Math.min(context.end, at + LONGEST));
  TAG_START.lastIndex = 0;
  const start = TAG_START.exec(text);
  if (!start) return -1;
  const make: Make = (type, from, to, children) => context.elt(type, from, to, children);
  const tag = new Tag(make, start, at);
  const end = tag.read(text, TAG_START.lastIndex, at);
  // `a <b` in prose is no tag, unless it is one of ours that is being written.
  if (!tag.isDone && !isComponent(tag.name)) return -1;
  return context.addElement(tag.element(text.charAt(end - 2) === '/'));
}
