import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { copyOf } from '../../plain/pictures.ts';
import type { Picture } from '../types.ts';

/** Where a passage stands. */
interface Place {
  /** Words of the nearest heading above. */
  heading: string;
  /** Number of the question it belongs to; 0 outside of questions. */
  question: number;
  /** Name of the part it belongs to; '' outside of parts. */
  part: string;
}

const PARTS: Readonly<Record<string, string>> = { ask: '提问里', answer: '回答里' };

/** The pictures of a weekly's plain tree in printed order. @param wanted says which, by their address. */
export function picturesOf(tree: Root, wanted: (url: string) => boolean = () => true): Picture[] {
  const found: Picture[] = [];
  const seen = { heading: '', questions: 0 };
  const walk = (node: Nodes, place: Place): void => {
    if (node.type === 'heading') seen.heading = toString(node);
    if (node.type === 'image' && wanted(node.url)) {
      const where = whereOf({ ...place, heading: seen.heading });
      const file = copyOf(node)?.file;
      const known = { number: found.length + 1, url: node.url, alt: node.alt ?? '', where };
      found.push({ ...known, ...(file !== undefined && { file }) });
    }
    if (!('children' in node)) return;
    for (const child of node.children) walk(child, inside(node, place, seen));
  };
  walk(tree, { heading: '', question: 0, part: '' });
  return found;
}

/** The place of what a node holds. */
function inside(node: Nodes, place: Place, seen: { questions: number; counted?: Nodes }): Place {
  if (node.type !== 'mdxJsxFlowElement' || node.name === null) return place;
  if (node.name !== 'question') return { ...place, part: node.name };
  // Asked once for each child.
  if (seen.counted !== node) seen.questions += 1;
  seen.counted = node;
  return { ...place, question: seen.questions, part: '' };
}

function whereOf({ heading, question, part }: Place): string {
  if (question > 0) return [`第 ${question} 问`, PARTS[part]].filter(Boolean).join('，');
  return heading ? `「${heading}」里` : '开头';
}
