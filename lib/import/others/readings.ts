import type { ListItem, Paragraph, PhrasingContent } from 'mdast';
import { element } from '#lib/mdx/elements.ts';
import { linesOf, mergeTexts } from '../tree/lines.ts';
import {
  type Block,
  bulletList,
  cleanText,
  collect,
  isPictureOnly,
  onlyLink,
  paragraph,
  placedAs,
} from '../tree/nodes.ts';
import type { FoundSeveral } from '../types.ts';

/**
 * Reads the run of readings that starts at `index`: lists whose items hold one titled link each,
 * paragraphs that are links, titles above a linked picture, pictures above a linked title.
 */
export function readReadings(blocks: readonly Block[], index: number): FoundSeveral | null {
  const items: ListItem[] = [];
  let next = index;
  while (next < blocks.length) {
    const found = readItems(blocks, next);
    if (!found) break;
    items.push(...found.items);
    next += found.size;
  }
  if (items.length === 0) return null;
  const spread = items.some((item) => item.children.length > 1);
  const list = bulletList(
    items.map((item) => ({ ...item, spread })),
    spread,
  );
  const made = placedAs(blocks[index], element('Readings', {}, [list]));
  return { blocks: [made], size: next - index, count: items.length };
}

/** Whether a block is a list of nothing but readings. */
export function isReadingList(block: Block): boolean {
  return block.type === 'list' && block.children.every((item) => itemOf(item) !== null);
}

/** Whether a block is one titled link and nothing else. */
export function isLinkParagraph(block: Block | undefined): block is Paragraph {
  if (block?.type !== 'paragraph' || linesOf(block).length !== 1) return false;
  const link = onlyLink(block);
  return link !== null && cleanText(link) !== '' && cleanText(block) === cleanText(link);
}

/** What may stand before a titled link: `标签#12：`, `【公告】`, `2.`. */
const LABEL = /^(?:[^。！!？?；;]{0,30}[:：|｜】」》)）\]－—–-]|\d{1,2}\s*[.、．])?\s*$/;
/** What may stand behind it: `（上）`, `| 12 月`, no sentence. */
const REMARK = /^[^。！!？?；;，,：:]{0,16}[。]?$/;

/** Whether a line is one titled link, with a label before it and a short remark behind it at most. */
function isTitledLine(nodes: readonly PhrasingContent[]): boolean {
  const link = onlyLink(...nodes);
  if (!link || cleanText(link) === '') return false;
  const [words, title] = [cleanText(nodes), cleanText(link)];
  const at = words.indexOf(title);
  return at >= 0 && LABEL.test(words.slice(0, at)) && REMARK.test(words.slice(at + title.length));
}

/**
 * Whether blocks hold nothing but titled links: two at least, each a list item or a line of its own,
 * with titles that say something.
 */
export function areTitledLinks(blocks: readonly Block[]): boolean {
  const lines = blocks.flatMap(linesOfTitles);
  return lines.length > 1 && lines.every((nodes) => nodes !== null && isReadable(nodes));
}

function linesOfTitles(block: Block): (PhrasingContent[] | null)[] {
  if (block.type === 'paragraph') return linesOf(block).map(({ nodes }) => nodes);
  if (block.type !== 'list') return [null];
  return block.children.map(({ children: [own, more] }) =>
    own?.type === 'paragraph' && !more ? own.children : null,
  );
}

/** Links with these words lead somewhere, but are no title. */
const NO_TITLE =
  /^(?:点击|这里|此处|链接|报名|地址|查看|详情|戳|直播间|官网|文档|下载|more|here|link)/i;

function isReadable(nodes: readonly PhrasingContent[]): boolean {
  const link = onlyLink(...nodes);
  const title = link ? cleanText(link) : '';
  const named = [...title].length > 3 && !NO_TITLE.test(title) && lineItem(nodes) !== null;
  return named && isTitledLine(nodes) && !/\/(?:issues?|pull|releases)\//.test(link?.url ?? '');
}

interface FoundItems {
  items: ListItem[];
  size: number;
}

function readItems(blocks: readonly Block[], index: number): FoundItems | null {
  const block = blocks[index];
  if (!block) return null;
  const next = blocks[index + 1];
  const titled = readTitled(block, next);
  if (titled) return { items: [titled], size: 2 };
  if (block.type === 'list') {
    const items = block.children.map(itemOf);
    return items.every((item) => item !== null) ? { items, size: 1 } : null;
  }
  if (block.type !== 'paragraph') return null;
  if (isPictureOnly(block) && collect(block, 'link').length === 0 && isLinkParagraph(next)) {
    return { items: [listItem([block, linkFirst(next)])], size: 2 };
  }
  const lines = linesOf(block);
  const made = lines.map(({ nodes }) => (isTitledLine(nodes) ? lineItem(nodes) : null));
  return made.every((item) => item !== null) ? { items: made, size: 1 } : null;
}

/** A title (paragraph or list item) above a picture that carries the link. */
function readTitled(block: Block, next: Block | undefined): ListItem | null {
  const title = titleOf(block);
  const link = next?.type === 'paragraph' && isPictureOnly(next) ? onlyLink(next) : null;
  if (!title || !link) return null;
  const picture = collect(link, 'image');
  return listItem([
    { type: 'paragraph', children: [{ ...link, children: title }] },
    { type: 'paragraph', children: picture },
  ]);
}

function titleOf(block: Block): PhrasingContent[] | null {
  const [item, more] = block.type === 'list' ? block.children : [];
  const own = block.type === 'paragraph' ? block : item && !more ? item.children[0] : undefined;
  if (own?.type !== 'paragraph' || (item && item.children.length > 1)) return null;
  if (isPictureOnly(own) || collect(own, 'link').length > 0) return null;
  return own.children.length > 0 ? own.children : null;
}

function itemOf(item: ListItem): ListItem | null {
  const [own, more] = item.children;
  if (own?.type !== 'paragraph' || more) return null;
  const made = lineItem(own.children);
  return made && placedAs(item, made);
}

/** A list item for phrasing with exactly one titled link; emphasis around the link goes. */
function lineItem(nodes: readonly PhrasingContent[]): ListItem | null {
  const link = onlyLink(...nodes);
  if (!link || cleanText(link) === '') return null;
  // A bare address is a pointer, not a recommended title.
  if (/^(?:https?:\/\/|www\.)\S+$/.test(cleanText(link))) return null;
  return listItem([linkFirst(paragraph(nodes))]);
}

/** Lifts the link out of emphasis, so that it stands directly in the paragraph. */
function linkFirst(node: Paragraph): Paragraph {
  const children = node.children.flatMap((child): PhrasingContent[] => {
    if (child.type === 'link' || collect(child, 'link').length === 0) return [child];
    // What holds a link and is none is emphasis of some kind, whose children are phrasing.
    return 'children' in child ? child.children : [child];
  });
  const nested = children.some(
    (child) => child.type !== 'link' && collect(child, 'link').length > 0,
  );
  const lifted = paragraph(mergeTexts(children));
  return nested ? linkFirst(lifted) : lifted;
}

function listItem(children: ListItem['children']): ListItem {
  return { type: 'listItem', spread: false, children };
}
