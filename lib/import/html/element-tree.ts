import type { Nodes } from 'mdast';
import { type Tag, isBlockTag, isPlaceholder } from './tags.ts';

/** An element of raw HTML with what it holds. */
export interface HtmlElement {
  kind: 'element';
  tag: Tag;
  children: Piece[];
  /** Half of a pair that is no element: the tag itself is meant. */
  isWord: boolean;
}

/** What HTML and the Markdown around it are made of. */
export type Piece =
  | HtmlElement
  /** The text of a `<pre>`, `<script>` or `<style>`. */
  | { kind: 'raw'; tag: Tag; value: string }
  /** A node of Markdown, block or phrasing. */
  | { kind: 'node'; node: Nodes };

/** What a tree is built from, in order; a boundary ends what stands in a line. */
export type Token = { kind: 'tag'; tag: Tag } | Exclude<Piece, HtmlElement> | { kind: 'boundary' };

/** Deepest nesting that is kept; what is deeper stays on the last level. */
const MAX_DEPTH = 60;

/** What an opening tag ends by itself, up to the element that holds them. */
const ENDS: ReadonlyMap<string, { ends: readonly string[]; inside: readonly string[] }> = new Map([
  ['li', { ends: ['li'], inside: ['ul', 'ol', 'menu'] }],
  ['dt', { ends: ['dt', 'dd'], inside: ['dl'] }],
  ['dd', { ends: ['dt', 'dd'], inside: ['dl'] }],
  ['td', { ends: ['td', 'th'], inside: ['tr', 'table'] }],
  ['th', { ends: ['td', 'th'], inside: ['tr', 'table'] }],
  ['tr', { ends: ['tr'], inside: ['table'] }],
  ['thead', { ends: ['thead', 'tbody', 'tfoot'], inside: ['table'] }],
  ['tbody', { ends: ['thead', 'tbody', 'tfoot'], inside: ['table'] }],
  ['tfoot', { ends: ['thead', 'tbody', 'tfoot'], inside: ['table'] }],
  ['a', { ends: ['a'], inside: [] }],
]);
/** Elements that hold nothing readable: without their own end they must not take what follows. */
const NEEDS_END = new Set(['iframe', 'object', 'video', 'audio', 'sup', 'sub']);
/** Elements whose end HTML lets authors leave out. */
const MAY_LACK_END = new Set([...ENDS.keys(), 'p']);

/**
 * Builds the tree of elements as browsers do: ends that are missing are supplied, ends without a
 * beginning are passed over.
 */
export function buildTree(tokens: readonly Token[]): Piece[] {
  const root: Piece[] = [];
  const open: HtmlElement[] = [];
  const paired = pairedTags(tokens);
  const give = (piece: Piece): void => {
    (open.at(-1)?.children ?? root).push(piece);
  };
  for (const token of tokens) {
    if (token.kind === 'boundary') {
      endLine(open, paired);
    } else if (token.kind !== 'tag') {
      give(token);
    } else if (token.tag.kind === 'close') {
      const found = closeElement(open, token.tag.name);
      if (!found && isPlaceholder(token.tag)) give(elementOf(token.tag, true));
    } else {
      closeBefore(open, token.tag);
      const isOpened = opens(token.tag, paired);
      const element = elementOf(token.tag, !isOpened && isPlaceholder(token.tag));
      give(element);
      if (isOpened && open.length < MAX_DEPTH) open.push(element);
    }
  }
  return root;
}

function elementOf(tag: Tag, isWord: boolean): HtmlElement {
  return { kind: 'element', tag, children: [], isWord };
}

/** Ends what ends with the block it stands in: marks in a line, and blocks that lack their end. */
function endLine(open: HtmlElement[], paired: ReadonlySet<Tag>): void {
  const kept = open.findLastIndex(({ tag }) => paired.has(tag) && !isMark(tag)) + 1;
  const at = open.findIndex(
    ({ tag }, index) => index >= kept && (isMark(tag) || !MAY_LACK_END.has(tag.name)),
  );
  if (at >= 0) open.length = at;
}

/** Whether a tag marks words of one line. */
function isMark(tag: Tag): boolean {
  return !isBlockTag(tag) && !NEEDS_END.has(tag.name);
}

/** Opening tags that have an end of their own. */
function pairedTags(tokens: readonly Token[]): Set<Tag> {
  const paired = new Set<Tag>();
  const open = new Map<string, Tag[]>();
  for (const token of tokens) {
    if (token.kind !== 'tag') continue;
    const { tag } = token;
    const same = open.get(tag.name) ?? [];
    open.set(tag.name, same);
    if (tag.kind === 'open') same.push(tag);
    const begin = tag.kind === 'close' ? same.pop() : undefined;
    if (begin) paired.add(begin);
  }
  return paired;
}

function closeElement(open: HtmlElement[], name: string): boolean {
  const at = open.findLastIndex(({ tag }) => tag.name === name);
  if (at >= 0) open.length = at;
  return at >= 0;
}

function closeBefore(open: HtmlElement[], tag: Tag): void {
  if (isBlockTag(tag)) {
    const paragraph = open.findLastIndex((one) => one.tag.name === 'p');
    const isInside = open.slice(paragraph + 1).some((one) => isBlockTag(one.tag));
    if (paragraph >= 0 && !isInside) open.length = paragraph;
  }
  const rule = ENDS.get(tag.name);
  if (!rule) return;
  const holder = open.findLastIndex((one) => rule.inside.includes(one.tag.name));
  const at = open.findIndex((one, index) => index > holder && rule.ends.includes(one.tag.name));
  if (at >= 0) open.length = at;
}

/** Whether what follows a tag is inside it. */
function opens(tag: Tag, paired: ReadonlySet<Tag>): boolean {
  if (tag.kind === 'empty') return false;
  return (!NEEDS_END.has(tag.name) && !isPlaceholder(tag)) || paired.has(tag);
}
