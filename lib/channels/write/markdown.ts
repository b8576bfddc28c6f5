import { LRUCache } from 'lru-cache';
import type { Nodes, Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify, { type Options } from 'remark-stringify';
import { type Processor, unified } from 'unified';
import { plainest, readable } from '#lib/mdx/write/plainest.ts';
import { withoutParts } from '../plain/parts.ts';

const style: Options = { ...readable, resourceLink: false };

/** Texts whose trees are kept: those of a weekly's channels. */
const KEPT = 4;

/** What every reader of Markdown understands, ugly beside Chinese punctuation where it must be. */
const careful = unified()
  .use(remarkParse)
  .use(readOnce)
  .use(remarkGfm)
  .use(remarkStringify, style)
  .freeze();
/** Writes `**…**` beside Chinese punctuation as people do. */
const plain = careful().use(remarkCjkFriendly).freeze();

/**
 * Keeps the trees of the last texts. Whoever writes a text reads it to see that it reads back, and whoever
 * checks it reads it once more: reading takes longer than all the rest of both.
 */
function readOnce(this: Processor): void {
  const read = this.parser;
  if (!read) return;
  const known = new LRUCache<string, Nodes>({ max: KEPT });
  this.parser = (text, file) => {
    const tree = known.get(text) ?? (read(text, file) as Nodes);
    known.set(text, tree);
    return tree;
  };
}

/** Who is to read it: our own readers and assistants, or renderers that know CommonMark and GFM only. */
export type MarkdownReader = 'own' | 'commonmark';

/**
 * Writes a plain tree as Markdown (GFM), as plainly as it still reads back as the same tree.
 *
 * @param reader `commonmark` for platforms whose renderer does not close `**` between Chinese punctuation and
 *   words (GitHub, Juejin): there such places become character references.
 */
export function toMarkdown(tree: Root, reader: MarkdownReader = 'own'): string {
  const document = withoutParts(tree);
  return reader === 'own'
    ? plainest(document, [plain, careful], plain)
    : plainest(document, [careful], careful);
}

/** Reads Markdown as its reader would. The tree may be given to others as well: it must not be changed. */
export function readMarkdown(text: string, reader: MarkdownReader = 'own'): Root {
  return (reader === 'own' ? plain : careful).parse(text);
}
