import type { Link, Nodes, Parents, PhrasingContent } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { mergeTexts } from '../tree/lines.ts';
import { placedAs, text } from '../tree/nodes.ts';

const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkCjkFriendly).freeze();
/** Chinese punctuation ends an address that was typed into a sentence. */
const ADDRESS = /^[^，。；：！？、（）《》〈〉「」『』【】“”‘’…—]+/;

/**
 * Ends bare addresses (`见https://…，后文`) at Chinese punctuation, in place. GitHub's rule, which
 * Markdown follows, takes everything up to the next blank into the address.
 */
export function endBareAddresses(parent: Parents): void {
  let isCut = false;
  const children = parent.children.flatMap((child: Nodes): Nodes[] => {
    if (child.type !== 'link') {
      if ('children' in child) endBareAddresses(child);
      return [child];
    }
    const parts = isBare(child) ? cutAddress(child) : [child];
    isCut ||= parts.length > 1;
    return parts;
  });
  // Links stand among phrasing only; mdast cannot say that of a union of parents.
  if (isCut) parent.children = mergeTexts(children as PhrasingContent[]);
}

/** Whether a link was typed as its address and nothing around it. */
function isBare({ url, children, position }: Link): boolean {
  const [only] = children;
  const { start, end } = position ?? {};
  if (only?.type !== 'text' || children.length > 1 || !url.endsWith(only.value)) return false;
  return (end?.offset ?? 0) - (start?.offset ?? 0) === only.value.length;
}

function cutAddress(link: Link): PhrasingContent[] {
  const [only] = link.children;
  const words = only?.type === 'text' ? only.value : '';
  const shown = ADDRESS.exec(words)?.[0] ?? words;
  if (shown === words) return [link];
  const url = link.url.slice(0, link.url.length - words.length) + shown;
  const behind = words.slice(shown.length).split(/(?<![(<[])(?=https?:\/\/)/);
  return [placedAs(link, { ...link, url, children: [text(shown)] }), ...behind.flatMap(readWords)];
}

/** What an address had swallowed: read as Markdown again, one address at a time. */
function readWords(words: string): PhrasingContent[] {
  const address = /^https?:\/\//.test(words) ? (ADDRESS.exec(words)?.[0] ?? '') : '';
  const link: PhrasingContent[] =
    address === '' ? [] : [{ type: 'link', url: address, children: [text(address)] }];
  const rest = words.slice(address.length);
  if (rest === '') return link;
  // A letter in front keeps the words from being read as a list or a heading.
  const [block] = markdown.parse(`x${rest}`).children;
  if (block?.type !== 'paragraph') return [...link, text(rest)];
  return [...link, ...withoutFirst(block.children.map(withoutPlace))];
}

function withoutFirst([first, ...rest]: PhrasingContent[]): PhrasingContent[] {
  return first?.type === 'text'
    ? [text(first.value.slice(1)), ...rest]
    : first
      ? [first, ...rest]
      : [];
}

/** Places in a piece of text are none in the post. */
function withoutPlace(node: PhrasingContent): PhrasingContent {
  delete node.position;
  if ('children' in node) node.children.forEach(withoutPlace);
  return node;
}
