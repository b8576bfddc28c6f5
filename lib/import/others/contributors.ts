import { element } from '#lib/mdx/elements.ts';
import { type Block, type Content, isPictureOnly, placedAs } from '../tree/nodes.ts';
import type { Found } from '../types.ts';

/** The pictures of this week's contributors, as `<Contributors>`; null where other words stand. */
export function readContributors(blocks: readonly Block[], index: number): Found | null {
  let next = index;
  const pictures: Content[] = [];
  for (let block = blocks[next]; block && isPictureOnly(block); block = blocks[next]) {
    if (block.type === 'blockquote') pictures.push(...block.children);
    else if (block.type === 'paragraph') pictures.push(block);
    else break;
    next += 1;
  }
  if (next === index) return null;
  const made = placedAs(blocks[index], element('Contributors', {}, pictures));
  return { blocks: [made], size: next - index };
}
