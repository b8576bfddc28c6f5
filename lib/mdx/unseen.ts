import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { type Edit, report } from '#lib/site/message.ts';
import {
  actingIn,
  actingShown,
  shortened,
  visible,
  withoutActing,
  written,
} from '#lib/text/printable.ts';

/** Most messages of one file: whoever has more has one cause of all. */
const MAX_MESSAGES = 20;

/**
 * Writes out, in place, what nobody sees and what acts on the words around it: direction overrides (a
 * link or a line of code then reads as something else), controls, tags. Each place is a message.
 *
 * @param tree after the allowlist: attributes and addresses that hold such are gone.
 */
export function showUnseen(tree: Root, file: VFile): void {
  let places = 0;
  const show = (text: string, node: Nodes): string => {
    const shown = actingShown(text);
    if (shown === text) return text;
    places += 1;
    if (places <= MAX_MESSAGES) report(file, findingOf(text, node, file));
    return shown;
  };
  const walk = (node: Nodes): void => {
    if (node.type === 'text' || node.type === 'inlineCode') node.value = show(node.value, node);
    else if (node.type === 'code') {
      node.value = show(node.value, node);
      if (node.lang) node.lang = show(node.lang, node);
    }
    if ('title' in node && node.title) node.title = show(node.title, node);
    if ('alt' in node && node.alt) node.alt = show(node.alt, node);
    if ('children' in node) node.children.forEach(walk);
  };
  walk(tree);
  if (places <= MAX_MESSAGES) return;
  report(file, {
    rule: 'unseen',
    severity: 'warning',
    problem: `还有 ${places - MAX_MESSAGES} 处有看不见的控制字符`,
    remedy: '用编辑器一次全部替换掉',
  });
}

/** Characters of a place that a message shows. */
const SHOWN = 40;

function findingOf(text: string, node: Nodes, file: VFile) {
  const characters = actingIn(text).filter((one) => one !== '\n' && one !== '\t');
  const first = Math.max(0, text.indexOf(characters[0] ?? ''));
  const around = text.slice(Math.max(0, first - SHOWN / 2), first + SHOWN);
  return {
    rule: 'unseen',
    severity: 'warning' as const,
    place: placeOf(characters[0] ?? '', node, file),
    problem: `有看不见的控制字符 ${characters.slice(0, 5).map(written).join(' ')}：「${visible(around)}」，页面上会照这样写出来`,
    remedy: `删掉它：${shortened(withoutActing(around), SHOWN)}`,
    edits: removals(node, new Set(characters), file),
  };
}

/** What takes such characters out of a node's source. */
function removals({ position }: Nodes, characters: ReadonlySet<string>, file: VFile): Edit[] {
  const from = position?.start.offset ?? 0;
  const typed = String(file).slice(from, position?.end.offset ?? from);
  const edits: Edit[] = [];
  let at = from;
  for (const one of typed) {
    if (characters.has(one)) edits.push({ from: at, to: at + one.length, text: '' });
    at += one.length;
  }
  return edits;
}

/** Where the character stands in the source; the node's own place where it is written as `&#…;`. */
function placeOf(character: string, node: Nodes, file: VFile) {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined) return undefined;
  const before = String(file).slice(start.offset, end?.offset).split(character, 1)[0] ?? '';
  if (before.length === (end?.offset ?? 0) - start.offset) return start;
  const lines = before.split('\n');
  const column = lines.at(-1)?.length ?? 0;
  return lines.length === 1
    ? { line: start.line, column: start.column + column }
    : { line: start.line + lines.length - 1, column: column + 1 };
}
