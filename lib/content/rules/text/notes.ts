import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast';
import type { Finding } from '#lib/site/message.ts';

/**
 * Footnotes and link definitions show nothing by themselves: one that nobody refers to, and the
 * second of one name, would vanish.
 */
export function noteFindings(tree: Root): Finding[] {
  const nodes: Nodes[] = [];
  const walk = (node: Nodes): void => {
    nodes.push(node);
    if ('children' in node) node.children.forEach(walk);
  };
  walk(tree);
  const named = (...types: string[]) =>
    new Set(
      nodes.flatMap((node) =>
        types.includes(node.type) && 'identifier' in node ? [node.identifier] : [],
      ),
    );
  const notes = nodes.filter((node) => node.type === 'footnoteDefinition');
  const links = nodes.filter((node) => node.type === 'definition');
  return [
    ...unseen(
      notes,
      named('footnoteReference'),
      '脚注',
      (name) => `在正文里写 [^${name}]，或把它改成一段普通文字`,
    ),
    ...unseen(
      links,
      named('linkReference', 'imageReference'),
      '链接的定义',
      (name) => `在正文里写 [文字][${name}]；要显示这一行，就在开头写 \\[`,
    ),
  ];
}

function unseen(
  definitions: readonly (Definition | FootnoteDefinition)[],
  used: ReadonlySet<string>,
  kind: string,
  remedyFor: (name: string) => string,
): Finding[] {
  const seen = new Set<string>();
  return definitions.flatMap((node): Finding[] => {
    const name = node.label ?? node.identifier;
    const isRepeated = seen.has(node.identifier);
    seen.add(node.identifier);
    if (!isRepeated && used.has(node.identifier)) return [];
    return [
      {
        rule: 'note-unseen',
        severity: 'warning',
        place: node,
        problem: `${kind}「${name}」${isRepeated ? '写了两次，后一条' : '没有被引用，'}不会显示`,
        remedy: isRepeated ? '换一个名字，或合成一条' : remedyFor(name),
      },
    ];
  });
}
