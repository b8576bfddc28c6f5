import type { Edit } from '#lib/site/message.ts';
import type { Span } from './types.ts';
import { edited } from './written/edits.ts';
import { references, withoutReferences } from './written/references.ts';

/** An attribute of a tag, from the first letter of its name to behind its value. */
export interface Attribute extends Span {
  name: string;
  /** Where the space before it begins. */
  start: number;
  /** Between its quotes; null where it has no value. */
  value: Span | null;
  quote: string;
}

/** An opening tag as people write it. */
interface Tag extends Span {
  /** Behind its name. */
  nameEnd: number;
  attributes: Attribute[];
}

const NAME = /<[A-Z]\w*/y;
const ATTRIBUTE = /(\s+)([A-Za-z][\w-]*)(?:(\s*=\s*)(?:"([^"]*)"|'([^']*)'))?/y;
const CLOSE = /\s*>/y;

/**
 * The opening tag that stands at an offset.
 * @returns null for whatever cannot be changed by its attributes alone: expressions, other quotes, an attribute
 *   twice, a tag without content.
 */
export function tagAt(text: string, from: number): Tag | null {
  NAME.lastIndex = from;
  if (!NAME.test(text)) return null;
  const nameEnd = NAME.lastIndex;
  const attributes: Attribute[] = [];
  let at = nameEnd;
  ATTRIBUTE.lastIndex = at;
  for (let found = ATTRIBUTE.exec(text); found; found = ATTRIBUTE.exec(text)) {
    attributes.push(attributeOf(found));
    at = ATTRIBUTE.lastIndex;
  }
  CLOSE.lastIndex = at;
  const isOnce = new Set(attributes.map(({ name }) => name)).size === attributes.length;
  return isOnce && CLOSE.test(text) ? { from, to: CLOSE.lastIndex, nameEnd, attributes } : null;
}

function attributeOf(found: RegExpExecArray): Attribute {
  const [whole, space = '', name = '', equals, double, single] = found;
  const [from, to] = [found.index + space.length, found.index + whole.length];
  const opens = from + name.length + (equals?.length ?? 0);
  const value = equals === undefined ? null : { from: opens + 1, to: to - 1 };
  const quote = double === undefined && single !== undefined ? "'" : '"';
  return { name, start: found.index, from, to, value, quote };
}

/** What an attribute says. */
export function attributeValue(text: string, { value }: Attribute): string {
  const written = value === null ? '' : text.slice(value.from, value.to);
  return edited(written, references(written));
}

/**
 * What gives a tag another value of an attribute; without one, the attribute goes.
 * @param value one line.
 * @param order names of attributes, as they are written one behind the other.
 */
export function attributeEdit(
  text: string,
  tag: Tag,
  name: string,
  value: string,
  order: readonly string[],
): Edit {
  const found = tag.attributes.find((one) => one.name === name);
  if (!found) return insertion(text, tag, name, value, order);
  if (value === '') return { from: found.start, to: found.to, text: '' };
  const written = withoutReferences(value, '&amp;').replaceAll(found.quote, quoted(found.quote));
  if (found.value) return { ...found.value, text: written };
  return { from: found.from, to: found.to, text: `${name}="${written}"` };
}

const quoted = (quote: string): string => (quote === '"' ? '&quot;' : '&apos;');

/** Behind the last of those that are written before it, with the same space before it as its neighbour has. */
function insertion(
  text: string,
  { nameEnd, attributes }: Tag,
  name: string,
  value: string,
  order: readonly string[],
): Edit {
  const rank = order.indexOf(name);
  const before = attributes.findLast((one) => {
    const other = order.indexOf(one.name);
    return other >= 0 && other < rank;
  });
  const at = before?.to ?? nameEnd;
  const neighbour = before ?? attributes[0];
  const space = neighbour ? text.slice(neighbour.start, neighbour.from) : ' ';
  const written = withoutReferences(value, '&amp;').replaceAll('"', '&quot;');
  return { from: at, to: at, text: `${space.includes('\n') ? space : ' '}${name}="${written}"` };
}
