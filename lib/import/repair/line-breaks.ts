import type { Parents, PhrasingContent } from 'mdast';

/**
 * Makes the line breaks that editors typed inside paragraphs explicit, in place. They put one
 * thought on a line (`…；` and the next point below); Markdown would join the lines with a space
 * that Chinese text does not have.
 */
export function keepLines(parent: Parents): void {
  for (const child of parent.children) if ('children' in child) keepLines(child);
  if (parent.type !== 'paragraph' && parent.type !== 'strong' && parent.type !== 'emphasis') return;
  parent.children = parent.children.flatMap((child): PhrasingContent[] =>
    child.type === 'text' ? splitLines(child.value) : [child],
  );
}

function splitLines(value: string): PhrasingContent[] {
  return value.split('\n').flatMap((line, index): PhrasingContent[] => {
    const text: PhrasingContent[] = line === '' ? [] : [{ type: 'text', value: line }];
    return index === 0 ? text : [{ type: 'break' }, ...text];
  });
}
