import type { Parents, PhrasingContent, RootContent } from 'mdast';
import { mergeTexts } from '../tree/lines.ts';
import { isBlank, trim } from '../tree/nodes.ts';
import { joinLineEnds } from '#lib/text/edges.ts';

/**
 * Brings a made tree into the form that a parser would have given it, in place: no white space at
 * the edges of paragraphs and lines, no empty paragraphs, items or marks, lists spread only where
 * an item holds several blocks.
 */
export function tidy(parent: Parents): void {
  for (const child of parent.children) if ('children' in child) tidy(child);
  if (parent.type === 'paragraph' || parent.type === 'heading' || parent.type === 'tableCell') {
    parent.children = trim(tidyLines(parent.children));
  } else if (parent.type === 'strong' || parent.type === 'emphasis') {
    parent.children = tidyLines(parent.children);
  } else {
    // Removing blocks keeps the content model of every parent.
    parent.children = (parent.children as RootContent[]).filter((child) => !isEmpty(child));
  }
  if (parent.type === 'listItem' && parent.children.length < 2) parent.spread = false;
  if (parent.type === 'list') {
    parent.spread = parent.children.length > 1 && parent.children.some((item) => item.spread);
  }
}

function tidyLines(children: readonly PhrasingContent[]): PhrasingContent[] {
  const merged = joinCode(mergeTexts(children)).filter(
    (child) => child.type !== 'text' || child.value !== '',
  );
  return merged.map((child, index) => {
    if (child.type !== 'text') return child;
    let value = child.value.replace(/[ \t]*\n[ \t]*/g, '\n').replace(/\n{2,}/g, '\n');
    if (merged[index - 1]?.type === 'break') value = value.trimStart();
    if (merged[index + 1]?.type === 'break') value = value.trimEnd();
    return { ...child, value };
  });
}

/** Code beside code is one piece: two pairs of backticks that touch would not read back as two. */
function joinCode(children: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const child of children) {
    const last = joined.at(-1);
    if (child.type !== 'inlineCode') joined.push(child);
    else {
      const value = joinLineEnds(child.value);
      if (last?.type !== 'inlineCode') joined.push({ ...child, value });
      else joined[joined.length - 1] = { ...last, value: last.value + value };
    }
  }
  return joined;
}

function isEmpty(node: RootContent): boolean {
  if (node.type === 'paragraph' || node.type === 'heading') return isBlank(node.children);
  return (
    (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote') &&
    node.children.length === 0
  );
}
