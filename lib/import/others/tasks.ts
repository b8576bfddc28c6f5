import type { List } from 'mdast';
import { element } from '#lib/mdx/elements.ts';
import {
  type Block,
  cleanText,
  collect,
  hasLinkOrPicture,
  isBareAddress,
  isBlank,
  placedAs,
} from '../tree/nodes.ts';
import type { ProjectRegistry } from '../projects.ts';
import type { FoundSeveral } from '../types.ts';

type Level = 'easy' | 'medium' | 'hard';

interface Draft {
  title: string;
  level: Level | null;
  block: Block;
}

const LEVEL = /^[-–\s]*(easy|medium|hard)\s*[:：]?$/i;
/** `「详细参考」：`, `详见：` in front of the address where the tasks are described. */
const MORE = /^[「【]?(?:详细参考|详见|详情|详细)[」】]?\s*[:：]?\s*(?:https?:\/\/\S+)?$/;

/**
 * Reads the tasks of one project: its name on a line, then levels and one line or list item a
 * task, then the address where they are described. Null where anything else stands there, so
 * that it stays as it is.
 */
export function readTasks(
  blocks: readonly Block[],
  index: number,
  registry: ProjectRegistry,
): FoundSeveral | null {
  const project = labelAt(blocks[index], registry);
  if (!project) return null;
  const drafts: Draft[] = [];
  let level: Level | null = null;
  let next = index + 1;
  for (; next < blocks.length; next += 1) {
    const block = blocks[next];
    if (!block || block.type === 'heading' || labelAt(block, registry)) break;
    const lines = linesOfTasks(block);
    if (!lines) break;
    for (const title of lines) {
      const found = LEVEL.exec(title)?.[1]?.toLowerCase();
      // The pattern allows exactly these three words.
      if (found) level = found as Level;
      else drafts.push({ title, level, block });
    }
  }
  if (drafts.length === 0) return null;
  const more = readMore(blocks, next);
  const made = drafts.map(({ title, level: own, block }) =>
    placedAs(block, element('Task', { title, project, level: own, url: more?.url ?? null }, [])),
  );
  return { blocks: made, size: next - index + (more?.size ?? 0), count: made.length };
}

/** `**Layotto**` or `Layotto 新手任务：`, as slug. */
function labelAt(block: Block | undefined, registry: ProjectRegistry): string | null {
  if (block?.type !== 'paragraph' || collect(block, 'link').length > 0) return null;
  const name = cleanText(block).replace(/\s*(?:新手任务)?\s*[:：]?$/, '');
  return registry.byName(name) ?? null;
}

/** Plain lines of a block that may hold tasks; null where it holds links, pictures or code. */
function linesOfTasks(block: Block): string[] | null {
  if (block.type === 'list') return itemTexts(block);
  if (block.type !== 'paragraph') return null;
  if (['link', 'image', 'inlineCode'].some((type) => collect(block, type as 'link').length > 0)) {
    return null;
  }
  const text = cleanText(block);
  if (text === '') return null;
  return MORE.test(text) ? null : [text];
}

function itemTexts(list: List): string[] | null {
  const simple = list.children.every(({ children: [only, more] }) => {
    return (
      only?.type === 'paragraph' &&
      !more &&
      !hasLinkOrPicture(only.children) &&
      !isBlank(only.children)
    );
  });
  return simple ? list.children.map((item) => cleanText(item)) : null;
}

function readMore(blocks: readonly Block[], index: number): { url: string; size: number } | null {
  const block = blocks[index];
  if (block?.type !== 'paragraph') return null;
  const words = cleanText(block);
  const [link, second] = collect(block, 'link');
  const bare = isBareAddress(words);
  if (link) return !second && (bare || MORE.test(words)) ? { url: link.url, size: 1 } : null;
  if (!MORE.test(words)) return null;
  const below = readMore(blocks, index + 1);
  return below?.size === 1 ? { url: below.url, size: 2 } : null;
}
