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
  let introductionSeen = false;
  const introduced = blocks.some(isIntroduction);
  const kept = blocks.flatMap((block, index): Block[] => {
    const left = stripBlock(block, count);
    introductionSeen ||= isIntroduction(block);
    if (left.length === 0) {
      followed = ruleOf(block) === 'follow-us';
      return [];
    }
    // Without headings the first words of the weekly's own end what stands above its sections.
    if (cleanText(block) !== '' && (block.type === 'heading' || introductionSeen)) {
      beforeSections = false;
    }
    if (block.type === 'heading') role = roleOf(cleanText(block));
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

function isIntroduction(block: Block): boolean {
  return collect(block, 'paragraph').some((node) =>
    ruleNames(linesOf(node)).includes('introduction'),
  );
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
  // A picture is one piece each: whoever counts pictures must find them all.
  for (let left = Math.max(1, collect(block, 'image').length); left > 0; left -= 1) count(name);
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
    if (name === null && !isBannerLine(line, names)) return true;
    if (name !== null) count(name);
    line.nodes
      .flatMap((node) => collect(node, 'image'))
      .forEach(() => {
        count(PICTURE_RULES.banner);
      });
    return false;
  });
  return kept.length > 0 && !isBlank(kept.flatMap((line) => line.nodes)) ? [joinLines(kept)] : [];
}

const AT_THE_TOP: ReadonlySet<string> = new Set(['masthead', 'introduction', 'site-links']);

/** The rule of each line; a line that goes on with an unfinished sentence shares its rule. */
function ruleNames(lines: readonly Line[]): (string | null)[] {
  const names: (string | null)[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const unfinished = before !== undefined && !/[。！!～~]$/.test(cleanText(before.nodes));
    const goesOn = unfinished && cleanText(line.nodes) !== '';
    const continuesIntroduction = goesOn && names[index - 1] === 'introduction';
    names.push(matchLine(line.nodes) ?? (continuesIntroduction ? 'introduction' : null));
  }
  return names;
}

/** A picture in the same paragraph as standing text at the top is the banner, unless it leads somewhere. */
function isBannerLine(line: Line, names: readonly (string | null)[]): boolean {
  const pictures = line.nodes.flatMap((node) => collect(node, 'image'));
  const links = line.nodes.flatMap((node) => collect(node, 'link'));
  if (pictures.length === 0 || links.length > 0 || cleanText(line.nodes) !== '') return false;
  return names.some((name) => name !== null && AT_THE_TOP.has(name));
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
