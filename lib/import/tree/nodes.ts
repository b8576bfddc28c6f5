import type { Link, List, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';

/** A block at the top level of a post. */
export type Block = RootContent;
/** What a block component may hold. */
export type Content = MdxJsxFlowElement['children'][number];

/** Visible text of nodes: pictures contribute nothing, a break is `\n`, U+00A0 is a space. */
export function textOf(nodes: Nodes | readonly Nodes[]): string {
  if (Array.isArray(nodes)) return nodes.map((one: Nodes) => textOf(one)).join('');
  // Array.isArray() does not narrow readonly arrays.
  const node = nodes as Nodes;
  if (node.type === 'break') return '\n';
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') {
    return node.value.replaceAll('\u00A0', ' ');
  }
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
}

/** {@link textOf} with stray asterisks removed, white space collapsed and trimmed. */
export function cleanText(nodes: Nodes | readonly Nodes[]): string {
  return textOf(nodes).replaceAll('*', '').replace(/\s+/g, ' ').trim();
}

/** All nodes of one type below (and including) a node, in order. */
export function collect<T extends Nodes['type']>(
  node: Nodes,
  type: T,
): Extract<Nodes, { type: T }>[] {
  // The comparison is the proof; TypeScript cannot narrow a union by a generic.
  const own = node.type === type ? [node as Extract<Nodes, { type: T }>] : [];
  if (!('children' in node)) return own;
  return [...own, ...node.children.flatMap((child) => collect(child, type))];
}

/** The link of nodes that hold exactly one, else null. */
export function onlyLink(...nodes: readonly Nodes[]): Link | null {
  const [link, more] = nodes.flatMap((node) => collect(node, 'link'));
  return link && !more ? link : null;
}

/** Whether phrasing holds a link or a picture. */
export function hasLinkOrPicture(nodes: readonly PhrasingContent[]): boolean {
  return nodes.some((node) => collect(node, 'link').length + collect(node, 'image').length > 0);
}

/** Whether words are one http(s) address and nothing else. */
export function isBareAddress(words: string): boolean {
  return /^https?:\/\/\S+$/.test(words);
}

/** Whether a block shows nothing but pictures. */
export function isPictureOnly(block: Nodes): boolean {
  return textOf(block).trim() === '' && collect(block, 'image').length > 0;
}

/** Whether phrasing shows nothing at all. */
export function isBlank(nodes: readonly PhrasingContent[]): boolean {
  return nodes.every((node) => textOf(node).trim() === '' && collect(node, 'image').length === 0);
}

/** A paragraph around phrasing, trimmed at both ends. */
export function paragraph(children: readonly PhrasingContent[]): Paragraph {
  const trimmed = trim(children);
  const start = trimmed[0]?.position?.start;
  const end = trimmed.at(-1)?.position?.end;
  return {
    type: 'paragraph',
    children: trimmed,
    ...(start && end && { position: { start, end } }),
  };
}

/** A made node with the place of the one that it was made from. */
export function placedAs<N extends Nodes>(from: Nodes | undefined, made: N): N {
  return from?.position ? { ...made, position: from.position } : made;
}

/** A text node. */
export function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

/** A tight bullet list. */
export function bulletList(children: List['children'], spread = false): List {
  return { type: 'list', ordered: false, spread, children };
}

/** Removes white space and breaks at both ends of phrasing. */
export function trim(children: readonly PhrasingContent[]): PhrasingContent[] {
  const nodes = [...children];
  for (let first = nodes[0]; first; first = nodes[0]) {
    if (first.type === 'break') nodes.shift();
    else if (first.type !== 'text') break;
    else {
      const value = first.value.trimStart();
      if (value === '') nodes.shift();
      else {
        nodes[0] = { ...first, value };
        break;
      }
    }
  }
  for (let last = nodes.at(-1); last; last = nodes.at(-1)) {
    if (last.type === 'break') nodes.pop();
    else if (last.type !== 'text') break;
    else {
      const value = last.value.trimEnd();
      if (value === '') nodes.pop();
      else {
        nodes[nodes.length - 1] = { ...last, value };
        break;
      }
    }
  }
  return nodes;
}

/**
 * Removes the first `count` characters of visible text from phrasing; pictures before them stay,
 * emptied emphasis goes.
 */
export function dropText(children: readonly PhrasingContent[], count: number): PhrasingContent[] {
  let left = count;
  const cut = (nodes: readonly PhrasingContent[]): PhrasingContent[] =>
    nodes.flatMap((node): PhrasingContent[] => {
      if (left === 0) return [node];
      if (node.type === 'break') {
        left -= 1;
        return [];
      }
      if (node.type === 'text' || node.type === 'inlineCode') {
        const taken = Math.min(left, node.value.length);
        left -= taken;
        const value = node.value.slice(taken);
        return value === '' ? [] : [{ ...node, value }];
      }
      if (!('children' in node)) return [node];
      const inner = cut(node.children);
      return inner.length === 0 ? [] : [{ ...node, children: inner }];
    });
  return cut(children);
}
