import type { Html, Nodes, Parents, PhrasingContent } from 'mdast';
import { paragraph, placedAs, text } from '../tree/nodes.ts';

const TAG = /<!--[\s\S]*?-->|<\/?[A-Za-z][^<>]*>/g;
/** Tags that only lay out: what they hold stays, they go. */
const LAYOUT = /^(?:p|div|span|font|center|u|small|big|section|sup|sub|figure|figcaption)$/;
/** HTML tags with a Markdown form. */
const MARKS: ReadonlyMap<string, 'strong' | 'emphasis' | 'delete'> = new Map([
  ['b', 'strong'],
  ['strong', 'strong'],
  ['i', 'emphasis'],
  ['em', 'emphasis'],
  ['del', 'delete'],
  ['s', 'delete'],
]);

/**
 * Turns raw HTML below a node into Markdown, in place: `<br>` breaks, `<img>` and `<a>` are
 * pictures and links, layout tags and comments go, XML that was meant as words becomes code.
 */
export function replaceHtml(parent: Parents): void {
  for (const child of parent.children) if ('children' in child) replaceHtml(child);
  if (parent.children.every((child) => child.type !== 'html')) return;
  const inline = !['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(parent.type);
  // Flow stays flow and phrasing stays phrasing; mdast cannot say that of a union of parents.
  parent.children = (
    inline ? fromTokens(parent.children as Token[]) : parent.children.flatMap(fromBlock)
  ) as never;
}

type Token = PhrasingContent | Html;

function fromBlock(node: Nodes): Nodes[] {
  if (node.type !== 'html') return [node];
  const unknown = [...node.value.matchAll(TAG)].some(([tag]) => isUnknown(nameOf(tag)));
  if (unknown) return [{ type: 'code', lang: 'xml', meta: null, value: node.value }];
  const tokens: Token[] = [];
  let end = 0;
  for (const found of node.value.matchAll(TAG)) {
    tokens.push(text(node.value.slice(end, found.index)));
    tokens.push(placedAs(node, { type: 'html', value: found[0] }));
    end = found.index + found[0].length;
  }
  tokens.push(text(node.value.slice(end)));
  const made = paragraph(fromTokens(tokens));
  return made.children.length > 0 ? [placedAs(node, made)] : [];
}

function fromTokens(tokens: readonly Token[]): PhrasingContent[] {
  const made: PhrasingContent[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token?.type !== 'html') {
      if (token) made.push(token);
      continue;
    }
    const close = closingIndex(tokens, index);
    if (close > index) {
      made.push(...wrap(token, tokens.slice(index + 1, close), tokens[close]));
      index = close;
    } else {
      made.push(...single(token));
    }
  }
  return made;
}

function single(token: Html): PhrasingContent[] {
  const name = nameOf(token.value);
  if (name === 'br') return [placedAs(token, { type: 'break' })];
  if (name === 'img') {
    const url = attributeIn(token.value, 'src');
    const alt = attributeIn(token.value, 'alt');
    return url ? [placedAs(token, { type: 'image', url, alt })] : [];
  }
  if (name === 'iframe' || name === 'video') {
    const url = attributeIn(token.value, 'src');
    return url ? [placedAs(token, { type: 'link', url, children: [text(url)] })] : [];
  }
  return isUnknown(name) ? [placedAs(token, { type: 'inlineCode', value: token.value })] : [];
}

function wrap(open: Html, inner: readonly Token[], close: Token | undefined): PhrasingContent[] {
  const name = nameOf(open.value);
  const mark = MARKS.get(name);
  const children = fromTokens(inner);
  if (name === 'a') {
    const url = attributeIn(open.value, 'href');
    return url ? [placedAs(open, { type: 'link', url, children })] : children;
  }
  if (name === 'code') return [placedAs(open, { type: 'inlineCode', value: rawOf(inner) })];
  if (mark) return [placedAs(open, { type: mark, children })];
  if (!isUnknown(name)) return children;
  const value = open.value + rawOf(inner) + (close && 'value' in close ? close.value : '');
  return [placedAs(open, { type: 'inlineCode', value })];
}

/** Index of the tag that closes the one at `start`; -1 where it must not or cannot be paired. */
function closingIndex(tokens: readonly Token[], start: number): number {
  const open = tokens[start];
  if (open?.type !== 'html' || !/^<[A-Za-z]/.test(open.value) || open.value.endsWith('/>'))
    return -1;
  const name = nameOf(open.value);
  if (name === 'br' || name === 'img') return -1;
  const end = tokens.findIndex(
    (token, index) =>
      index > start && token.type === 'html' && token.value === `</${rawName(open.value)}>`,
  );
  const isText = tokens.slice(start + 1, end).every((token) => token.type === 'text');
  return end > start && (isText || !isUnknown(name)) ? end : -1;
}

function rawOf(tokens: readonly Token[]): string {
  return tokens.map((token) => ('value' in token ? token.value : '')).join('');
}

function isUnknown(name: string): boolean {
  const known = /^(?:|br|img|a|code|iframe|video|h[1-6]|hr|ul|ol|li)$/;
  return !known.test(name) && !LAYOUT.test(name) && !MARKS.has(name);
}

function rawName(tag: string): string {
  return /^<\/?([A-Za-z][\w:.-]*)/.exec(tag)?.[1] ?? '';
}

function nameOf(tag: string): string {
  return rawName(tag).toLowerCase();
}

function attributeIn(tag: string, name: string): string {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag);
  return (found?.[1] ?? found?.[2] ?? found?.[3] ?? '').replaceAll('&amp;', '&');
}
