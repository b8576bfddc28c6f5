import type { Parents, Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';
import { plainest, readable } from './plainest.ts';

type Handle = NonNullable<NonNullable<Options['handlers']>['strong']>;

/** A tag on a line of its own, a blank line on either side of what it holds, as our guide says. */
const element: Handle = (node: MdxJsxFlowElement, _parent: Parents | undefined, state, info) => {
  const attributes = node.attributes.map((one) =>
    one.type === 'mdxJsxAttribute' && typeof one.value === 'string'
      ? ` ${one.name}="${quoted(one.value)}"`
      : '',
  );
  const open = `<${node.name}${attributes.join('')}`;
  if (node.children.length === 0) return `${open} />`;
  return `${open}>\n\n${state.containerFlow(node, info)}\n\n</${node.name}>`;
};

function quoted(value: string): string {
  return value.replace(/&(?=#?\w+;)/g, '&amp;').replaceAll('"', '&quot;');
}

const style: Options = {
  ...readable,
  unsafe: [
    ...(readable.unsafe ?? []),
    // MDX takes a block that starts with these words for code.
    { atBreak: true, character: 'i', after: 'mport[\\s{*\'"]' },
    { atBreak: true, character: 'e', after: 'xport[\\s{*]' },
  ],
};

const careful = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMdx, { quote: '"' })
  .use(remarkStringify, { ...style, handlers: { mdxJsxFlowElement: element } })
  .freeze();
/** Reads and writes `**…**` beside Chinese punctuation as typed, without character references. */
const plain = careful().use(remarkCjkFriendly).freeze();

/**
 * Writes a tree as MDX: as plainly as still reads back as the same tree.
 */
export function serialise(tree: Root): string {
  // The plain writer may put a reference behind a backslash (`\&#x31;`), which escapes it.
  return plainest(tree, [plain, careful], plain);
}

/** Parses a written body again, for tests and for the importer's own check. */
export function readBack(body: string): Root {
  return plain.parse(body);
}
