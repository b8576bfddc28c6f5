import type { Link, List, ListItem, Nodes, Paragraph, Parents, PhrasingContent, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { parseWords } from '#lib/content/read/parse.ts';
import { serialise } from '#lib/mdx/write/serialise.ts';
import { readUrl } from '#lib/text/read-url.ts';
import { cutParagraph, plainMarkdown } from './plain-markdown.ts';

type Block = Root['children'][number];

/** Characters of a text of GitHub that are taken over: more nobody reads in a newsletter. */
export const LONGEST = 4000;

/** A text of GitHub and where it stands. */
export interface Said {
  /** Markdown, whatever somebody typed: at most 65,536 characters on GitHub, not relied on. */
  text: string;
  /** Its address, for what was left out and for addresses that are relative to it. */
  address: string;
  /** Characters that are taken over at most. */
  max?: number;
}

/** An issue as a question: its title is the first paragraph. The result is Markdown for `compose`. */
export function questionWords(title: string, said: Said): string {
  return written([textParagraph(title.trim()), ...blocksOf(said)]);
}

/** Somebody's words as Markdown for `compose`; empty where nothing is left of them. */
export function plainWords(said: Said): string {
  return written(blocksOf(said));
}

/**
 * The notes of a release as one list: the items of their lists where they have any, else a paragraph each.
 * Headings and the line that leads to all commits go.
 */
export function changeWords(said: Said): string {
  const blocks = blocksOf(said).filter(
    (block) => block.type !== 'heading' && !/^\**Full Changelog\b/i.test(toString(block)),
  );
  const lists = blocks.filter((block): block is List => block.type === 'list');
  const last = blocks.at(-1);
  const isCut = last !== undefined && last.type !== 'list' && isCutMark(last);
  const items =
    lists.length > 0
      ? [...lists.flatMap(({ children }) => children), ...(isCut ? [itemOf(last)] : [])]
      : blocks.map(itemOf);
  if (items.length === 0) return '';
  const list: List = { type: 'list', ordered: false, spread: false, children: items.map(closed) };
  return written([list]);
}

function itemOf(block: Block): ListItem {
  return { type: 'listItem', spread: false, children: [block as Paragraph] };
}

/** An item of a list without space between its blocks, and without a box to tick. */
function closed(item: ListItem): ListItem {
  return { ...item, spread: false, checked: null };
}

function written(blocks: readonly Block[]): string {
  return blocks.length === 0 ? '' : serialise({ type: 'root', children: [...blocks] }).trim();
}

function textParagraph(value: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: value.replace(/\s+/g, ' ') }] };
}

function blocksOf({ text, address, max = LONGEST }: Said): Block[] {
  const { text: words, isCut } = cutParagraph(plainMarkdown(text), max);
  const tree = parseWords(words);
  leadOut(tree, address, placesOf(tree, address));
  const blocks = withoutEmptyHeadings(tree.children.filter((block) => !isNoResponse(block)));
  return isCut ? [...blocks, cutMark(address)] : blocks;
}

const CUT = '（原文较长，见 ';

function cutMark(address: string): Paragraph {
  const link: PhrasingContent = {
    type: 'link',
    url: address,
    children: [{ type: 'text', value: address }],
  };
  return {
    type: 'paragraph',
    children: [{ type: 'text', value: CUT }, link, { type: 'text', value: '）' }],
  };
}

const isCutMark = (block: Block): boolean => toString(block).startsWith(CUT);

/** What a form of GitHub writes where a field was left blank. */
const isNoResponse = (block: Block): boolean =>
  toString(block).trim() === '_No response_'.slice(1, -1);

/** Headings of a template under which nothing was written. */
function withoutEmptyHeadings(blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  for (const block of [...blocks].reverse()) {
    const below = kept[0];
    const isEmpty =
      block.type === 'heading' &&
      (below === undefined || (below.type === 'heading' && below.depth <= block.depth));
    if (!isEmpty) kept.unshift(block);
  }
  return kept;
}

/** Where references of a text lead: question and answer share a file, and both may have a `[1]`. */
type Places = ReadonlyMap<string, string>;

function placesOf(parent: Parents, base: string, found = new Map<string, string>()): Places {
  for (const child of parent.children) {
    if (child.type === 'definition' && !found.has(child.identifier)) {
      found.set(child.identifier, absolute(child.url, base));
    }
    if ('children' in child) placesOf(child, base, found);
  }
  return found;
}

/**
 * Makes every address absolute and stand where it is used, and a link of each picture: our pages load
 * nothing that a stranger on GitHub chooses.
 */
function leadOut(parent: Parents, base: string, places: Places): void {
  for (const child of parent.children) if ('children' in child) leadOut(child, base, places);
  const children = parent.children.flatMap((child) => ledOut(child, parent, base, places));
  parent.children = children as typeof parent.children;
}

function ledOut(node: Nodes, parent: Parents, base: string, places: Places): Nodes[] {
  if (node.type === 'yaml') return [textParagraph(node.value)];
  if (node.type === 'definition') return [];
  if (node.type === 'link') return [shortLink({ ...node, url: absolute(node.url, base) }, base)];
  if (node.type === 'linkReference') return linkOf(places.get(node.identifier), node.children);
  if (node.type !== 'image' && node.type !== 'imageReference') return [node];
  const words = node.alt?.trim();
  const children = [{ type: 'text' as const, value: words ? `图：${words}` : '图' }];
  // A link holds no other link.
  if (parent.type === 'link' || parent.type === 'linkReference') return children;
  const url = node.type === 'image' ? absolute(node.url, base) : places.get(node.identifier);
  return linkOf(url, children);
}

/** An address of an issue that was typed as such, as GitHub shows it: `#12`, `mosn/mosn#12`. */
function shortLink(link: Link, base: string): Link {
  if (toString(link) !== link.url) return link;
  const [, host, repository, number] = ISSUE.exec(link.url) ?? [];
  if (repository === undefined) return link;
  const isOwn = base.toLowerCase().startsWith(`${host}/${repository}/`.toLowerCase());
  const value = `${isOwn ? '' : repository}#${number}`;
  return { ...link, children: [{ type: 'text', value }] };
}

const ISSUE = /^(https?:\/\/[\w.-]+)\/([\w.-]+\/[\w.-]+)\/(?:issues|pull)\/(\d+)$/;

function linkOf(url: string | undefined, children: PhrasingContent[]): PhrasingContent[] {
  return url === undefined ? children : [{ type: 'link', url, children }];
}

function absolute(url: string, base: string): string {
  if (readUrl(url)) return url;
  try {
    return new URL(url, base).href;
  } catch {
    return url;
  }
}
