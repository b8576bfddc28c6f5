import type { Element, ElementContent } from 'hast';
import { actingTaken } from '#lib/text/printable.ts';
import { withoutEnd } from '#lib/text/edges.ts';
import { attribute, classesOf, isMonospace, keepsLines, styleOf } from './attributes.ts';
import { isNoise } from './noise.ts';

/** Elements that begin a line of their own, in code as well. */
const LINES = new Set(['div', 'p', 'li', 'tr', 'section', 'article']);

/**
 * Text of an element as it stands there, line by line: white space is kept, `<br>` and blocks end lines (WeChat
 * puts each line of code into a `<code>` of its own), numbers of lines and buttons go.
 */
export function codeText(element: Element): string {
  const lines = new Lines();
  const ownLines = element.tagName === 'pre' && element.children.filter(isCode).length > 1;
  const walk = (node: ElementContent, top: boolean): void => {
    if (node.type === 'text') lines.write(node.value);
    if (node.type !== 'element' || isNoise(node)) return;
    if (node.tagName === 'br') {
      lines.end();
      return;
    }
    const isLine = LINES.has(node.tagName) || (top && ownLines && isCode(node));
    if (isLine) lines.begin();
    for (const child of node.children) walk(child, false);
    if (isLine) lines.close(ownLines);
  };
  for (const child of element.children) walk(child, true);
  return lines.text();
}

const isCode = (node: ElementContent): boolean =>
  node.type === 'element' && node.tagName === 'code';

/** Lines as they come. A block ends its line only when something follows, a `<br>` at once. */
class Lines {
  readonly #parts: string[] = [];
  #pending = false;
  #isStart = true;

  write(value: string): void {
    if (value === '') return;
    this.#flush();
    this.#parts.push(value);
    this.#isStart = value.endsWith('\n');
  }

  end(): void {
    this.#flush();
    this.#parts.push('\n');
    this.#isStart = true;
  }

  begin(): void {
    this.#flush();
    if (!this.#isStart) this.end();
  }

  /** @param always an empty line is one as well. */
  close(always: boolean): void {
    if (always || !this.#isStart) this.#pending = true;
  }

  text(): string {
    const plain = this.#parts
      .join('')
      .replace(/\r\n?/g, '\n')
      .replaceAll('\u00A0', ' ')
      .replaceAll(/[\u200B\uFEFF]/g, '');
    return withoutEnd(actingTaken(plain), /\s/).replace(/^(?: *\n)+/, '');
  }

  #flush(): void {
    if (!this.#pending) return;
    this.#pending = false;
    this.#parts.push('\n');
    this.#isStart = true;
  }
}

/**
 * Whether an element is code that an editor has put on the clipboard: VS Code and JetBrains give a block of one
 * font with its white space kept.
 */
export function isEditorCode(element: Element): boolean {
  if (element.tagName !== 'div' && element.tagName !== 'p') return false;
  const style = styleOf(element);
  return keepsLines(style) === true && isMonospace(style);
}

/** Names that pages give to languages, where ours are others. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['shell', 'bash'],
  ['sh', 'bash'],
  ['console', 'bash'],
  ['shell-session', 'bash'],
  ['c++', 'cpp'],
  ['cs', 'csharp'],
  ['c#', 'csharp'],
  ['html-basic', 'html'],
  ['xml-pom', 'xml'],
  ['groovy-gradle', 'groovy'],
  ['golang', 'go'],
]);
/** Languages that Hexo and old pages name by a class of its own, beside `highlight` or `hljs`. */
const KNOWN = new Set(
  `bash c cpp css diff dockerfile go gradle groovy html http ini java javascript json kotlin lua makefile markdown nginx
  php properties protobuf python ruby rust scala shell sh sql swift toml typescript xml yaml`.split(
    /\s+/,
  ),
);
/** What names no language. */
const NONE = new Set([
  'text',
  'plain',
  'plaintext',
  'plain-text',
  'txt',
  'none',
  'nohighlight',
  'auto',
  'code',
]);

/** Language of code as an element names it (GitHub, highlight.js, Prism, Feishu, Yuque, WeChat); null where it does not. */
export function languageOf(element: Element): string | null {
  for (const name of ['data-lark-language', 'data-language', 'data-lang', 'lang']) {
    if (name === 'lang' && !/^(?:pre|code)$/.test(element.tagName)) continue;
    const found = language(attribute(element, name));
    if (found) return found;
  }
  for (const name of classesOf(element)) {
    const [, given] = /^(?:highlight-(?:source|text)|language|lang)-(.+)$/i.exec(name) ?? [];
    const found = given === undefined ? null : language(given);
    if (found) return found;
  }
  const classes = classesOf(element);
  const bare = classes.find((one) => KNOWN.has(one.toLowerCase()));
  if (bare !== undefined && classes.some((one) => /^(?:highlight|hljs)$/.test(one)))
    return language(bare);
  const [, brush] = /\bbrush:\s*([\w+#-]+)/i.exec(attribute(element, 'class')) ?? [];
  return brush === undefined ? null : language(brush);
}

function language(given: string): string | null {
  const name = given.toLowerCase();
  if (!/^[a-z][\w+#-]{0,19}$/.test(name) || NONE.has(name)) return null;
  // The language of words is no language of code.
  if (/^[a-z]{2}-[a-z]{2}$/.test(name) || name === 'en' || name === 'zh') return null;
  return NAMES.get(name) ?? name;
}
