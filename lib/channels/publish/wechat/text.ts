import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';

/** The link of a question to its own page (plain/question.ts): the platform has no such page. */
const ALONE = '单独打开';

/** A weekly's text as the platform gets it: without the links of questions to their own pages. */
export function forWeChat(tree: Root): Root {
  return { type: 'root', children: tree.children.flatMap((node) => withoutAlone(node, false)) };
}

function withoutAlone(node: RootContent, isMeta: boolean): RootContent[] {
  if (isMeta && node.type === 'paragraph') {
    const children = lineWithout(node.children);
    return children.length > 0 ? [{ ...node, children }] : [];
  }
  if (node.type !== 'mdxJsxFlowElement') return [node];
  const children = node.children.flatMap((child: Nodes) =>
    withoutAlone(child as RootContent, node.name === 'meta'),
  );
  return [{ ...node, children: children as typeof node.children }];
}

function lineWithout(words: readonly PhrasingContent[]): PhrasingContent[] {
  const last = words.at(-1);
  if (last?.type !== 'link' || toString(last) !== ALONE) return [...words];
  const kept = words.slice(0, -1);
  const before = kept.at(-1);
  if (before?.type !== 'text') return kept;
  const value = before.value.replace(/ · $/, '');
  return value ? [...kept.slice(0, -1), { ...before, value }] : kept.slice(0, -1);
}
