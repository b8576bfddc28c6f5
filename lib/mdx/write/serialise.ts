import type { Parents, Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';

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
  const wanted = shape(tree);
  // The plain writer may put a reference behind a backslash (`\&#x31;`), which escapes it.
  for (const writer of [plain, careful]) {
    const text = writer.stringify(tree);
    for (const candidate of [plainAddresses(text), text]) {
      if (readsAs(candidate, wanted)) return candidate;
    }
  }
  return careful.stringify(tree);
}

/** `&` in addresses needs no backslash unless it starts a character reference. */
function plainAddresses(text: string): string {
  return text.replace(/\\&(?!#?\w+;)/g, '&');
}

function readsAs(text: string, wanted: string): boolean {
  try {
    return shape(plain.parse(text)) === wanted;
  } catch {
    // MDX cannot read it: a more careful candidate follows.
    return false;
  }
}

/** Parses a written body again, for tests and for {@link serialise}'s own check. */
export function readBack(body: string): Root {
  return plain.parse(body);
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
