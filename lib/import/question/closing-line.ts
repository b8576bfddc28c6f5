import type { Nodes, Paragraph, PhrasingContent } from 'mdast';
import { cleanText, collect, dropText, textOf, type Block } from '../tree/nodes.ts';
import type { Line } from '../tree/lines.ts';

/** The line that ends a question: `SOFAJRaft：[https://…](https://…)` in its many forms. */
export interface ClosingLine {
  /** Project as printed. */
  name: string;
  /** Address as linked (mended); as shown, where nothing is linked or the link is broken. */
  url: string;
  /** Address as shown; may differ from the linked one. */
  shown: string;
  /** Words behind the address on the same line: they are no part of it. */
  behind: PhrasingContent[];
  /** Number of blocks it takes: 2 where the address stands in a paragraph of its own. */
  size: 1 | 2;
}

/** Whether a printed name or an address belongs to a project that is known already. */
export type KnownProject = (name: string) => boolean;

const BRACKETED = /^[「【]\s*(?<name>[^「」【】]{1,40}?)\s*[」】]\s*[:：]?\s*(?<rest>.*)$/u;
const PLAIN = /^(?<name>[^「」【】：:]{1,40}?)\s*[:：]\s*(?<rest>.*)$/u;
const LATIN_NAME = /^[A-Za-z][\w./-]*(?: [\w./-]+){0,3}$/;
/** Latin words that label a link without naming a project. */
const LABEL =
  /\b(?:issues?|pr|pull|demos?|examples?|samples?|github|gitee|wiki|docs?|blog|faq|url|benchmark|link|ps|q|a|api)$/i;
const ADDRESS = String.raw`[<(]?(?:https?:\/{1,2}|www\.|github\.com)[^\s\u3000-\u9fff\uff00-\uffef]*[>)]?`;
const ADDRESS_WORDS = new RegExp(`^(?:${ADDRESS}\\s*)+$`, 'i');
const ADDRESS_FIRST = new RegExp(`^${ADDRESS}`, 'i');
/** Most words behind the address of a closing line, in characters: more of them are a sentence. */
const MOST_BEHIND = 40;

/**
 * Reads a closing line at a block.
 * @param next the block behind it, for an address in a paragraph of its own.
 * @returns null where the block is anything else.
 */
export function readClosing(
  block: Block,
  next: Block | undefined,
  isKnown: KnownProject,
): ClosingLine | null {
  if (block.type !== 'paragraph' || collect(block, 'image').length > 0) return null;
  const words = cleanText(block);
  const { name = '', rest = '' } = (BRACKETED.exec(words) ?? PLAIN.exec(words))?.groups ?? {};
  if (name === '' || !isProjectName(name, isKnown)) return null;
  if (rest !== '') return onOneLine(block, name, rest, isKnown);
  const below = next?.type === 'paragraph' ? cleanText(next) : '';
  const address = next && ADDRESS_WORDS.test(below) ? projectAddress(next, below) : null;
  return address && { name, ...address, behind: [], size: 2 };
}

function onOneLine(
  block: Paragraph,
  name: string,
  rest: string,
  isKnown: KnownProject,
): ClosingLine | null {
  const address = projectAddress(block, rest);
  if (!address) return null;
  if (ADDRESS_WORDS.test(rest) || isKnown(rest)) return { name, ...address, behind: [], size: 1 };
  const [link, more] = collect(block, 'link');
  if (!link || more || !isKnown(name) || !ADDRESS_FIRST.test(rest)) return null;
  const at = block.children.findIndex((child) => collect(child, 'link').length > 0);
  const behind = block.children.slice(at + 1);
  if (cleanText(behind).length > MOST_BEHIND) return null;
  return { name, ...address, behind: withoutPunctuation(behind), size: 1 };
}

/** `，欢迎来玩` behind an address begins with its words. */
function withoutPunctuation(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const length = /^[\s，,；;。.、*]+/.exec(textOf(nodes))?.[0].length ?? 0;
  return dropText(nodes, length);
}

/** Whether a closing line starts at a line of a paragraph. */
export function startsClosing(
  lines: readonly Line[],
  index: number,
  isKnown: KnownProject,
): boolean {
  const made = (end: number): Paragraph => ({
    type: 'paragraph',
    children: lines.slice(index, end).flatMap((line) => line.nodes),
  });
  const one = readClosing(made(index + 1), undefined, isKnown);
  if (one) return true;
  const second = lines[index + 1];
  if (!second || !ADDRESS_WORDS.test(cleanText(second.nodes))) return false;
  return (
    readClosing(made(index + 1), { ...made(index + 2), children: second.nodes }, isKnown) !== null
  );
}

function isProjectName(name: string, isKnown: KnownProject): boolean {
  if (isKnown(name)) return true;
  return LATIN_NAME.test(name) && !LABEL.test(name);
}

/**
 * Address of a repository, an organisation or an issue of one: that of the first link, or the one
 * that is shown where there is no link or it leads nowhere.
 */
function projectAddress(block: Nodes, words: string): Pick<ClosingLine, 'url' | 'shown'> | null {
  const shown = (ADDRESS_FIRST.exec(words)?.[0] ?? '').replace(/^[<(]|[>)]$/g, '');
  const full = shown.replace(/^(?:https?:\/+)?(?:www\.)?(?=github\.com)/i, 'https://');
  const url = [collect(block, 'link')[0]?.url ?? '', full].find(isProjectAddress);
  return url === undefined ? null : { url, shown: full };
}

function isProjectAddress(url: string): boolean {
  const path = /^https?:\/\/(?:www\.)?(?:github|gitee)\.com\/([^?#]*)/i.exec(url)?.[1];
  const parts = path?.split('/').filter((part) => part !== '') ?? [];
  const isIssue = /^(?:issues?|pull)$/.test(parts[2] ?? '') && parts.length === 4;
  return parts.length >= 1 && (parts.length <= 2 || isIssue);
}
