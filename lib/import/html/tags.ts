import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** Where a tag stands in the text that was parsed. */
export interface Place {
  line: number;
  column: number;
}

/** One HTML tag as typed. */
export interface Tag {
  /** Whole tag with its brackets. */
  raw: string;
  /** In lower case. */
  name: string;
  kind: 'open' | 'close' | 'empty';
  place: Place | undefined;
  /** Character directly before it, empty at a beginning. */
  before: string;
}

/** A part of raw HTML: a tag, text with its references decoded, or the text of a raw element. */
export type HtmlPart =
  | { kind: 'tag'; tag: Tag }
  | { kind: 'text'; value: string }
  | { kind: 'raw'; tag: Tag; value: string };

/** Elements of HTML that stand in a line of text. */
const INLINE = new Set(
  `a abbr acronym audio b bdi bdo big br cite code del dfn em embed font i iframe img ins kbd mark
  nobr object param picture q rp rt ruby s samp script small source span strike strong style sub sup time track tt
  u var video wbr`.split(/\s+/),
);
/** Elements of HTML that begin a block. */
const BLOCK = new Set(
  `address article aside blockquote body caption center col colgroup dd details dialog div dl dt
  fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu
  nav noscript ol p pre section summary table tbody td tfoot th thead tr ul`.split(/\s+/),
);
const EMPTY = new Set(['br', 'hr', 'img', 'embed', 'source', 'param', 'wbr', 'col', 'track']);
/** Elements whose content is no HTML, or must not be read as any. */
const RAW = new Set(['pre', 'script', 'style']);
/** Words that people put between angle brackets as well, as in `git checkout <source>`. */
const PLACEHOLDER = new Set(
  `abbr address article audio body caption cite code data dialog embed footer form header html label
  legend main mark menu nav object param q script section source style time track var video`.split(
    /\s+/,
  ),
);

/** Whether a tag begins a block of HTML. */
export function isBlockTag({ name }: Tag): boolean {
  return BLOCK.has(name);
}

/** Whether a name is one of HTML's; everything else between angle brackets is meant as words. */
export function isHtmlName(name: string): boolean {
  return INLINE.has(name) || BLOCK.has(name);
}

/** `List<Object>` and `git checkout <source>`: without its other half, such a tag is a word. */
export function isPlaceholder({ raw, name, before }: Tag): boolean {
  if (!/^<\/?[A-Za-z][\w-]*>$/.test(raw)) return false;
  return PLACEHOLDER.has(name) || (/[\w.]/.test(before) && /^<[A-Z]/.test(raw));
}

const TAG = /<\/?[A-Za-z][\w:.-]*(?:\s(?:"[^"]*"|'[^']*'|[^<>"'])*)?\/?>/y;

/** Reads one tag that is all of a text; null where it is none. */
export function readTag(raw: string, place: Place | undefined, before: string): Tag | null {
  TAG.lastIndex = 0;
  if (TAG.exec(raw)?.[0] !== raw) return null;
  const name = (/^<\/?([A-Za-z][\w:.-]*)/.exec(raw)?.[1] ?? '').toLowerCase();
  // `</br>` is what editors type for `<br>`.
  if (name === 'br') return { raw, name, kind: 'empty', place, before };
  const kind = raw.startsWith('</')
    ? 'close'
    : EMPTY.has(name) || raw.endsWith('/>')
      ? 'empty'
      : 'open';
  return { raw, name, kind, place, before };
}

/** Cuts raw HTML into tags and text; comments go. @param start where it stands. */
export function cutHtml(html: string, start: Place | undefined): HtmlPart[] {
  const parts: HtmlPart[] = [];
  const placeAt = placer(html, start);
  let from = 0;
  let hasComments = true;
  const giveText = (to: number): void => {
    if (to > from) parts.push({ kind: 'text', value: decodeReferences(html.slice(from, to)) });
  };
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', Math.max(at + 1, from))) {
    if (hasComments && html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at);
      hasComments = end >= 0;
      if (end < 0) continue;
      giveText(at);
      from = end + '-->'.length;
      continue;
    }
    TAG.lastIndex = at;
    const raw = TAG.exec(html)?.[0];
    const tag = raw === undefined ? null : readTag(raw, placeAt(at), html[at - 1] ?? '');
    if (!tag) continue;
    giveText(at);
    from = at + tag.raw.length;
    if (!RAW.has(tag.name) || tag.kind !== 'open') {
      parts.push({ kind: 'tag', tag });
      continue;
    }
    const end = closingPlace(html, tag.name, from);
    parts.push({ kind: 'raw', tag, value: html.slice(from, end) });
    from = !html.includes('>', end) ? html.length : html.indexOf('>', end) + 1;
  }
  giveText(html.length);
  return parts;
}

function closingPlace(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}\\s*>`, 'ig');
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}

/** Gives the place of each offset, asked in ascending order. */
function placer(html: string, start: Place | undefined): (at: number) => Place | undefined {
  if (!start) return () => undefined;
  let { line, column } = start;
  let from = 0;
  return (at) => {
    for (; from < at; from += 1) {
      if (html[from] === '\n') [line, column] = [line + 1, 1];
      else column += 1;
    }
    return { line, column };
  };
}

/** Attributes of a tag by lower-case name, references decoded; the first of a name counts. */
export function attributesOf({ raw }: Tag): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  const pairs = raw.replace(/^<[\w:.-]+/, '').replace(/\/?>$/, '');
  for (const found of pairs.matchAll(
    /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g,
  )) {
    const [, name = '', double, single, bare] = found;
    const key = name.toLowerCase();
    const value = decodeReferences(double ?? single ?? bare ?? '').trim();
    if (!attributes.has(key)) attributes.set(key, value);
  }
  return attributes;
}

const markdown = unified().use(remarkParse).freeze();
const decoded = new Map<string, string>();

/** Decodes `&lt;`, `&#x3C;` and the like; Markdown's own parser knows all their names. */
export function decodeReferences(text: string): string {
  return text.replace(/&(?:#\d{1,7}|#[Xx][\dA-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/g, decodeOne);
}

function decodeOne(reference: string): string {
  const known = decoded.get(reference);
  if (known !== undefined) return known;
  // Between letters: at an edge of a paragraph white space would go.
  const [block] = markdown.parse(`x${reference}x`).children;
  const [words] = block && 'children' in block ? block.children : [];
  const value = words?.type === 'text' ? words.value.slice(1, -1) : reference;
  decoded.set(reference, value);
  return value;
}
