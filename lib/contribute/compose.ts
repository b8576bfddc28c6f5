import type { List, ListItem, Nodes, Paragraph, Parents, PhrasingContent, Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { type NextKind, KIND_SPECS, headText } from '#lib/content/diskless.ts';
import { parseWords } from '#lib/content/read/parse.ts';
import { element } from '#lib/mdx/elements.ts';
import { authorComponents } from '#lib/mdx/spec.ts';
import { isSafeUrl } from '#lib/mdx/address/url.ts';
import { serialise } from '#lib/mdx/write/serialise.ts';
import { askerField } from '#lib/site/fields.ts';
import { actingShown, withoutActing } from '#lib/text/printable.ts';
import { type Answers, FIELDS } from './fields.ts';
import { slugOf } from './slug.ts';

type Block = MdxJsxFlowElement['children'][number];

/** A contribution as a file. */
export interface Composed {
  /** Name without its ending, `question-sofa-jraft-845`. */
  name: string;
  text: string;
}

/** Who sent a contribution, and where. */
export interface Sender {
  by?: string | undefined;
  from?: string | undefined;
  draft?: boolean;
}

/**
 * Writes what somebody has filled in as a contribution. All of it is data: words are read as Markdown and
 * never as MDX, so that no tag, expression or address in them acts; values stay one line. The same
 * answers give the same file.
 */
export function compose(kind: NextKind, answers: Answers, sender: Sender): Composed {
  const tree: Root = { type: 'root', children: [entryOf(kind, answers)] };
  const head = headOf(sender);
  const body = serialise(tree);
  return {
    name: `${kind}-${slugOf(kind, answers)}`,
    text: head === '' ? body : `${head}\n${body}`,
  };
}

const said = (text: string | undefined): string => (text ?? '').trim();

function entryOf(kind: NextKind, answers: Answers): MdxJsxFlowElement {
  const { component } = KIND_SPECS[kind];
  if (kind === 'reading') return element(component, {}, [readingList(answers)]);
  const named = new Map(
    FIELDS[kind].flatMap(({ name, attribute }) => (attribute ? [[attribute, name] as const] : [])),
  );
  // In the order in which the guide writes them.
  const order = [...(authorComponents.get(component)?.attributes.keys() ?? [])];
  const attributes = Object.fromEntries(
    order.map((attribute) => [attribute, oneLine(answers[named.get(attribute) ?? ''])]),
  );
  if (kind === 'question') {
    const answer = said(answers['answer']);
    return element(component, attributes, [
      ...blocksOf(answers['question']),
      ...(answer === '' ? [] : [element('Answer', {}, blocksOf(answer))]),
    ]);
  }
  if (kind === 'release') return element(component, attributes, [changeList(answers['changes'])]);
  return element(component, attributes, blocksOf(answers['text']));
}

/** A value of an attribute, or of a head: one line, without what nobody sees. */
function oneLine(text: string | undefined): string {
  return withoutActing(said(text).replace(/\s+/g, ' ')).trim();
}

function readingList(answers: Answers): List {
  const url = said(answers['url']);
  const title: PhrasingContent = { type: 'text', value: oneLine(answers['title']) };
  const link: PhrasingContent = isSafeUrl(url)
    ? { type: 'link', url, children: [title] }
    : { type: 'text', value: `${title.value} ${actingShown(url)}` };
  const note = oneLine(answers['note']);
  const children: PhrasingContent[] = [link];
  if (note !== '') children.push({ type: 'text', value: `：${note}` });
  return listOf([[{ type: 'paragraph', children }]]);
}

/** Changes as a list, whether they were written as one or a line each. */
function changeList(changes: string | undefined): List {
  const blocks = blocksOf(changes);
  const [only] = blocks;
  if (blocks.length === 1 && only?.type === 'list') return { ...only, spread: false };
  const lines = said(changes)
    .split(/\n+/)
    .flatMap((line) => {
      const [words] = blocksOf(line.replace(/^\s*(?:[-*+•·]|\d{1,3}[.、)])\s*/, ''));
      return words ? [[words]] : [];
    });
  return listOf(lines);
}

function listOf(items: readonly Block[][]): List {
  const children = items.map((item): ListItem => ({
    type: 'listItem',
    spread: false,
    children: item,
  }));
  return { type: 'list', ordered: false, spread: false, children };
}

/** Words as blocks that stand inside of a component: no headings, no tags, no address that acts. */
function blocksOf(words: string | undefined): Block[] {
  const lines = said(words).replace(/\r\n?/g, '\n').replaceAll('\t', '    ').split('\n');
  const tree = parseWords(lines.map(withoutActing).join('\n'));
  tame(tree);
  return tree.children.filter(
    (node): node is Exclude<typeof node, { type: 'yaml' }> => node.type !== 'yaml',
  ) as Block[];
}

function tame(parent: Parents): void {
  for (const child of parent.children) if ('children' in child) tame(child);
  parent.children = parent.children.flatMap((child) => tamed(child)) as typeof parent.children;
}

function tamed(node: Nodes): Nodes[] {
  // A heading within a question would be a section of the weekly.
  if (node.type === 'heading') {
    const bold: Paragraph = {
      type: 'paragraph',
      children: [{ type: 'strong', children: node.children }],
    };
    return [bold];
  }
  const isAddressed = node.type === 'link' || node.type === 'image' || node.type === 'definition';
  if (!isAddressed || isSafeUrl(node.url)) return [node];
  if (node.type === 'definition') return [];
  const words =
    node.type === 'link' ? node.children : [{ type: 'text' as const, value: node.alt ?? '' }];
  return [...words, { type: 'text', value: ` ${actingShown(node.url)}` }];
}

function headOf({ by, from, draft }: Sender): string {
  const name = oneLine(by);
  const lines = [
    ...(name !== '' && askerField.safeParse(name).success ? [`by: ${headText(name)}`] : []),
    ...(from && isSafeUrl(from) && /^https?:\/\/\S+$/.test(from) ? [`from: ${from}`] : []),
    ...(draft ? ['draft: true'] : []),
  ];
  return lines.length === 0 ? '' : `---\n${lines.join('\n')}\n---\n`;
}
