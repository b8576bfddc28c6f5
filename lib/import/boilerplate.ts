import type { Paragraph, PhrasingContent } from 'mdast';
import { type Line, joinLines, linesOf } from './lines.ts';
import { type Block, cleanText, collect, isBlank, isPictureOnly } from './nodes.ts';

/** A kind of standing text that every weekly repeats and that the site says once itself. */
export interface BoilerplateRule {
  /** Name under which dropped pieces are counted. */
  name: string;
  /** Tells a line of a paragraph (or a heading) by its words and nodes. */
  matches: (words: string, nodes: readonly PhrasingContent[]) => boolean;
}

/** Lines are told by what they say, not by where they stand. */
export const LINE_RULES: readonly BoilerplateRule[] = [
  {
    // The newsletter's own name and slogan above the banner.
    name: 'masthead',
    matches: (words) =>
      /^SOFA\s*WEEKLY\s*[|｜]\s*每周精选/i.test(words) ||
      /^(?:筛选每周精华问答，)?同步开源进展，欢迎留言互动[～~。！!]?$/.test(words) ||
      /^欢迎留言互动[～~。！!]?$/.test(words),
  },
  {
    // "SOFAStack（Scalable Open Financial Architecture Stack）是…"; nothing else starts so.
    name: 'introduction',
    matches: (words) =>
      /^SOFAStack\s*[（(]Scalable Open Financial Architecture Stack\s*[)）]\s*是/.test(words),
  },
  {
    // Links to the community's home page and organisation below the introduction.
    name: 'site-links',
    matches: (words) =>
      /^SOFAStack\s*官网\s*[:：]\s*https?:\/\/(?:www\.)?sofastack\.tech\/?$/i.test(words) ||
      /^SOFAStack\s*[:：]\s*https?:\/\/github\.com\/sofastack\/?$/i.test(words),
  },
  {
    // How to send questions in; the site has its own page for that.
    name: 'invitation',
    matches: (words) =>
      /^欢迎大家(?:向公众号留言提问|在 ?GitHub ?提交 ?issue)[^。]{0,60}$/i.test(words) ||
      /^我们会筛选(?:重点问题|[ ]*issue)[^。]{0,40}$/i.test(words) ||
      /^(?:通过)?\s*["“]\s*SOFA WEEKLY\s*["”]\s*的形式回复$/i.test(words),
  },
  {
    // Calls to scan the account's QR code.
    name: 'follow-us',
    matches: (words) =>
      /^更多文章请扫码关注“[^”]+”公众号$/.test(words) ||
      /^欢迎(?:扫码)?关注(?:公众号)?\s*[:：]?$/.test(words),
  },
  {
    // "本周发布详情如下：" says that releases follow; they do.
    name: 'release-lead-in',
    matches: (words) => /^本周发布详情如下\s*[:：]$/.test(words),
  },
];

/** Names of pictures that are dropped by where they stand. */
export const PICTURE_RULES = {
  /** Banner above or beside the standing introduction, before the first section. */
  banner: 'banner',
  /** Picture behind a call to follow, or the last one of a post behind its readings. */
  qrCode: 'qr-code',
} as const;

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
  const introduced = blocks.some((block) => ruleOf(block) === 'introduction');
  const kept = blocks.flatMap((block): Block[] => {
    const left = stripBlock(block, count);
    if (left.length === 0) {
      followed = ruleOf(block) === 'follow-us';
      return [];
    }
    if (block.type === 'heading') beforeSections = false;
    if (isPictureOnly(block)) {
      if (beforeSections && introduced) return count(PICTURE_RULES.banner), [];
      if (followed) return count(PICTURE_RULES.qrCode), [];
    }
    followed = false;
    return left;
  });
  return { blocks: kept, dropped };
}

/** Name of the rule that a whole block falls under, or null. */
export function ruleOf(block: Block): string | null {
  const nodes = block.type === 'paragraph' || block.type === 'heading' ? block.children : [];
  return nodes.length > 0 ? matchLine(nodes) : null;
}

function matchLine(nodes: readonly PhrasingContent[]): string | null {
  const words = cleanText(nodes);
  return LINE_RULES.find((rule) => rule.matches(words, nodes))?.name ?? null;
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
  if (whole !== null && names.every((name) => name === null)) return count(whole), [];
  if (names.every((name) => name === null)) return [node];
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
    const goesOn = unfinished && names[index - 1] === 'introduction';
    names.push(matchLine(line.nodes) ?? (goesOn ? 'introduction' : null));
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

function stripList(
  list: Extract<Block, { type: 'list' }>,
  count: (name: string) => void,
): Block[] {
  const items = list.children.filter((item) => {
    const [only] = item.children;
    const name = item.children.length === 1 && only ? ruleOf(only) : null;
    if (name !== null) count(name);
    return name === null;
  });
  return items.length === 0 ? [] : [{ ...list, children: items }];
}
