import type { Heading, Nodes, Parents, PhrasingContent, Text } from 'mdast';
import { isBlank, textOf } from '../tree/nodes.ts';

/** `{#id .class key="value"}` as Hugo has it behind headings, or below a block on a line of its own. */
const HUGO =
  /\{[ \t]*[#.][\w-]+(?:[ \t]+(?:[#.][\w-]+|[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[\w-]+)))*[ \t]*\}/;
/** `{: .class #id key="value"}` and `{:toc}` as kramdown has them anywhere. */
const KRAMDOWN = /\{:[ \t]*(?:(?:[#.][\w-]+|[\w-]+="[^"\n]*"|toc|no_toc)[ \t]*)+\}/g;
/** Behind a heading a list may begin with an attribute of HTML; `{-}` is Pandoc's "no number". */
const HEADING =
  /\{[ \t]*(?:-|(?:[#.][\w-]+|(?:id|class|style|lang|title|data-[\w-]+)=(?:"[^"\n]*"|'[^'\n]*'|[\w-]+))(?:[ \t]+(?:[#.][\w-]+|[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[\w-]+)))*)[ \t]*\}/;
const AT_END = new RegExp(`(^|[^$\\w])[ \\t]*${HEADING.source}[ \\t]*$`);
const WHOLE_LINE = new RegExp(`^[ \\t]*${HUGO.source}[ \\t]*$`);
const HEADING_ID = /\{[^{}]*(?:#|\bid=["']?)([\w-]+)[^{}]*\}[ \t]*$/;

/**
 * Takes out attribute lists below a node, in place: their words are for the program that rendered the
 * post. Code keeps them.
 * @returns what their headings are called, by the id that each list gave.
 */
export function dropAttributeLists(parent: Parents): Map<string, Heading> {
  const named = new Map<string, Heading>();
  walk(parent, named);
  return named;
}

function walk(parent: Parents, named: Map<string, Heading>): void {
  dropGenerated(parent);
  for (const child of parent.children) {
    if (child.type === 'text') child.value = child.value.replace(KRAMDOWN, '');
    else if ('children' in child) walk(child, named);
    if (child.type === 'heading') cutHeading(child, named);
    if (child.type === 'paragraph') child.children = withoutListLines(child.children);
  }
  dropEmpty(parent);
}

function cutHeading(heading: Heading, named: Map<string, Heading>): void {
  const last = heading.children.at(-1);
  if (last?.type !== 'text' || !AT_END.test(last.value)) return;
  const id = HEADING_ID.exec(last.value)?.[1];
  if (id !== undefined && !named.has(id)) named.set(id, heading);
  last.value = last.value.replace(AT_END, '$1').trimEnd();
}

/** A line that is nothing but an attribute list belongs to the block above or below it. */
function withoutListLines(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.flatMap((child, index): PhrasingContent[] => {
    if (child.type !== 'text' || !child.value.includes('{')) return [child];
    const isFirst = startsLine(children[index - 1]);
    const isLast = endsLine(children[index + 1]);
    const lines = child.value.split('\n');
    const kept = lines.filter(
      (line, row) =>
        !(WHOLE_LINE.test(line) && (row > 0 || isFirst) && (row < lines.length - 1 || isLast)),
    );
    const made: Text = { ...child, value: kept.join('\n') };
    return kept.length > 0 ? [made] : [];
  });
}

function startsLine(before: Nodes | undefined): boolean {
  return before === undefined || before.type === 'break';
}

function endsLine(behind: Nodes | undefined): boolean {
  return behind === undefined || behind.type === 'break';
}

/** A list of one item with `{:toc}` stands for a table of contents that kramdown makes. */
function dropGenerated(parent: Parents): void {
  keep(parent, (child) => {
    if (child.type !== 'list' || child.children.length > 1) return true;
    return !/\{:\s*toc\s*\}\s*$/.test(textOf(child));
  });
}

function dropEmpty(parent: Parents): void {
  keep(parent, (child) => child.type !== 'paragraph' || !isBlank(child.children));
}

function keep(parent: Parents, isKept: (child: Nodes) => boolean): void {
  parent.children = parent.children.filter(isKept);
}
