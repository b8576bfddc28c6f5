// Nodes of a plain tree, in few words.
import type { Heading, Link, List, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';

/** Words of a line: strings are text. */
export type Words = readonly (PhrasingContent | string | null)[];

function phrasing(words: Words): PhrasingContent[] {
  return joined(
    words.flatMap((one): PhrasingContent[] => {
      if (typeof one === 'string') return [{ type: 'text', value: one }];
      return one === null ? [] : [one];
    }),
  );
}

/** Nodes with texts side by side as one, and none that is empty: Markdown cannot tell them apart. */
export function joined<T extends Nodes>(nodes: readonly T[]): T[] {
  const kept: T[] = [];
  for (const node of nodes) {
    const last = kept.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      kept[kept.length - 1] = { ...last, value: last.value + node.value };
    } else if (node.type !== 'text' || node.value !== '') kept.push(node);
  }
  return kept;
}

/** A paragraph; empty words and nulls are left out. */
export function paragraph(...words: Words): Paragraph {
  return { type: 'paragraph', children: phrasing(words) };
}

/** A heading. */
export function heading(depth: Heading['depth'], ...words: Words): Heading {
  return { type: 'heading', depth, children: phrasing(words) };
}

/** A link. @param url absolute. */
export function link(url: string, ...words: Words): Link {
  return { type: 'link', url, children: phrasing(words) };
}

/** Strong words. */
export function strong(...words: Words): PhrasingContent {
  return { type: 'strong', children: phrasing(words) };
}

/** A tight list of lines. */
export function list(items: readonly Words[]): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map((words) => ({
      type: 'listItem',
      spread: false,
      children: [paragraph(...words)],
    })),
  };
}

/** Parts of a line with ` · ` between; nulls are left out. */
export function dotted(parts: readonly (Words | null)[]): Words {
  const present = parts.filter((words) => words !== null && words.length > 0);
  return present.flatMap((words, at) => (at === 0 ? words : [' · ', ...(words ?? [])]));
}

/** Blocks of a line that may have nothing to say. */
export function lineOf(words: Words): RootContent[] {
  const line = paragraph(...words);
  return line.children.length > 0 ? [line] : [];
}
