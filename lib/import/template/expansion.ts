/** What stands in place of a shortcode or a tag. */
export type Expansion =
  /** Markdown in the line where it stands. */
  | { kind: 'text'; text: string }
  /** Markdown as a block of its own. */
  | { kind: 'block'; text: string }
  /** A link to what a player plays. */
  | { kind: 'player'; url: string; words: string }
  /** What it holds is code. */
  | { kind: 'code'; lang: string; title: string }
  /** What it holds is read as it is, without any shortcode. */
  | { kind: 'raw' }
  /** What it holds is not shown. */
  | { kind: 'comment' }
  /** What it holds is read on: after a title of its own, or between two pieces of a line. */
  | { kind: 'wrap'; title: string; before: string; after: string }
  /** What it holds is quoted, with a line about its source. */
  | { kind: 'quote'; source: string }
  /** An address on the old site, by the name of the post that it means. */
  | { kind: 'reference'; name: string; anchor: string }
  /** A link to another post by its name, with words of its own or none. */
  | { kind: 'post-link'; name: string; words: string }
  /** It shows nothing that could be kept, such as a table of contents. */
  | { kind: 'nothing' };

/** Markdown of a link; the address stands for missing words. */
export function linkText(url: string, words = ''): string {
  return `[${escaped(words === '' ? url : words)}](${destination(url)})`;
}

/** Markdown of a picture, its caption as title; a caption with marks of its own stands below. */
export function pictureText(url: string, alt: string, caption: string): string {
  const isPlain = !/[*`[\]<]/.test(caption);
  const title = caption !== '' && isPlain ? ` "${caption.replace(/["\\]/g, '\\$&')}"` : '';
  const below = caption !== '' && !isPlain ? `\n${caption}` : '';
  return `![${escaped(alt === '' && isPlain ? caption : alt)}](${destination(url)}${title})${below}`;
}

/** Code in a line, as typed. */
export function codeText(words: string): string {
  if (words.trim() === '') return '';
  const longest = Math.max(0, ...(words.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = /^`|`$/.test(words) ? ' ' : '';
  return fence + space + words + space + fence;
}

function escaped(words: string): string {
  return words.replace(/[[\]\\*_`<]/g, '\\$&').replace(/\s+/g, ' ');
}

function destination(url: string): string {
  return /[\s()<>]/.test(url) ? `<${url.replace(/[<>]/g, encodeURIComponent)}>` : url;
}

/** A player's link by the address that an id makes, or by the address itself. */
export function playerOf(
  id: string,
  makeUrl: (id: string) => string,
  words = '',
): Expansion | null {
  if (id === '') return null;
  const url = /^(?:https?:)?\/\//.test(id) ? id.replace(/^\/\//, 'https://') : makeUrl(id);
  return { kind: 'player', url, words };
}

/** Players that name their films by id: how an id becomes an address. */
export const PLAYER_URLS: ReadonlyMap<string, (id: string) => string> = new Map([
  ['youtube', (id) => `https://www.youtube.com/watch?v=${id}`],
  ['bilibili', (id) => `https://www.bilibili.com/video/${/^\d+$/.test(id) ? `av${id}` : id}`],
  ['youku', (id) => `https://v.youku.com/v_show/id_${id}.html`],
  ['vimeo', (id) => `https://vimeo.com/${id}`],
  ['asciinema', (id) => `https://asciinema.org/a/${id}`],
  ['instagram', (id) => `https://www.instagram.com/p/${id}/`],
  ['jsfiddle', (id) => `https://jsfiddle.net/${id}/`],
  ['tencent', (id) => `https://v.qq.com/x/page/${id}.html`],
]);
