import { Parser } from 'htmlparser2';

/** An attribute as it stands in a tag: its raw value, and where that begins. */
export interface Attribute {
  value: string;
  /** Where the value begins; without one, where it would. */
  start: number;
}

/** The attributes of a tag by their names in small letters, each as it stands first. */
export type Attributes = ReadonlyMap<string, Attribute>;

/** What {@link walk} tells. Places are those of the page's text. */
export interface Walker {
  open(name: string, attributes: Attributes, tag: { start: number; end: number }): void;
  close(name: string, tag: { start: number; end: number }): void;
  /** What stands between two tags, raw; comments divide it. */
  text?(start: number, end: number): void;
}

/**
 * Reads a page and tells what stands where, raw: references stay references. Every element that is opened is
 * closed as well, also one without an end tag (then the place is that of the tag which ends it).
 */
export function walk(html: string, walker: Walker): void {
  let attributes = new Map<string, Attribute>();
  const parser = new Parser(
    {
      onattribute(name, value, quote) {
        // It ends behind the closing quote, where there is one.
        const start = parser.endIndex - value.length - (quote ? 1 : 0);
        if (!attributes.has(name)) attributes.set(name, { value, start });
      },
      onopentag(name) {
        walker.open(name, attributes, { start: parser.startIndex, end: parser.endIndex + 1 });
        attributes = new Map();
      },
      onclosetag(name) {
        walker.close(name, { start: parser.startIndex, end: parser.endIndex + 1 });
      },
      ontext(data) {
        walker.text?.(parser.startIndex, parser.startIndex + data.length);
      },
    },
    { decodeEntities: false },
  );
  parser.end(html);
}
