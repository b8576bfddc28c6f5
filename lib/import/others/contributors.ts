import { element } from '../tree/element.ts';
import { type Block, type Content, isPictureOnly } from '../tree/nodes.ts';

/** The pictures of this week's contributors, as `<Contributors>`; null where other words stand. */
export function readContributors(
  blocks: readonly Block[],
  index: number,
): { blocks: Block[]; size: number } | null {
  let next = index;
  const pictures: Content[] = [];
  for (let block = blocks[next]; block && isPictureOnly(block); block = blocks[next]) {
    if (block.type === 'blockquote') pictures.push(...block.children);
    else if (block.type === 'paragraph') pictures.push(block);
    else break;
    next += 1;
  }
  if (next === index) return null;
  const position = blocks[index]?.position;
  const made = { ...element('Contributors', {}, pictures), ...(position && { position }) };
  return { blocks: [made], size: next - index };
}
