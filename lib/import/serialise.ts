import { createHash } from 'node:crypto';
import type { Emphasis, Parents, Root, Strong } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';
import { stringify } from 'yaml';

type Handle = NonNullable<NonNullable<Options['handlers']>['strong']>;

/** `**…**` as typed: our parser closes it beside Chinese punctuation, so nothing is encoded. */
const plainMark =
  (mark: string): Handle =>
  (node: Strong | Emphasis, _parent: Parents | undefined, state, info) => {
    const tracker = state.createTracker(info);
    const open = tracker.move(mark);
    const inner = state.containerPhrasing(node, { ...tracker.current(), before: mark, after: mark });
    return open + tracker.move(inner) + mark;
  };

const style: Options = {
  bullet: '-',
  emphasis: '*',
  strong: '*',
  fence: '`',
  fences: true,
  rule: '-',
  listItemIndent: 'one',
  resourceLink: true,
};

const reader = unified().use(remarkParse).use(remarkGfm).use(remarkCjkFriendly).use(remarkMdx).freeze();
const careful = unified()
  .use(remarkGfm)
  .use(remarkMdx, { quote: '"' })
  .use(remarkStringify, style)
  .freeze();
const plain = unified()
  .use(remarkGfm)
  .use(remarkMdx, { quote: '"' })
  .use(remarkStringify, {
    ...style,
    handlers: { strong: plainMark('**'), emphasis: plainMark('*') },
  })
  .freeze();

/**
 * Writes a tree as MDX. Emphasis is written plainly where that reads back as the same tree, else
 * with the characters beside it encoded.
 */
export function serialise(tree: Root): string {
  const written = plain.stringify(tree);
  try {
    if (shape(reader.parse(written)) === shape(tree)) return written;
  } catch {
    // The careful writer below escapes what the plain one left open.
  }
  return careful.stringify(tree);
}

/** Parses a written body again, for tests and for {@link serialise}'s own check. */
export function readBack(body: string): Root {
  return reader.parse(body);
}

/** A tree without positions and without the differences that Markdown cannot express. */
export function shape(node: unknown): string {
  return JSON.stringify(node, (key, value: unknown) => {
    if (key === 'position' || key === 'data' || value === null || value === undefined) return undefined;
    if (key === 'title' && value === '') return undefined;
    return value;
  });
}

/** Frontmatter and body as one file, with the fingerprint of all the rest in `imported`. */
export function withFingerprint(head: Readonly<Record<string, unknown>>, body: string): string {
  const written = Object.fromEntries(Object.entries(head).filter(([, value]) => value !== ''));
  const yaml = stringify(written, { lineWidth: 0 });
  const text = `---\n${yaml}---\n\n${body}`;
  const line = `imported: ${fingerprint(text)}\n`;
  return text.replace(/\n---\n/, `\n${line}---\n`);
}

/** First 16 hex digits of the SHA-256 of a text without its `imported` line. */
export function fingerprint(text: string): string {
  const rest = text.replace(/^imported: .*\n/m, '');
  return createHash('sha256').update(rest).digest('hex').slice(0, 16);
}

/** Whether a file is still what the importer wrote. Null where the importer did not write it. */
export function isUntouched(text: string): boolean | null {
  const [, head = ''] = /^---\n([\s\S]*?\n)---\n/.exec(text) ?? [];
  const stamp = /^imported: "?([0-9a-f]{16})"?\s*$/m.exec(head)?.[1];
  return stamp === undefined ? null : stamp === fingerprint(text);
}
