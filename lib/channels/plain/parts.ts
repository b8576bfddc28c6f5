import type { Paragraph, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { EventStanding } from '#lib/calendar/standings.ts';
import type { Project, Weekly } from '#lib/content/types.ts';
import { element } from '#lib/mdx/elements.ts';
import type { Absolute } from './addresses.ts';
import { paragraph } from './nodes.ts';

/** What the words of a tree are said about. */
export interface PlainContext {
  projects: ReadonlyMap<string, Project>;
  /** The weekly the words stand in, whose questions and releases its tree names by id. */
  weekly: Pick<Weekly, 'date' | 'questions' | 'releases'>;
  /** How the events that its tree names by id stand now. */
  events: ReadonlyMap<string, EventStanding>;
  /** Day of the build, `YYYY-MM-DD`: rooms of meetings before it are closed. */
  today: string;
  /** It is a question's own document: nothing in it leads there. */
  own?: boolean;
  /** Makes addresses absolute. */
  absolute: Absolute;
  /** Blocks of a view tree as blocks of a plain one. */
  plain: (blocks: readonly RootContent[]) => RootContent[];
}

/** What one of the author's components becomes. */
export type PartOf = (node: MdxJsxFlowElement, context: PlainContext) => RootContent[];

/** What a part is. */
export type PartName =
  'question' | 'meta' | 'ask' | 'answer' | 'release' | 'readings' | 'event' | 'task' | 'caption';

/** Nodes of Markdown that hold blocks. */
export const HOLDERS: ReadonlySet<string> = new Set([
  'list',
  'listItem',
  'blockquote',
  'footnoteDefinition',
]);

/** A part: blocks that say of themselves what they are. */
export function part(name: PartName, children: readonly RootContent[]): MdxJsxFlowElement {
  return element(name, {}, children as MdxJsxFlowElement['children']);
}

/** The blocks, the first one with words before its own; a block that is no paragraph gets them above it. */
export function labelled(blocks: readonly RootContent[], label: Paragraph): RootContent[] {
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph') return [label, ...blocks];
  return [
    { ...first, children: paragraph(...label.children, ' ', ...first.children).children },
    ...rest,
  ];
}

/** A plain tree of Markdown's own nodes only: what parts hold stands in their place. */
export function withoutParts(tree: Root): Root {
  return { type: 'root', children: opened(tree.children) };
}

function opened(blocks: readonly RootContent[]): RootContent[] {
  return blocks.flatMap((node): RootContent[] => {
    if (node.type === 'mdxJsxFlowElement') return opened(node.children);
    if (!HOLDERS.has(node.type) || !('children' in node)) return [node];
    return [{ ...node, children: opened(node.children) } as RootContent];
  });
}
