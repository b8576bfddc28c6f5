import type { List, ListItem, Nodes, PhrasingContent } from 'mdast';
import type { VFile } from 'vfile';
import { type Block, type Content, isBlank, paragraph } from '../tree/nodes.ts';
import type { HtmlElement, Piece } from './element-tree.ts';
import { atTag, isPhrasing, preText, scriptElement, toPhrasing } from './phrasing.ts';
import { outsideCells, tableOf } from './table.ts';
import { type Tag, attributesOf, isBlockTag } from './tags.ts';

/** Pieces as blocks of Markdown; what stands in lines between blocks becomes paragraphs. */
export function toBlocks(pieces: readonly Piece[], file: VFile): Block[] {
  const made: Block[] = [];
  let run: Piece[] = [];
  const flush = (): void => {
    const children = toPhrasing(run, file);
    if (!isBlank(children)) made.push(paragraph(children));
    run = [];
  };
  for (const piece of pieces) {
    if (!isBlock(piece)) {
      run.push(piece);
      continue;
    }
    flush();
    made.push(...blockOf(piece, file));
  }
  flush();
  return made;
}

/** Whether a piece is or holds a block; a link stays one link whatever is in it. */
function isBlock(piece: Piece): boolean {
  if (piece.kind === 'raw') return true;
  if (piece.kind === 'node') return !isPhrasing(piece.node);
  return isBlockTag(piece.tag)
    ? !piece.isWord
    : piece.tag.name !== 'a' && piece.children.some(isBlock);
}

function blockOf(piece: Piece, file: VFile): Block[] {
  // Nodes that are no phrasing are blocks: they were children of a flow parent.
  if (piece.kind === 'node') return [piece.node as Block];
  if (piece.kind === 'raw') {
    if (piece.tag.name === 'pre') return codeBlock(piece.tag, piece.value);
    const shown = scriptElement(piece.tag, piece.value, file);
    return shown.length > 0 ? [paragraph(shown)] : [];
  }
  return elementBlocks(piece, file).map((block) =>
    block.position ? block : atTag(piece.tag, block),
  );
}

function elementBlocks(element: HtmlElement, file: VFile): Block[] {
  const { tag, children } = element;
  const inner = () => toBlocks(children, file);
  const level = /^h([1-6])$/.exec(tag.name)?.[1];
  if (level) return headingOf(Number(level), toPhrasing(children, file));
  switch (tag.name) {
    case 'hr':
      return [{ type: 'thematicBreak' }];
    case 'ul':
    case 'ol':
    case 'menu':
      return listOf(element, file);
    case 'blockquote': {
      const quoted = inner();
      return quoted.length > 0 ? [{ type: 'blockquote', children: quoted.map(asContent) }] : [];
    }
    case 'table': {
      const table = tableOf(element, file);
      return table ? [...toBlocks(outsideCells(children), file), table] : inner();
    }
    case 'pre':
      return codeBlock(tag, toPhrasing(children, file).map(rawText).join(''));
    case 'summary':
    case 'dt':
    case 'caption':
      return label(children, file);
    default:
      return inner();
  }
}

function rawText(node: PhrasingContent): string {
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(rawText).join('') : '';
}

function headingOf(depth: number, children: PhrasingContent[]): Block[] {
  if (isBlank(children)) return [];
  // 1 to 6 by the expression that found it.
  return [
    {
      type: 'heading',
      depth: depth as 1 | 2 | 3 | 4 | 5 | 6,
      children: paragraph(children).children,
    },
  ];
}

/** Words that name what follows: a bold paragraph. */
function label(pieces: readonly Piece[], file: VFile): Block[] {
  const { children } = paragraph(toPhrasing(pieces, file));
  if (isBlank(children)) return [];
  const isStrong = children.length === 1 && children[0]?.type === 'strong';
  return [paragraph(isStrong ? children : [{ type: 'strong', children }])];
}

function codeBlock(tag: Tag, value: string): Block[] {
  const inner = /^\s*<code\b[^<>]*>/i.exec(value)?.[0] ?? '';
  const classes = [tag.raw, inner].join(' ');
  const lang =
    /\b(?:language|lang|highlight-source|brush)\s*[-:=]\s*["']?([\w+#.-]+)/i.exec(classes)?.[1] ??
    null;
  const code = preText(value);
  return code.trim() === '' ? [] : [atTag(tag, { type: 'code', lang, meta: null, value: code })];
}

function listOf({ tag, children }: HtmlElement, file: VFile): Block[] {
  const items: ListItem[] = [];
  let loose: Piece[] = [];
  const flush = (): void => {
    // What stands between items, such as a list, goes on with the item before it.
    const blocks = toBlocks(loose, file).map(asContent);
    const last = items.at(-1);
    if (blocks.length > 0 && last) last.children.push(...blocks);
    else if (blocks.length > 0) items.push(itemOf(blocks));
    loose = [];
  };
  for (const piece of children) {
    if (piece.kind !== 'element' || piece.tag.name !== 'li') loose.push(piece);
    else {
      flush();
      const blocks = toBlocks(piece.children, file).map(asContent);
      if (blocks.length > 0) items.push(itemOf(blocks));
    }
  }
  flush();
  if (items.length === 0) return [];
  const start = Number(attributesOf(tag).get('start') ?? '1');
  const ordered = tag.name === 'ol';
  const first = ordered ? { start: Number.isInteger(start) && start >= 0 ? start : 1 } : {};
  const list: List = { type: 'list', ordered, ...first, spread: false, children: items };
  return [list];
}

function itemOf(children: Content[]): ListItem {
  const paragraphs = children.filter(({ type }) => type === 'paragraph').length;
  return { type: 'listItem', spread: paragraphs > 1, children };
}

/** Blocks made of HTML hold no frontmatter and no definition of our own. */
function asContent(block: Nodes): Content {
  return block as Content;
}
