import type { Nodes, PhrasingContent, Root } from 'mdast';

/**
 * Words that GitHub makes something of: `@name` and `@org/team` notify people, `#12`, `GH-12` and `owner/repo#12`
 * lead to issues of whatever repository the text stands in, two `$` in a paragraph are a formula. A backslash or a
 * character reference helps nothing, for GitHub looks at the text that a reader sees; code it leaves alone, and
 * there the words stay the same.
 */
export const ON_GITHUB =
  /(?<![\w`])@[a-z\d][\w/-]*|(?<![\w./-])[\w.-]+(?:\/[\w.-]+)?#\d+(?!\w)|(?<![\w/&])#\d+(?!\w)|(?<!\w)GH-\d+(?!\w)|\$[\w.{}()-]*/gi;

/** Juejin knows formulas only. */
export const ON_JUEJIN = /\$[\w.{}()-]*/g;

/** A tree in which such words are code, but for those in links, which lead where they say. */
export function withCode(tree: Root, acting: RegExp): Root {
  const changed = (node: Nodes): Nodes[] => {
    if (node.type === 'text') return parts(node.value, acting);
    if (node.type === 'link' || !('children' in node)) return [node];
    const children = joinedCode((node.children as Nodes[]).flatMap(changed));
    return [{ ...node, children } as Nodes];
  };
  return { type: 'root', children: tree.children.flatMap(changed) as Root['children'] };
}

/** Nodes with code side by side as one: Markdown cannot tell two apart. */
function joinedCode(nodes: readonly Nodes[]): Nodes[] {
  const kept: Nodes[] = [];
  for (const node of nodes) {
    const last = kept.at(-1);
    if (node.type === 'inlineCode' && last?.type === 'inlineCode') {
      kept[kept.length - 1] = { ...last, value: last.value + node.value };
    } else kept.push(node);
  }
  return kept;
}

function parts(text: string, acting: RegExp): PhrasingContent[] {
  const made: PhrasingContent[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(acting)) {
    if (index > end) made.push({ type: 'text', value: text.slice(end, index) });
    made.push({ type: 'inlineCode', value: found });
    end = index + found.length;
  }
  if (end < text.length) made.push({ type: 'text', value: text.slice(end) });
  return made;
}

/** Words of a tree that the platform would make something of. */
export function actingIn(node: Nodes, acting: RegExp): string[] {
  if (node.type === 'text') return node.value.match(acting) ?? [];
  if (node.type === 'link' || !('children' in node)) return [];
  return node.children.flatMap((child: Nodes) => actingIn(child, acting));
}
