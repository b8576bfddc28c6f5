import { readAnnouncement } from './announcement.ts';
import { REPORT_LABEL, isNotesLink } from './notes.ts';
import { linesOf } from '../tree/lines.ts';
import { type Block, cleanText, collect, isBareAddress, isPictureOnly } from '../tree/nodes.ts';

const MORE_LABEL = /^[「【]?(?:官方文档|文章解读|文档|相关文章|解读)[」】]?\s*[:：]/;

/**
 * Number of blocks below an announcement that belong to it: up to the next announcement or
 * heading; behind the address of the notes only further addresses.
 */
export function bodySize(blocks: readonly Block[], start: number, depth: number): number {
  const end = boundary(blocks, start, depth);
  const noted = blocks.findIndex(
    (block, at) => at >= start && at < end && hasNotes(block) && block.type !== 'list',
  );
  if (noted < 0) return listsOnly(blocks, start, end) - start;
  let next = noted + 1;
  while (next < end && isAddressBlock(blocks[next], blocks[next + 1])) next += 1;
  return next - start;
}

function boundary(blocks: readonly Block[], start: number, depth: number): number {
  for (let index = start; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block?.type === 'heading' && block.depth <= depth) return index;
    const line = block?.type === 'paragraph' ? linesOf(block)[0] : undefined;
    if (line && readAnnouncement(line)) return index;
  }
  return blocks.length;
}

/** Without an address of notes, the changes are the lists and plain lines before a picture. */
function listsOnly(blocks: readonly Block[], start: number, end: number): number {
  let index = start;
  while (index < end) {
    const block = blocks[index];
    if (!block || isPictureOnly(block)) break;
    index += 1;
  }
  return index;
}

function isAddressBlock(block: Block | undefined, next: Block | undefined): boolean {
  if (block?.type !== 'paragraph') return false;
  const words = cleanText(block);
  if (isBareAddress(words)) return true;
  if (!MORE_LABEL.test(words) && !REPORT_LABEL.test(words)) return false;
  if (collect(block, 'link').length > 0) return true;
  return next?.type === 'paragraph' && isBareAddress(cleanText(next));
}

function hasNotes(block: Block): boolean {
  const links = collect(block, 'link');
  return links.some(isNotesLink) || (links.length > 0 && REPORT_LABEL.test(cleanText(block)));
}
