import type { Emphasis, Nodes, Parents, Strong, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';

/**
 * Brings back, in place, what Markdown takes from words: stars of a calculation (`2*3*4`) or
 * of a path with wildcards and
 * underscores of a name (`__init__`), which no author means as emphasis, and the cells of a table
 * row beyond those of its head.
 *
 * @param source from which the tree was parsed.
 */
export function keepWords(parent: Parents, source: string): void {
  if (parent.type === 'table') widen(parent);
  const kept = parent.children.flatMap((child, index, all): Nodes[] => {
    if ('children' in child) keepWords(child, source);
    const mark = source[child.position?.start.offset ?? -1] ?? '';
    return isWords(child, mark, all[index - 1], all[index + 1]) ? typed(child, mark) : [child];
  });
  // Emphasis stands only where text may stand, too.
  if (kept.length > parent.children.length) parent.children = merged(kept) as Parents['children'];
}

/** Cells of a row count up to the columns of its table: there are as many as the longest row has. */
function widen(table: Table): void {
  const columns = Math.max(...table.children.map(({ children }) => children.length));
  const align = table.align ?? [];
  const more = Math.max(0, columns - align.length);
  table.align = [...align, ...Array.from({ length: more }, () => null)];
}

/** Whether emphasis is none: its marks stand inside a calculation or are part of a name. */
function isWords(
  node: Nodes,
  mark: string,
  before: Nodes | undefined,
  behind: Nodes | undefined,
): node is Emphasis | Strong {
  if (node.type !== 'emphasis' && node.type !== 'strong') return false;
  if (mark === '_') return isName(node);
  const [left, first] = [edgeOf(before, -1), edgeOf(node, 0)];
  const [last, right] = [edgeOf(node, -1), edgeOf(behind, 0)];
  if (node.type === 'strong') return [left, first, right].every((one) => /\d/.test(one));
  if (left === '/' || first === '/') return true;
  const closes = /[A-Za-z0-9)]/.test(last) && /[A-Za-z0-9(]/.test(right);
  const opens = /[A-Za-z0-9)]/.test(left) && /[A-Za-z0-9(]/.test(first);
  return opens || (closes && /\s/.test(toString(node)));
}

/** `__init__` and `_line_max_`, not `_word_`. */
function isName({ type, children }: Emphasis | Strong): boolean {
  const [only, more] = children;
  if (more || only?.type !== 'text') return false;
  const { value } = only;
  if (type === 'strong') return /^[a-z]+(?:_[a-z]+)*$/.test(value);
  return /^\w+$/.test(value) && value.slice(1, -1).includes('_');
}

/** First (`0`) or last (`-1`) character of the words of a node. */
function edgeOf(node: Nodes | undefined, at: 0 | -1): string {
  if (!node) return '';
  if (node.type === 'text') return node.value.at(at) ?? '';
  return 'children' in node ? edgeOf(node.children.at(at), at) : '';
}

function typed(node: Emphasis | Strong, mark: string): Nodes[] {
  const value = node.type === 'emphasis' ? mark : mark + mark;
  return [{ type: 'text', value }, ...node.children, { type: 'text', value }];
}

/** Neighbouring texts become one, as a parser would have made them. */
function merged(nodes: readonly Nodes[]): Nodes[] {
  const result: Nodes[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      result[result.length - 1] = { ...last, value: last.value + node.value };
    } else result.push(node);
  }
  return result;
}
