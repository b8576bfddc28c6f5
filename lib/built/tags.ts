import { Parser } from 'htmlparser2';

/** A piece of a page: from its first to behind its last character. */
export interface Piece {
  start: number;
  end: number;
}

/** An element with no elements inside that we look at, such as a script. */
export interface Tag extends Piece {
  attributes: Readonly<Record<string, string>>;
  /** What stands between its tags; empty where it has no end tag. */
  text: string;
}

/** What is known of a page before anything is done to it: tags and their addresses, nothing else. */
export interface Tags {
  /** Where the inside of the head begins; null without one. */
  head: number | null;
  scripts: readonly Tag[];
  links: readonly Tag[];
  metas: readonly Tag[];
  /** Addresses of pictures. */
  pictures: readonly string[];
  /** Addresses of frames that a button of the page opens (`data-frame`). */
  frames: readonly string[];
  /** What the policy refuses in any page. */
  refused: readonly string[];
  /** What only the framework's scripts could put in place: none of it may be in a document. */
  late: readonly string[];
}

/** Reads a page's tags. */
export function readTags(html: string): Tags {
  const found = { script: [] as Tag[], link: [] as Tag[], meta: [] as Tag[] };
  const refused: string[] = [];
  const late: string[] = [];
  const pictures: string[] = [];
  const frames: string[] = [];
  let head: number | null = null;
  let open: { start: number; inside: number; attributes: Record<string, string> } | null = null;
  const parser = new Parser({
    onopentag(name, attributes) {
      const { startIndex: start, endIndex } = parser;
      const end = endIndex + 1;
      if (name === 'head') head = end;
      else if (name === 'script') open = { start, inside: end, attributes };
      else if (name === 'link' || name === 'meta') {
        found[name].push({ start, end, attributes, text: '' });
      } else if (name === 'img') pictures.push(attributes['src'] ?? '');
      if (attributes['data-frame'] !== undefined) frames.push(attributes['data-frame']);
      refused.push(...refusedIn(name, attributes));
      if (isLate(name, attributes)) late.push(lateWords);
    },
    oncomment(text) {
      // React's word for a part that failed, or left itself to the browser: what waits in its place stays.
      if (text === '$!') late.push(lateWords);
    },
    onclosetag(name) {
      if (name !== 'script' || !open) return;
      const { start, inside, attributes } = open;
      const { startIndex, endIndex } = parser;
      const text = html.slice(inside, startIndex);
      found.script.push({ start, end: endIndex + 1, attributes, text });
      open = null;
    },
  });
  parser.end(html);
  const { script: scripts, link: links, meta: metas } = found;
  return { head, scripts, links, metas, pictures, frames, refused, late };
}

const lateWords = '晚到的一段（Suspense），没有脚本就不会出现';

/** What a tag holds that no page may hold. */
function refusedIn(name: string, attributes: Readonly<Record<string, string>>): string[] {
  const names = Object.keys(attributes);
  const handlers = names.filter((one) => one.startsWith('on')).map((one) => `属性 ${one}`);
  const style = names.includes('style') ? ['属性 style'] : [];
  const element = ['style', 'base', 'iframe', 'object', 'embed'].includes(name);
  return [...handlers, ...style, ...(element ? [`元素 <${name}>`] : [])];
}

/** React sends late parts of a page at its end, hidden, for a script of its own to put in place. */
function isLate(name: string, { id = '', ...others }: Readonly<Record<string, string>>): boolean {
  return (name === 'template' && /^[BP]:/.test(id)) || ('hidden' in others && id.startsWith('S:'));
}
