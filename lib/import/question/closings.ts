import type { Paragraph } from 'mdast';
import { type ClosingLine, readClosing } from './closing-line.ts';
import { linesOf } from '../tree/lines.ts';
import { type Block, paragraph } from '../tree/nodes.ts';
import { readQuestionHead } from './head.ts';
import type { ProjectRegistry } from '../projects.ts';

/**
 * Number of blocks that a closing line at `index` takes, 0 where there is none. One with words behind
 * its address is one only where nothing of the question follows.
 */
export function closingSize(
  blocks: readonly Block[],
  index: number,
  registry: ProjectRegistry,
): number {
  const block = blocks[index];
  if (!block) return 0;
  if (isClosingList(block, registry)) return 1;
  const line = readClosing(block, blocks[index + 1], registry.isKnown);
  return line && (line.behind.length === 0 || isEnd(blocks, index + 1)) ? line.size : 0;
}

/** Whether a question cannot go on at `index`. */
function isEnd(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index];
  if (!block || block.type === 'heading' || block.type === 'thematicBreak') return true;
  const line = block.type === 'paragraph' ? linesOf(block)[0] : undefined;
  return line !== undefined && readQuestionHead(line) !== null;
}

function closingItems(block: Block): Paragraph[] {
  if (block.type !== 'list') return [];
  return block.children.flatMap((item) => {
    const [only, more] = item.children;
    return only?.type === 'paragraph' && !more ? [only] : [];
  });
}

function isClosingList(block: Block, registry: ProjectRegistry): boolean {
  const items = closingItems(block);
  if (block.type !== 'list' || items.length !== block.children.length) return false;
  return items.every((item) => readClosing(item, undefined, registry.isKnown) !== null);
}

interface Closed {
  line: ClosingLine | null;
  /** The question without that line. Further closing lines stay as words. */
  body: Block[];
}

/** The line that gives the project: the first of the closing lines at the end, else the last. */
export function takeClosing(blocks: readonly Block[], registry: ProjectRegistry): Closed {
  const flat = blocks.flatMap((block): Block[] =>
    isClosingList(block, registry) ? closingItems(block) : [block],
  );
  const places: { index: number; line: ClosingLine }[] = [];
  for (let index = 0; index < flat.length; index += 1) {
    const block = flat[index];
    const line = block ? readClosing(block, flat[index + 1], registry.isKnown) : null;
    if (!line || (line.behind.length > 0 && index < flat.length - 1)) continue;
    places.push({ index, line });
    index += line.size - 1;
  }
  let chosen = places.at(-1);
  for (const place of [...places].reverse()) {
    if (place.index + place.line.size === chosen?.index) chosen = place;
  }
  // A line that leads to no project at all stays what it is: words.
  if (!chosen || !registry.resolve(chosen.line.name, chosen.line.url)) {
    return { line: null, body: flat };
  }
  const { index, line } = chosen;
  const behind = line.behind.length > 0 ? [paragraph(line.behind)] : [];
  return { line, body: [...flat.slice(0, index), ...behind, ...flat.slice(index + line.size)] };
}
