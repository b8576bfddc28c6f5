import type { Element, ElementContent, Root, RootContent } from 'hast';
import { selectAll } from 'hast-util-select';
import type { Root as MdastRoot } from 'mdast';
import { rehypeHighlight } from '#lib/mdx/highlight.ts';
import { partsTree } from '../../write/html.ts';

/** A plain tree as an HTML tree: parts are `<section class="answer">` …, code has its colours as classes. */
export function colouredTree(tree: MdastRoot): Root {
  const root = partsTree(tree, () => 'section');
  rehypeHighlight()(root);
  return root;
}

/** What becomes of an element whose children have become theirs. */
type Change = (element: Element) => ElementContent[];

/** Nodes with every element changed, inner ones first, in printed order. The input is not changed. */
export function changed(nodes: readonly RootContent[], change: Change): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [{ ...node }];
    // Markdown's own nodes become nothing else.
    if (node.type !== 'element') return [];
    return change({ ...node, children: changed(node.children, change) });
  });
}

/** Selectors with the declarations of what they find; later ones win. */
export type StyleTable = readonly (readonly [selector: string, css: string])[];

/** Lays a table of styles over a tree, as `style` of each element. Changes the tree. */
export function layStyles(tree: Root, table: StyleTable): void {
  const styles = new Map<Element, Map<string, string>>();
  const names = namesIn(tree, new Set());
  for (const [written, css] of table) {
    const selector = findable(written, names);
    if (selector === '') continue;
    const declarations = css.split(';').map((one) => one.split(':') as [string, string]);
    for (const element of selectAll(selector, tree)) {
      const style = styles.get(element) ?? new Map<string, string>();
      for (const [name, value] of declarations) style.set(name, value);
      styles.set(element, style);
    }
  }
  for (const [element, style] of styles) {
    element.properties['style'] = [...style].map(([name, value]) => `${name}:${value}`).join(';');
  }
}

/** Tag names, and classes with a dot before them. */
function namesIn(tree: Root | Element, names: Set<string>): Set<string> {
  for (const node of tree.children) {
    if (node.type !== 'element') continue;
    names.add(node.tagName);
    const { className } = node.properties;
    if (Array.isArray(className)) for (const one of className) names.add(`.${one}`);
    namesIn(node, names);
  }
  return names;
}

/**
 * Of a list of selectors those whose names all stand in a tree: each walks the whole tree, and most weeklies have
 * no table, no quotation and no heading of the fourth rank.
 */
function findable(selectors: string, names: ReadonlySet<string>): string {
  const isThere = (selector: string): boolean =>
    (selector.replace(/\[[^[\]]*\]/g, '').match(/\.?[a-z][\w-]*/gi) ?? []).every((one) =>
      names.has(one),
    );
  return selectors.split(',').filter(isThere).join(',');
}

/** Leaves each element only the attributes that are named. Changes the tree. */
export function keepAttributes(tree: Root | Element, names: ReadonlySet<string>): void {
  for (const node of tree.children) {
    if (node.type !== 'element') continue;
    node.properties = Object.fromEntries(
      Object.entries(node.properties).filter(([name]) => names.has(name)),
    );
    keepAttributes(node, names);
  }
}
