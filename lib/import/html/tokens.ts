import type { Html, Nodes, PhrasingContent } from 'mdast';
import { placedAs, text, textOf } from '../tree/nodes.ts';
import type { Token } from './element-tree.ts';
import { type Tag, cutHtml, decodeReferences, isHtmlName, readTag } from './tags.ts';
import { joinLineEnds } from '#lib/text/edges.ts';

/** Blocks of HTML whose unknown tags are words in them, not the block's own language. */
const SURELY_HTML =
  /^(?:a|b|blockquote|br|center|details|div|dl|figure|h[1-6]|hr|iframe|img|ol|p|pre|span|strong|table|ul)$/;

/** Tokens of a block of raw HTML. One that is XML (or a declaration) is a block of code as it is. */
export function blockTokens(node: Html): Token[] {
  const parts = cutHtml(node.value, node.position?.start);
  const tags = parts.flatMap((part) => (part.kind === 'text' ? [] : [part.tag]));
  const first = tags[0]?.name ?? '';
  const hasUnknown = tags.some(({ name }) => !isHtmlName(name));
  if (/^<[?!](?!--)/.test(node.value) || (hasUnknown && !SURELY_HTML.test(first))) {
    const code: Nodes = { type: 'code', lang: 'xml', meta: null, value: node.value };
    return [{ kind: 'node', node: placedAs(node, code) }];
  }
  const tokens = parts.map((part): Token => {
    if (part.kind !== 'text') return part;
    return { kind: 'node', node: text(part.value) };
  });
  return withWords(tokens);
}

/** Tokens of phrasing: its tags, and every other node as it is. */
export function phrasingTokens(nodes: readonly PhrasingContent[]): Token[] {
  let before = '';
  const tokens = nodes.flatMap((node): Token[] => {
    const preceding = before;
    before = node.type === 'html' ? '>' : textOf(node).slice(-1);
    if (node.type !== 'html') return [{ kind: 'node', node }];
    if (node.value.startsWith('<!--')) return [];
    const tag = readTag(node.value, node.position?.start, preceding);
    if (tag) return [{ kind: 'tag', tag }];
    return [{ kind: 'node', node: placedAs(node, { type: 'inlineCode', value: node.value }) }];
  });
  return withWords(tokens);
}

/** `<attach>true</attach>` is meant as words: one piece of code, as are single unknown tags. */
function withWords(tokens: readonly Token[]): Token[] {
  const made: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token?.kind !== 'tag' || isHtmlName(token.tag.name)) {
      if (token) made.push(token);
      continue;
    }
    const inner = tokens[index + 1];
    const end = tokens[index + (inner?.kind === 'node' ? 2 : 1)];
    const words = inner?.kind === 'node' && inner.node.type === 'text' ? inner.node.value : null;
    if (words !== null && end?.kind === 'tag' && closes(end.tag, token.tag)) {
      made.push(codeToken(token.tag.raw + words + end.tag.raw, token.tag));
      index += 2;
    } else {
      made.push(codeToken(token.tag.raw, token.tag));
    }
  }
  return made;
}

function closes(end: Tag, start: Tag): boolean {
  return end.kind === 'close' && start.kind === 'open' && end.name === start.name;
}

function codeToken(raw: string, { place }: Tag): Token {
  const value = joinLineEnds(decodeReferences(raw));
  const code: Nodes = { type: 'inlineCode', value };
  if (place) code.position = { start: place, end: place };
  return { kind: 'node', node: code };
}
