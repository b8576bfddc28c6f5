import type { List, ListItem, Paragraph, PhrasingContent } from 'mdast';
import { type Line, joinLines, linesOf } from '../tree/lines.ts';
import { type Role, roleOf } from '../structure/sections.ts';
import { type Block, cleanText, collect, isBlank, isPictureOnly } from '../tree/nodes.ts';
import { LINE_RULES, PICTURE_RULES } from './boilerplate.ts';

/** What is left of a post, and how many pieces went under each name. */
export interface Stripped {
  blocks: Block[];
  dropped: ReadonlyMap<string, number>;
}

/** Removes standing text and pictures from the blocks of a post. */
export function dropBoilerplate(blocks: readonly Block[]): Stripped {
  const dropped = new Map<string, number>();
  const count = (name: string): void => {
    dropped.set(name, (dropped.get(name) ?? 0) + 1);
  };
  let beforeSections = true;
  let followed = false;
  let role: Role = 'other';
  const introduced = blocks.some((block) =>
    collect(block, 'paragraph').some((node) => ruleNames(linesOf(node)).includes('introduction')),
  );
  const kept = blocks.flatMap((block, index): Block[] => {
    const left = stripBlock(block, count);
    if (left.length === 0) {
      followed = ruleOf(block) === 'follow-us';
      return [];
    }
    if (block.type === 'heading') {
      beforeSections = false;
      role = roleOf(cleanText(block));
    }
    if (isPictureOnly(block) && collect(block, 'link').length === 0) {
      if (beforeSections && introduced) return dropWhole(block, PICTURE_RULES.banner, count);
      if (followed || isLastPicture(blocks, index, role)) {
        return dropWhole(block, PICTURE_RULES.qrCode, count);
      }
    }
    followed = false;
    return left;
  });
  return { blocks: kept, dropped };
}

/** The last block of a post behind readings or behind the closing line of a question. */
function isLastPicture(blocks: readonly Block[], index: number, role: Role): boolean {
  if (index !== blocks.length - 1 || blocks[index]?.type !== 'paragraph') return false;
  const before = blocks[index - 1];
  if (!before || collect(before, 'link').length === 0 || isPictureOnly(before)) return false;
  return (
    role === 'readings' ||
    (role === 'questions' && /[:：」]\s*https?:\/\/\S+$/.test(cleanText(before)))
  );
}

/** Name of the rule that a whole block falls under, or null. */
export function ruleOf(block: Block): string | null {
  const nodes = block.type === 'paragraph' || block.type === 'heading' ? block.children : [];
  return nodes.length > 0 ? matchLine(nodes) : null;
}

function matchLine(nodes: readonly PhrasingContent[]): string | null {
  const words = cleanText(nodes);
  return LINE_RULES.find((rule) => rule.matches(words))?.name ?? null;
}

function stripBlock(block: Block, count: (name: string) => void): Block[] {
  if (block.type === 'heading') return dropWhole(block, ruleOf(block), count);
  if (block.type === 'list') return stripList(block, count);
  return block.type === 'paragraph' ? stripParagraph(block, count) : [block];
}

function dropWhole(block: Block, name: string | null, count: (name: string) => void): Block[] {
  if (name === null) return [block];
  count(name);
  return [];
}

function stripParagraph(node: Paragraph, count: (name: string) => void): Paragraph[] {
  const lines = linesOf(node);
  const names = ruleNames(lines);
  const whole = matchLine(node.children);
  if (names.every((name) => name === null)) {
    if (whole !== null) count(whole);
    return whole === null ? [node] : [];
  }
  const kept = lines.filter((line, index) => {
    const name = names[index] ?? null;
    if (name !== null) count(name);
    return name === null && !isBannerLine(line, names, count);
  });
  return kept.length > 0 && !isBlank(kept.flatMap((line) => line.nodes)) ? [joinLines(kept)] : [];
}

/** The rule of each line; a line that goes on with an unfinished sentence shares its rule. */
function ruleNames(lines: readonly Line[]): (string | null)[] {
  const names: (string | null)[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const unfinished = before !== undefined && !/[。！!～~]$/.test(cleanText(before.nodes));
    const continuesIntroduction = unfinished && names[index - 1] === 'introduction';
    names.push(matchLine(line.nodes) ?? (continuesIntroduction ? 'introduction' : null));
  }
  return names;
}

/** A picture in the same paragraph as the masthead or the site links is the banner. */
function isBannerLine(
  line: Line,
  names: readonly (string | null)[],
  count: (name: string) => void,
): boolean {
  const pictures = line.nodes.flatMap((node) => collect(node, 'image'));
  if (pictures.length === 0 || cleanText(line.nodes) !== '') return false;
  if (!names.some((name) => name === 'masthead' || name === 'site-links')) return false;
  count(PICTURE_RULES.banner);
  return true;
}

function stripList(list: List, count: (name: string) => void): Block[] {
  const items = list.children.flatMap((item): ListItem[] => {
    const children = item.children.flatMap((child): ListItem['children'] =>
      child.type === 'paragraph' ? stripParagraph(child, count) : [child],
    );
    return children.length > 0 || item.children.length === 0 ? [{ ...item, children }] : [];
  });
  return items.length > 0 ? [{ ...list, children: items }] : [];
}
