import type { Link, Nodes, Paragraph } from 'mdast';
import { cleanText, collect, type Block } from '../tree/nodes.ts';
import type { Line } from '../tree/lines.ts';

/** The line that ends a question: `SOFAJRaft：[https://…](https://…)` in its many forms. */
export interface ClosingLine {
  /** Project as printed. */
  name: string;
  /** Address as printed (mended). */
  url: string;
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
const ADDRESS_WORDS =
  /^(?:[<(]?(?:https?:\/{1,2}|www\.|github\.com)[^\s\u3000-\u9fff]*[>)]?\s*)+$/i;

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
  if (rest !== '') {
    const link = projectLink(block);
    return link && ADDRESS_WORDS.test(rest) ? { name, url: link.url, size: 1 } : null;
  }
  const link = next?.type === 'paragraph' ? projectLink(next) : null;
  const alone = next !== undefined && ADDRESS_WORDS.test(cleanText(next));
  return link && alone ? { name, url: link.url, size: 2 } : null;
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

/** The first link, if it goes to a repository, an organisation or an issue of one. */
function projectLink(block: Nodes): Link | null {
  const link = collect(block, 'link')[0];
  if (!link) return null;
  const path = /^https?:\/\/(?:www\.)?(?:github|gitee)\.com\/([^?#]*)/.exec(link.url)?.[1];
  if (path === undefined) return null;
  const parts = path.split('/').filter((part) => part !== '');
  const isIssue = /^(?:issues?|pull)$/.test(parts[2] ?? '') && parts.length === 4;
  return parts.length >= 1 && (parts.length <= 2 || isIssue) ? link : null;
}
