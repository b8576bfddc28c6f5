import type { FootnoteDefinition, List, Nodes, Root } from 'mdast';
import { heading, joined } from '../../plain/nodes.ts';

/**
 * A tree whose footnotes are words: `（注 1）` where one is called, and a numbered list under 注释 at the end.
 * Platforms drop anchors, some refuse to save a text that has any. The input is not changed.
 */
export function withPlainNotes(tree: Root): Root {
  const definitions = new Map<string, FootnoteDefinition>();
  collect(tree, definitions);
  if (definitions.size === 0) return tree;
  const called: string[] = [];
  const plain = (node: Nodes): Nodes[] => {
    if (node.type === 'footnoteDefinition') return [];
    if (node.type === 'footnoteReference') {
      return [{ type: 'text', value: `（注 ${numberOf(node.identifier, called)}）` }];
    }
    if (!('children' in node)) return [node];
    return [{ ...node, children: joined((node.children as Nodes[]).flatMap(plain)) } as Nodes];
  };
  const children = tree.children.flatMap(plain);
  const items: Nodes[] = [];
  // A note may call another one; those that nobody calls come last, so that none is lost.
  const left = (): string | undefined =>
    called[items.length] ?? [...definitions.keys()].find((id) => !called.includes(id));
  for (let id = left(); id !== undefined; id = left()) {
    numberOf(id, called);
    const blocks = (definitions.get(id)?.children ?? []).flatMap(plain);
    items.push({ type: 'listItem', spread: false, children: blocks } as Nodes);
  }
  const notes = { type: 'list', ordered: true, start: 1, spread: false, children: items } as List;
  return { type: 'root', children: [...children, heading(2, '注释'), notes] as Root['children'] };
}

function numberOf(id: string, called: string[]): number {
  const at = called.indexOf(id);
  return at === -1 ? called.push(id) : at + 1;
}

function collect(node: Nodes, definitions: Map<string, FootnoteDefinition>): void {
  if (node.type === 'footnoteDefinition' && !definitions.has(node.identifier)) {
    definitions.set(node.identifier, node);
  }
  if ('children' in node) for (const child of node.children) collect(child, definitions);
}
