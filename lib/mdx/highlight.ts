import type { Element, ElementContent, Parents, Root, RootContent } from 'hast';
import bash from 'highlight.js/lib/languages/bash';
import c from 'highlight.js/lib/languages/c';
import cpp from 'highlight.js/lib/languages/cpp';
import diff from 'highlight.js/lib/languages/diff';
import dockerfile from 'highlight.js/lib/languages/dockerfile';
import go from 'highlight.js/lib/languages/go';
import groovy from 'highlight.js/lib/languages/groovy';
import ini from 'highlight.js/lib/languages/ini';
import java from 'highlight.js/lib/languages/java';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import properties from 'highlight.js/lib/languages/properties';
import protobuf from 'highlight.js/lib/languages/protobuf';
import python from 'highlight.js/lib/languages/python';
import rust from 'highlight.js/lib/languages/rust';
import shell from 'highlight.js/lib/languages/shell';
import sql from 'highlight.js/lib/languages/sql';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';
import { createLowlight } from 'lowlight';

const lowlight = createLowlight({
  ...{ bash, c, cpp, diff, dockerfile, go, groovy, ini, java, javascript, json, properties },
  ...{ protobuf, python, rust, shell, sql, typescript, xml, yaml },
});

/**
 * What is coloured at most, in UTF-16 units. Some expressions of highlight.js take the square of a line's
 * length, and those of C the square of a block's: 20,000 letters in one line took 2.2 s. Within these bounds
 * the slowest block of C took 0.4 s, of any other language 0.1 s.
 */
const MOST = { block: 5_000, lines: 400, line: 400, page: 25_000 };

/** Words of the language itself, and the names of elements. */
const WORDS = new Set(['keyword', 'literal', 'type', 'built_in', 'name']);
/** Languages without words of their own: what an entry is called stands out. */
const KEYED = /^(?:jsonc?|ya?ml|properties|ini|toml)$/i;

/**
 * A rehype plugin that colours code blocks whose language is named and known: words of the language become
 * `<span class="kw">`, comments `<span class="rem">`, everything else stays text. Nothing is guessed and no
 * character changes. Blocks that are too large stay as they are.
 */
export function rehypeHighlight(): (tree: Root) => void {
  return (tree) => {
    let room = MOST.page;
    for (const code of codeBlocksOf(tree)) {
      const [only] = code.children;
      const language = languageOf(code);
      if (!language || only?.type !== 'text' || code.children.length > 1) continue;
      if (only.value.length > room || isTooLarge(only.value)) continue;
      room -= only.value.length;
      code.children = coloured(language, only.value) ?? code.children;
    }
  };
}

/** Every `<code>` that stands in a `<pre>`. */
function codeBlocksOf(tree: Root): Element[] {
  const found: Element[] = [];
  const stack: (Parents | RootContent)[] = [tree];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!('children' in node)) continue;
    const isPre = node.type === 'element' && node.tagName === 'pre';
    for (const child of node.children.toReversed()) {
      if (isPre && child.type === 'element' && child.tagName === 'code') found.push(child);
      else stack.push(child);
    }
  }
  return found;
}

/** The language an author named, if it is one of ours; '' otherwise. */
function languageOf({ properties: { className } }: Element): string {
  const names = Array.isArray(className) ? className.map(String) : [];
  const name = names.find((one) => one.startsWith('language-'))?.slice('language-'.length) ?? '';
  return lowlight.registered(name) ? name : '';
}

function isTooLarge(text: string): boolean {
  if (text.length > MOST.block) return true;
  const lines = text.split('\n');
  return lines.length > MOST.lines || lines.some(({ length }) => length > MOST.line);
}

/** @returns null where the library failed, or gave other text than it got. */
function coloured(language: string, text: string): ElementContent[] | null {
  try {
    const tokens = lowlight.highlight(language, text, { prefix: '' }).children;
    const parts = partsOf(tokens as ElementContent[], KEYED.test(language));
    return parts.map(textOf).join('') === text ? parts : null;
  } catch {
    return null;
  }
}

/** Tokens without those that have no colour; neighbouring texts are one. */
function partsOf(tokens: readonly ElementContent[], keyed: boolean): ElementContent[] {
  const parts: ElementContent[] = [];
  const add = (part: ElementContent): void => {
    const last = parts.at(-1);
    if (part.type === 'text' && last?.type === 'text') last.value += part.value;
    else parts.push(part);
  };
  for (const token of tokens) {
    const look = token.type === 'element' ? lookOf(token, keyed) : '';
    if (look) add(spanOf(look, textOf(token)));
    else if (token.type === 'element') partsOf(token.children, keyed).forEach(add);
    else if (token.type === 'text') add({ ...token });
  }
  return parts;
}

function lookOf({ properties: { className } }: Element, keyed: boolean): string {
  const [name = ''] = Array.isArray(className) ? className.map(String) : [];
  if (name === 'comment') return 'rem';
  return WORDS.has(name) || (keyed && name === 'attr') ? 'kw' : '';
}

function spanOf(look: string, value: string): Element {
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: [look] },
    children: [{ type: 'text', value }],
  };
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
