import type { Element, ElementContent } from 'hast';
import { codeBlock } from './blocks.ts';
import { describePictures } from './describe.ts';
import type { Note, WordItem } from './flow.ts';

/**
 * Blocks that belong together but came one by one: Word's list paragraphs become lists, paragraphs in a font of code
 * one block of code, and neighbouring lists of a kind one list (Word on the web has a list around every item).
 * Words beneath a picture describe it, see `describe.ts`.
 */
export function grouped(
  blocks: readonly ElementContent[],
  notes: ReadonlyMap<ElementContent, Note>,
): ElementContent[] {
  describePictures(blocks, notes);
  return joinedLists(wordLists(codeBlocks(blocks, notes), notes));
}

function codeBlocks(
  blocks: readonly ElementContent[],
  notes: ReadonlyMap<ElementContent, Note>,
): ElementContent[] {
  const made: ElementContent[] = [];
  for (let at = 0; at < blocks.length;) {
    const lines: string[] = [];
    for (let line = codeAt(at); line !== undefined; line = codeAt(at + lines.length))
      lines.push(line);
    const text = lines.join('\n');
    const block = blocks[at];
    if (text.includes('\n')) made.push(codeBlock(text, null));
    else if (block) made.push(block);
    at += text.includes('\n') ? lines.length : 1;
  }
  return made;

  function codeAt(at: number): string | undefined {
    const block = blocks[at];
    const note = block && notes.get(block);
    return note?.item ? undefined : note?.code;
  }
}

/** An open list of Word, and the item that was put in last. */
interface OpenList {
  id: string;
  level: number;
  list: Element;
  last: Element;
}

function wordLists(
  blocks: readonly ElementContent[],
  notes: ReadonlyMap<ElementContent, Note>,
): ElementContent[] {
  const made: ElementContent[] = [];
  let open: OpenList[] = [];
  for (const block of blocks) {
    const item = notes.get(block)?.item;
    if (!item || block.type !== 'element') {
      open = [];
      made.push(block);
      continue;
    }
    const entry = listItem(block);
    open = open.filter(({ level }) => level <= item.level);
    const top = open.at(-1);
    const ordered = isNumber(item.marker);
    if (
      top?.level === item.level &&
      top.id === item.list &&
      (top.list.tagName === 'ol') === ordered
    ) {
      top.list.children.push(entry);
      top.last = entry;
      continue;
    }
    if (top?.level === item.level) open.pop();
    const list = listOf(item, ordered, entry);
    (open.at(-1)?.last.children ?? made).push(list);
    open.push({ id: item.list, level: item.level, list, last: entry });
  }
  return made;
}

function listItem(block: Element): Element {
  return { type: 'element', tagName: 'li', properties: {}, children: block.children };
}

function listOf({ marker }: WordItem, ordered: boolean, entry: Element): Element {
  const start = Number(/^\D?(\d{1,6})/.exec(marker)?.[1] ?? 1);
  return {
    ...{ type: 'element', tagName: ordered ? 'ol' : 'ul' },
    properties: ordered && start !== 1 ? { start } : {},
    children: [entry],
  };
}

/** `1.`, `(2)`, `一、`, `a)`, `iv.`, `①`; a bullet is `·`, a sign of a font of signs, or a lone `o`. */
function isNumber(marker: string): boolean {
  return (
    /^[①-⑳]/.test(marker) ||
    /^[(（]?(?:\d{1,6}|[a-z]{1,4}|[一二三四五六七八九十百]{1,4})(?:[.、)）．:：]|\.?\d)/i.test(
      marker,
    )
  );
}

function joinedLists(blocks: readonly ElementContent[]): ElementContent[] {
  const made: ElementContent[] = [];
  for (const block of blocks) {
    const last = made.at(-1);
    if (last?.type === 'element' && block.type === 'element' && continues(last, block)) {
      last.children.push(...block.children);
    } else {
      made.push(block);
    }
  }
  return made;
}

function continues(list: Element, next: Element): boolean {
  if (list.tagName !== next.tagName) return false;
  if (list.tagName === 'ul') return true;
  if (list.tagName !== 'ol') return false;
  const from = (one: Element): number => Number(one.properties['start'] ?? 1);
  return from(next) === from(list) + list.children.length;
}
