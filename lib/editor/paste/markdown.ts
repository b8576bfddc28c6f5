import type { Root as HtmlRoot } from 'hast';
import { toMdast } from 'hast-util-to-mdast';
import type { Delete, Emphasis, Nodes, Parents, Root, Strong } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { VFile } from 'vfile';
import { floodIn } from '#lib/content/read/flood.ts';
import { parse } from '#lib/content/read/parse.ts';
import { serialise } from '#lib/mdx/write/serialise.ts';
import { shape } from '#lib/mdx/write/plainest.ts';
import { withoutEnd } from '#lib/text/edges.ts';
import { isTooLarge, isTooMuch } from './bounds.ts';

/**
 * Writes what was cleaned as MDX, in which nothing acts and everything is words: read back it is the same tree.
 *
 * @param html as `Walk` leaves it.
 * @returns null for what no file of content may hold, or what would not read back without an error.
 */
export function markdownOf(html: HtmlRoot): string | null {
  if (isTooLarge(html)) return null;
  const tree = toMdast(html);
  if (tree.type !== 'root') return null;
  trimRules(tree);
  if (isTooMuch(tree)) return null;
  tighten(tree);
  unmark(tree, isWithinWord);
  for (const isKept of [() => true, isStrong, () => false]) {
    unmark(tree, (node) => !isKept(node));
    const written = withoutEnd(serialise(tree), /\s/);
    if (floodIn(written)) return null;
    const read = readSafely(written);
    if (read && wordsOf(read) === wordsOf(tree)) return plainer(written, read);
  }
  return null;
}

/** An item whose paragraph only lists follow has no blank line in it; a list has them between all items or none. */
function tighten(parent: Parents): void {
  for (const child of parent.children) if ('children' in child) tighten(child);
  if (parent.type === 'listItem') {
    const [, ...rest] = parent.children;
    parent.spread = rest.some(({ type }) => type !== 'list');
  }
  if (parent.type === 'list') parent.spread = parent.children.some(({ spread }) => spread);
}

type Mark = Emphasis | Strong | Delete;

/** Takes marks off words, in place; what stood around them is looked at again. */
function unmark(
  parent: Parents,
  when: (node: Mark, before: string, behind: string) => boolean,
): void {
  let nodes: Nodes[] = parent.children;
  for (let found = true; found;) {
    found = false;
    const siblings = nodes;
    const kept = siblings.flatMap((child, at): Nodes[] => {
      if (!isMark(child)) return [child];
      const [before, behind] = [siblings[at - 1], siblings[at + 1]];
      const edge = before ? toString(before).slice(-1) : '';
      if (!when(child, edge, behind ? toString(behind).slice(0, 1) : '')) return [child];
      found = true;
      return child.children;
    });
    nodes = joined(kept);
  }
  for (const child of nodes) if ('children' in child) unmark(child, when);
  parent.children = nodes as typeof parent.children;
}

function isMark(node: Nodes): node is Mark {
  return node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete';
}

/** Neighbouring texts, and neighbours with one mark, as one: so they read back. */
function joined(nodes: readonly Nodes[]): Nodes[] {
  const made: Nodes[] = [];
  for (const node of nodes) {
    const last = made.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else if (isMark(node) && last && isMark(last) && last.type === node.type) {
      last.children = joined([...last.children, ...node.children]) as typeof last.children;
    } else made.push(node);
  }
  return made;
}

const isStrong = ({ type }: Mark): boolean => type === 'strong';

/**
 * Whether words would be marked in the middle of a word: the parser takes stars inside of a name, a path or a
 * calculation for words, and a mark between a letter and a sign can only be written with character references.
 */
function isWithinWord(node: Mark, before: string, behind: string): boolean {
  const words = toString(node);
  const [first, last] = [words.slice(0, 1), words.slice(-1)];
  const letter = node.type === 'delete' ? /[\p{L}\p{N}]/u : /(?!\p{Script=Han})[\p{L}\p{N}]/u;
  // Chinese marks are letters to the parser, but not where it strikes through.
  const sign =
    node.type === 'delete' ? /[^\p{L}\p{N}\s]/u : /[^\p{L}\p{N}\s\u3001-\u3011\uFF01-\uFF60]/u;
  if (letter.test(before) && sign.test(first)) return true;
  if (letter.test(behind) && sign.test(last)) return true;
  if (node.type === 'delete') return false;
  if (node.type === 'strong') return /\d/.test(before) && /\d/.test(behind);
  return /[A-Za-z0-9)/]/.test(before) || /[A-Za-z0-9(]/.test(behind) || words.startsWith('/');
}

/** All words of a tree, without the white space that lines of Chinese lose. */
function wordsOf(tree: Root): string {
  const words: string[] = [];
  const walk = (node: Nodes): void => {
    if ('value' in node) words.push(node.value);
    if ('alt' in node) words.push(node.alt ?? '');
    if ('url' in node) words.push(node.url);
    if ('children' in node) node.children.forEach(walk);
  };
  walk(tree);
  return words.join('').replace(/\s+/g, '');
}

/** A rule at an edge parts nothing; at the beginning of a file it would open a head. */
function trimRules({ children }: Root): void {
  while (children[0]?.type === 'thematicBreak') children.shift();
  while (children.at(-1)?.type === 'thematicBreak') children.pop();
}

/** What the project's own parser makes of it; null where that finds an error. */
function readSafely(text: string): Root | null {
  const file = new VFile(text);
  const tree = parse(file);
  return file.messages.some(({ fatal }) => fatal === true) ? null : tree;
}

const LINK =
  /(?<![\w!\\])\[((?:https?:|www\\?\.|[\w.+-]{1,64}\\?@)[^\]\s]{1,500})\]\(((?:https?|mailto):[^)\s]{1,500})\)(?![\w/(])/g;

/** `[https://…](https://…)` as `https://…` and `vue\@3` as `vue@3`, wherever that says the same. */
function plainer(written: string, read: Root): string {
  const wanted = shape(read);
  const links = written.replace(LINK, (link, words: string, url: string) => {
    const said = words.replace(/\\(?=[_*&~[\]@.])/g, '');
    return ['', 'http://', 'mailto:'].some((start) => start + said === url) ? said : link;
  });
  const signs = links.replace(/(?<=\w)\\@/g, '@');
  for (const candidate of new Set([signs, links])) {
    const again = candidate === written ? read : readSafely(candidate);
    if (again && shape(again) === wanted) return candidate;
  }
  return written;
}
