import type { Root } from 'mdast';
import type { Options } from 'remark-stringify';
import type { Processor } from 'unified';

/** How Markdown of ours looks, whoever reads it. */
export const readable: Options = {
  bullet: '-',
  emphasis: '*',
  strong: '*',
  fence: '`',
  fences: true,
  rule: '-',
  listItemIndent: 'one',
  resourceLink: true,
  unsafe: [
    // As the library has them, but for the line end behind, which must not be taken: it is what stands before
    // the next line.
    { atBreak: true, character: '-', after: '(?=[ \\t\\r\\n-])' },
    { atBreak: true, character: '+', after: '(?=[ \\t\\r\\n])' },
    { atBreak: true, character: '*', after: '(?=[ \\t\\r\\n*])' },
    { atBreak: true, before: '\\d+', character: '.', after: '(?=[ \\t\\r\\n]|$)' },
  ],
};

/** A processor that reads and writes Markdown. */
export type Writer = Processor<Root, undefined, undefined, Root, string>;

/**
 * The first text of several writers that reads back as the same tree, each tried first with `&` in addresses as
 * typed; the last writer's where none does.
 *
 * @param writers plainest first. @param reader reads what was written.
 */
export function plainest(tree: Root, writers: readonly Writer[], reader: Writer): string {
  const wanted = shape(tree);
  for (const writer of writers) {
    const text = writer.stringify(tree);
    for (const candidate of [plainAddresses(text), text]) {
      if (readsAs(candidate, wanted, reader)) return candidate;
    }
  }
  return writers.at(-1)?.stringify(tree) ?? '';
}

/** `&` in addresses needs no backslash unless it starts a character reference. */
function plainAddresses(text: string): string {
  return text.replace(/\\&(?!#?\w+;)/g, '&');
}

function readsAs(text: string, wanted: string, reader: Writer): boolean {
  try {
    return shape(reader.parse(text)) === wanted;
  } catch {
    // MDX cannot read it: a more careful candidate follows.
    return false;
  }
}

/** A tree without positions and without the differences that Markdown cannot express. */
export function shape(node: unknown): string {
  return JSON.stringify(node, (key, value: unknown) => {
    if (key === 'position' || key === 'data' || value === null || value === undefined)
      return undefined;
    if (key === 'title' && value === '') return undefined;
    return value;
  });
}
