import type { Nodes, Root } from 'mdast';

/** Stands for markup amid words: code, the address of a link, the marks of a heading. */
const MARKUP = '\u0001';
/** Stands for all that is no running text. */
const OUTSIDE = '\u0000';

/**
 * The source with everything but running text blanked out, of the same length and with the same
 * line ends. What is left is what readers see as words: wherever it looks like markup, the markup
 * did not take. Lines of paragraphs may begin with U+0000, markup amid words is U+0001.
 *
 * @param tree as parsed from the source, with true places.
 */
export function runningText(source: string, tree: Root): string {
  const shown = source.replace(/[^\n]/g, OUTSIDE).split('');
  const show = (from: number, to: number): void => {
    for (let at = from; at < to; at += 1) shown[at] = source[at] ?? '';
  };
  const hide = (from: number, to: number): void => {
    for (let at = from; at < to; at += 1) if (shown[at] !== '\n') shown[at] = MARKUP;
  };
  const markup = (node: Nodes): void => {
    const range = rangeOf(node);
    if (!range || node.type === 'text' || isBare(node, source, range[0])) return;
    hide(...range);
    if ('children' in node) node.children.forEach(words);
  };
  const words = (node: Nodes): void => {
    const range = rangeOf(node);
    if (range) show(...range);
    markup(node);
  };
  const blocks = (node: Nodes): void => {
    if (!('children' in node)) return;
    const range = rangeOf(node);
    if (node.type === 'paragraph') {
      if (range) show(...range);
      node.children.forEach(markup);
      return;
    }
    if (range && (node.type === 'heading' || node.type === 'table')) hide(...range);
    const isRunning = node.type === 'heading' || node.type === 'tableCell';
    node.children.forEach(isRunning ? words : blocks);
  };
  blocks(tree);
  return shown.join('');
}

function rangeOf({ position }: Nodes): [number, number] | null {
  const [start, end] = [position?.start.offset, position?.end.offset];
  return start === undefined || end === undefined ? null : [start, end];
}

/** A bare address: its words are its source. */
function isBare(node: Nodes, source: string, start: number): boolean {
  return node.type === 'link' && source[start] !== '[';
}
