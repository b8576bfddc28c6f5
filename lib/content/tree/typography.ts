import type { ListItem, Nodes, Paragraph, Parents, PhrasingContent, Root, Text } from 'mdast';
import { passageLanguage } from '#lib/text/language.ts';
import { plainText } from '../extract/text.ts';

const START = '(?<![\\w.\\/@#$&?%=\\-])';
const END = '(?![\\w\\/])';
/** What nobody writes but as an identifier; names of products (ZooKeeper, gRPC) are none. */
const IDENTIFIER = new RegExp(
  `${START}(?:${[
    '[A-Za-z_][\\w.$\\-]+=[\\w.$:\\/\\-]*\\w', // k=v
    '[a-z][\\w$]*(?:\\.[A-Za-z_$][\\w$\\-]*){2,}(?:#\\w+)?', // a.b.C#m
    '[A-Z]\\w+#[a-z]\\w+', // C#m
    '[a-z]{2}[a-z0-9]*(?:[A-Z][a-z0-9]+)+[A-Z]*', // camelCase
  ].join('|')})${END}`,
  'g',
);

/** Their words are addresses, titles or code already. */
const LEFT_ALONE = new Set<string>(['link', 'linkReference', 'heading', 'inlineCode', 'code']);

/**
 * Sets identifiers in the running text of questions and answers as inline code. No character is
 * changed, added or lost: the plain text stays the same.
 */
export function withIdentifiers<T extends Nodes>(node: T): T {
  if (!('children' in node) || LEFT_ALONE.has(node.type)) return node;
  const children = node.children.flatMap((child): Nodes[] =>
    child.type === 'text' ? splitText(child) : [withIdentifiers(child)],
  );
  // Text stands only where inline code may stand, too.
  return { ...node, children };
}

function splitText({ value }: Text): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let at = 0;
  for (const match of value.matchAll(IDENTIFIER)) {
    if (match.index > at) parts.push({ type: 'text', value: value.slice(at, match.index) });
    parts.push({ type: 'inlineCode', value: match[0] });
    at = match.index + match[0].length;
  }
  if (at < value.length || parts.length === 0) parts.push({ type: 'text', value: value.slice(at) });
  return parts;
}

/** Says of every paragraph and list item that is in English that it is, for those who listen. */
export function withLanguages(tree: Root): Root {
  return marked(tree);
}

function marked<T extends Nodes>(node: T): T {
  if (!('children' in node)) return node;
  const parent: Parents = node;
  const children = parent.children.map((child) =>
    child.type === 'paragraph' || child.type === 'listItem' ? passage(child) : marked(child),
  );
  // Every child is replaced by one of its own type.
  return { ...node, children };
}

function passage(node: Paragraph | ListItem): Paragraph | ListItem {
  const lang = passageLanguage(plainText([node]));
  // A tight list loses its paragraphs, so the item as a whole says it.
  if (!lang) return node.type === 'listItem' ? marked(node) : node;
  return { ...node, data: { ...node.data, hProperties: { lang } } };
}
