import type { Blockquote, Image, Nodes, Paragraph, Parents, PhrasingContent, Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { Weekly } from '#lib/content/types.ts';
import { attribute } from '#lib/mdx/elements.ts';

/** What a weekly's tree names by id or slug: the words behind it. */
export interface Named {
  weekly: Pick<Weekly, 'questions' | 'releases'>;
  /** Names of projects by slug. */
  projects: ReadonlyMap<string, string>;
}

/** Makes Markdown's own nodes of a component; `inside` is what it holds, already made so. */
type Writer = (node: MdxJsxFlowElement, inside: Nodes[], named: Named) => Nodes[];

/** By CommonMark's rules, which all peers read by: emphasis beside Chinese punctuation gets references. */
const writer = unified().use(remarkGfm).use(remarkStringify, { bullet: '-' }).freeze();

/**
 * A weekly's view tree as Markdown that every generator takes: our components become what the original
 * posts had in their place. No word of a question, an answer, a release or a reading is lost.
 */
export function plainMarkdown(tree: Root, named: Named): string {
  const children = tree.children.flatMap((node) => plain(node, named));
  // Flow content only: what the writers below put in place of flow elements.
  const root = { type: 'root', children } as Root;
  return writer.stringify(root);
}

function plain(node: Nodes, named: Named): Nodes[] {
  const inside = 'children' in node ? node.children.flatMap((child) => plain(child, named)) : [];
  if (node.type === 'mdxJsxFlowElement') {
    return writers.get(node.name ?? '')?.(node, inside, named) ?? inside;
  }
  if (node.type === 'mdxJsxTextElement') return inside;
  if (node.type === 'image') return [picture(node)];
  if (!('children' in node)) return [node];
  const parent: Parents = node;
  return [{ ...parent, children: inside } as Nodes];
}

/** Generators look for a picture without a host among their own files, and fail without it. */
function picture(node: Image): Nodes {
  return /^(?:https?:)?\/\//.test(node.url) ? node : text(node.alt ?? '');
}

const writers: ReadonlyMap<string, Writer> = new Map<string, Writer>([
  ['Question', question],
  ['Ask', (_, inside) => [{ type: 'blockquote', children: inside } as Blockquote]],
  ['Answer', (_, inside) => begun([text('A：')], inside)],
  ['Release', release],
  ['ReadingItem', (node, inside) => listed(linked(inside, attribute(node, 'url')))],
  ['Readings', (_, inside) => [{ type: 'list', ordered: false, children: inside } as Nodes]],
  ['Event', titled],
  ['Task', titled],
  ['Figure', figure],
  ['Project', project],
]);

function question(node: MdxJsxFlowElement, inside: Nodes[], known: Named): Nodes[] {
  const found = known.weekly.questions.find(({ id }) => id === attribute(node, 'id'));
  const about = [
    found?.project ? (known.projects.get(found.project) ?? found.project) : '',
    found?.issueNumber ? `#${found.issueNumber}` : '',
  ]
    .filter(Boolean)
    .join(' ');
  const words = about && found?.issueUrl ? link(found.issueUrl, about) : text(about);
  const who: PhrasingContent[] = found?.asker ? [strong(`@${found.asker}`), text(' ')] : [];
  const line = [
    ...who,
    text('提问'),
    ...(about ? [text('（'), words, text('）')] : []),
    text('：'),
  ];
  return [paragraph(line), ...inside];
}

function release(node: MdxJsxFlowElement, inside: Nodes[], known: Named): Nodes[] {
  const found = known.weekly.releases.find(({ id }) => id === attribute(node, 'id'));
  if (!found) return inside;
  const title = `${known.projects.get(found.project) ?? found.project} ${found.version}`;
  const line = found.url ? link(found.url, title) : strong(title);
  return [paragraph([line]), ...inside];
}

function titled(node: MdxJsxFlowElement, inside: Nodes[]): Nodes[] {
  const [title, url] = [attribute(node, 'title') ?? '', attribute(node, 'url')];
  const facts = ['date', 'time', 'place', 'level'].flatMap((name) => attribute(node, name) ?? []);
  const head = url ? link(url, title) : strong(title);
  return [paragraph([head, text(facts.map((fact) => ` ${fact}`).join(''))]), ...inside];
}

function figure(node: MdxJsxFlowElement): Nodes[] {
  const [url, alt, caption] = ['src', 'alt', 'caption'].map((name) => attribute(node, name));
  const image = picture({ type: 'image', url: url ?? '', alt: alt ?? '' }) as PhrasingContent;
  return [paragraph([image]), ...(caption ? [paragraph([text(caption)])] : [])];
}

function project(node: MdxJsxFlowElement, _inside: Nodes[], { projects }: Named): Nodes[] {
  const slug = attribute(node, 'id') ?? '';
  return [paragraph([text(projects.get(slug) ?? slug)])];
}

/** Blocks whose first paragraph begins with some words; else the words stand before them. */
function begun(words: PhrasingContent[], blocks: Nodes[]): Nodes[] {
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph') return [paragraph(words), ...blocks];
  return [paragraph([...words, ...first.children]), ...rest];
}

/** The first paragraph's words as a link, as lists of articles had them. */
function linked(blocks: Nodes[], url: string | null): Nodes[] {
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph' || url === null) return blocks;
  return [paragraph([{ type: 'link', url, children: first.children }]), ...rest];
}

const listed = (children: Nodes[]): Nodes[] => [
  { type: 'listItem', spread: false, children } as Nodes,
];
const text = (value: string): PhrasingContent => ({ type: 'text', value });
const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [text(value)] });
const link = (url: string, words: string): PhrasingContent => ({
  type: 'link',
  url,
  children: [text(words)],
});
const paragraph = (children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });
