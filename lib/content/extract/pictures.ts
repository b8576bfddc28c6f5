import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { attribute } from '#lib/mdx/elements.ts';

/** What tools write where nobody has: names of files, "picture". */
const saysNothing =
  /^(?:[!-~]*|.*\.(?:jpe?g|png|gif|webp|svg)|(?:图片?|截图|配图|如图|示意图|图示)\s*\d*)$/i;

/**
 * Captions and alternative texts of the pictures in some nodes, in order, each once. What only names a
 * file or says that there is a picture is left out.
 */
export function pictureTexts(nodes: readonly Nodes[]): string[] {
  const texts = nodes.flatMap(textsOf).map((text) => text.replace(/\s+/g, ' ').trim());
  return [...new Set(texts)].filter((text) => !saysNothing.test(text));
}

function textsOf(node: Nodes): string[] {
  if (node.type === 'image') return [node.alt ?? '', node.title ?? ''];
  const own = node.type === 'mdxJsxFlowElement' && node.name === 'Figure' ? captionsOf(node) : [];
  return 'children' in node ? [...own, ...node.children.flatMap(textsOf)] : own;
}

function captionsOf(figure: MdxJsxFlowElement): string[] {
  return ['alt', 'caption'].map((name) => attribute(figure, name) ?? '');
}
