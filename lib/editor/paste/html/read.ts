import type { Element, Root } from 'hast';
import { Parser } from 'htmlparser2';

/** Elements that hold nothing to read: they go with all that is in them. */
const SILENT = new Set(
  `applet base button canvas clipboard-copy datalist embed frame frameset link map meta noembed noframes noscript
  object option script select style svg template textarea title xml`.split(/\s+/),
);
/** Of these, what says where a page is: it is looked at before it goes. */
const TELLING = new Set(['base', 'link', 'meta']);

/** Deepest nesting that is kept; what is deeper stands on the last level. */
const MAX_DEPTH = 120;
/** Most elements open at a time. */
const MAX_OPEN = 50_000;
/** Most looks at open elements: the parser looks for the beginning of an end among all of them. */
const MAX_LOOKS = 2e8;
/** Characters that are read at a time. */
const PART = 4096;
/** Most elements and pieces of text: forty pages of Word have a tenth of it. */
const MAX_NODES = 60_000;

/** HTML made to keep a reader busy. */
class TooMuch extends Error {
  override readonly name = 'TooMuch';
}

/** HTML of a clipboard, read. */
export interface Clip {
  /** Elements with their attributes by lower-case name, as typed; no comment, no script, no head. */
  root: Root;
  /** `<base>`, `<link>` and `<meta>`, wherever they stood. */
  telling: readonly Element[];
}

/**
 * Reads HTML as browsers and programs put it on the clipboard, without recursion. Nothing in it is run and
 * nothing is fetched. Conditional comments and declarations of Word go; what they enclose for readers stays.
 *
 * @returns null for more than anybody copies.
 */
export function readHtml(html: string): Clip | null {
  try {
    return read(html);
  } catch (cause) {
    if (cause instanceof TooMuch) return null;
    throw cause;
  }
}

function read(html: string): Clip {
  const root: Root = { type: 'root', children: [] };
  const telling: Element[] = [];
  const open: (Element | Root)[] = [root];
  let nodes = 0;
  let depth = 0;
  /** Level at which a silent element was opened. */
  let silent = Infinity;
  const count = (): void => {
    nodes += 1;
    if (nodes > MAX_NODES) throw new TooMuch('too many nodes');
  };
  const parser = new Parser(
    {
      onopentag(tagName, attributes) {
        depth += 1;
        if (depth > MAX_OPEN) throw new TooMuch('too deep');
        const element: Element = { type: 'element', tagName, properties: attributes, children: [] };
        if (TELLING.has(tagName)) telling.push(element);
        if (depth >= silent) return;
        if (SILENT.has(tagName)) {
          silent = depth;
          return;
        }
        count();
        open.at(-1)?.children.push(element);
        if (open.length <= MAX_DEPTH) open.push(element);
      },
      onclosetag() {
        if (depth === silent) silent = Infinity;
        else if (depth < silent && depth < open.length) open.pop();
        depth -= 1;
      },
      ontext(value) {
        if (depth >= silent) return;
        const holder = open.at(-1);
        const last = holder?.children.at(-1);
        if (last?.type === 'text') {
          last.value += value;
        } else {
          count();
          holder?.children.push({ type: 'text', value });
        }
      },
    },
    { lowerCaseTags: true, lowerCaseAttributeNames: true, decodeEntities: true },
  );
  let looks = 0;
  for (let at = 0; at < html.length; at += PART) {
    const part = html.slice(at, at + PART);
    looks += depth * part.split('</').length;
    if (looks > MAX_LOOKS) throw new TooMuch('too many ends');
    parser.write(part);
  }
  parser.end();
  return { root, telling };
}
