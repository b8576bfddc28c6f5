import type { Element, ElementContent } from 'hast';
import { el } from '../../write/elements.ts';

// The platform eats line ends and runs of spaces in code.

const SPACE = '\u00a0';

/** A block of code: line ends are `<br>`, spaces cannot be eaten. */
export function codeBlock(pre: Element): Element {
  const [code] = pre.children;
  if (code?.type !== 'element') return pre;
  const lines = withoutLastEnd(code.children.flatMap(broken));
  return { ...pre, children: [el('code', { className: ['block'] }, ...lines)] };
}

/** Code in a line: single spaces stay, so that the line can break there. */
export function inlineCode(code: Element): Element {
  const children = code.children.map((child): ElementContent =>
    child.type === 'text'
      ? { type: 'text', value: child.value.replace(/ {2,}/g, (run) => SPACE.repeat(run.length)) }
      : child,
  );
  return { ...code, children };
}

function broken(node: ElementContent): ElementContent[] {
  if (node.type === 'element') return [{ ...node, children: node.children.flatMap(broken) }];
  if (node.type !== 'text') return [];
  const lines = node.value.replaceAll('\t', SPACE.repeat(4)).replaceAll(' ', SPACE).split(/\r?\n/);
  return lines.flatMap((line, at): ElementContent[] => [
    ...(at > 0 ? [el('br', {})] : []),
    ...(line ? [{ type: 'text' as const, value: line }] : []),
  ]);
}

/** Blocks end in a line end, which would be an empty line. */
function withoutLastEnd(nodes: readonly ElementContent[]): ElementContent[] {
  const last = nodes.at(-1);
  return last?.type === 'element' && last.tagName === 'br' ? nodes.slice(0, -1) : [...nodes];
}
