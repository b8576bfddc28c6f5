import type { Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';

/** Written without spaces: Han, kana, their punctuation, full-width forms, emoji; not Hangul. */
const WIDE =
  /[\p{Script=Han}\p{Emoji_Presentation}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\u30fb\u30fc\uff01-\uff60\uffe0-\uffe6]/u;
/** Full-width punctuation: no space stands beside it, whatever the other side is. */
const WIDE_MARK =
  /[\u3001-\u3003\u3008-\u3011\u3014-\u301f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff60]/;
/** As wide as a Han character beside one, and narrow beside a letter. */
const EITHER = /[\u2014\u2018-\u201f\u2026·]/;

/**
 * A line that begins so was meant to stand alone: a list that Markdown knows nothing of (`1、`,
 * `（2）`, `•`, `①`, `－ `, `一、`), a speaker (`答：`), an indented paragraph, a row of what was to be a table.
 */
const STANDS_ALONE =
  /^(?:[ \t]*(?:[（(]\d{1,2}[)）]|[\d０-９]{1,2}(?:[、)）]|[.．](?!\d))|[•·●○◆▪▶]|[－＊＋*+-][ \u3000]|[①-⑳]|[一二三四五六七八九十]{1,3}、|[问答QA][:：]|[|｜])|\u3000{2})/;

/**
 * Takes line ends out of running text, in place and once for pages, model and search: between two
 * characters that are written without spaces nothing remains, between words a space. Lines that
 * were meant to stand alone get a hard break, as do those that a list or a quote took in though
 * they have not its indentation or mark. Source: CSS Text 3, segment break transformation.
 *
 * @param source from which the tree was parsed.
 */
export function joinLines(tree: Root, source: string): void {
  const lines = source.split('\n');
  const walk = (parent: Parents, isInList: boolean): void => {
    if (isRunningText(parent)) {
      joinWithin(parent, (line) => isTakenIn(parent, lines, line, isInList));
      return;
    }
    const isList = isInList || parent.type === 'listItem';
    for (const child of parent.children) if ('children' in child) walk(child, isList);
  };
  walk(tree, false);
}

/** Whether a line goes on a paragraph of a list or a quote that it does not belong to. */
export function isTakenIn(
  { position }: Nodes,
  lines: readonly string[],
  line: number,
  isInList: boolean,
): boolean {
  const { start } = position ?? {};
  if (!start || line <= start.line) return false;
  const margin = (lines[start.line - 1] ?? '').slice(0, start.column - 1);
  const own = /^[ \t>]*/.exec(lines[line - 1] ?? '')?.[0] ?? '';
  const quotes = (text: string): number => text.split('>').length;
  if (quotes(own) < quotes(margin)) return true;
  return isInList && !margin.includes('>') && !own.includes('\t') && own.length < margin.length;
}

function isRunningText({ type }: Nodes): boolean {
  return type === 'paragraph' || type === 'heading' || type === 'tableCell';
}

function joinWithin(parent: Parents, isApart: (line: number) => boolean): void {
  const leaves = leavesOf(parent);
  const made = new Map<Nodes, PhrasingContent[]>();
  for (const [index, leaf] of leaves.entries()) {
    if (leaf.type !== 'text' || !leaf.value.includes('\n')) continue;
    made.set(leaf, joined(leaf, edge(leaves, index, -1), edge(leaves, index, 1), isApart));
  }
  if (made.size > 0) replaceIn(parent, made);
}

function leavesOf(node: Nodes): Nodes[] {
  return 'children' in node ? node.children.flatMap(leavesOf) : [node];
}

/** Words that the reader sees right before or behind a leaf; `` beside a break or a picture. */
function edge(leaves: readonly Nodes[], index: number, step: 1 | -1): string {
  for (let at = index + step; leaves[at]; at += step) {
    const leaf = leaves[at];
    const value = leaf && 'value' in leaf ? leaf.value : '';
    if (value !== '') return value;
    if (leaf?.type !== 'footnoteReference' && leaf?.type !== 'text') return '';
  }
  return '';
}

/** The text without line ends; before and after it stand the given words. */
function joined(
  { value, position }: Text,
  before: string,
  after: string,
  isApart: (line: number) => boolean,
): PhrasingContent[] {
  const text = (words: string): Text => ({
    type: 'text',
    value: words,
    ...(position && { position }),
  });
  const nodes: PhrasingContent[] = [];
  const [first = '', ...lines] = value.split('\n');
  let parts = [first.trimEnd()];
  let left = first.trimEnd() || before.trimEnd();
  for (const [index, line] of lines.entries()) {
    const right = index === lines.length - 1 ? line + after : line;
    const isAlone =
      STANDS_ALONE.test(right) || (position && isApart(position.start.line + index + 1));
    if (isAlone) {
      nodes.push(text(parts.join('')), { type: 'break' });
      parts = [];
    } else {
      parts.push(between(left, right.trimStart()));
    }
    left = line.trim();
    parts.push(index === lines.length - 1 ? line.trimStart() : left);
  }
  return [...nodes, text(parts.join(''))];
}

/** What stands for a line end: nothing or a space. */
function between(left: string, right: string): '' | ' ' {
  const before = [...left.slice(-2)].at(-1) ?? '';
  const [after = ''] = right;
  if (before === '' || after === '') return ' ';
  if (WIDE_MARK.test(before) || WIDE_MARK.test(after)) return '';
  const wide = WIDE.test(before) || WIDE.test(after);
  const both = (character: string) => WIDE.test(character) || EITHER.test(character);
  return wide && both(before) && both(after) ? '' : ' ';
}

function replaceIn(parent: Parents, made: ReadonlyMap<Nodes, PhrasingContent[]>): void {
  const children = parent.children.flatMap((child): Nodes[] => {
    if ('children' in child) replaceIn(child, made);
    return made.get(child) ?? [child];
  });
  // Text stands only where a break may stand, too.
  parent.children = children as Parents['children'];
}
