import { type Arguments, valueOf } from './arguments.ts';
import { type Expansion, PLAYER_URLS, linkText, pictureText, playerOf } from './expansion.ts';

type Reader = (args: Arguments) => Expansion | null;

const WRAP: Extract<Expansion, { kind: 'wrap' }> = {
  kind: 'wrap',
  title: '',
  before: '',
  after: '',
};
/** What a box is called; its first argument when that is no title. */
const BOX_KIND =
  /^(?:note|tip|info|warning|warn|danger|error|success|hint|important|caution|question|example|quote|bug|abstract|failure|default|primary|secondary|light|dark|open|close|true|false|\d+|#[\da-f]+)$/i;

/** Hugo's own shortcodes and the ones that common themes bring along, by name. */
const READERS: ReadonlyMap<string, Reader> = new Map([
  ...each('figure image img picture photo', picture),
  ...each('highlight code codeblock code-block prism', code),
  ...each('mermaid plantuml flowchart graphviz echarts', () => null),
  ...each('ref relref', reference),
  ...each('video audio iframe embed player aplayer dplayer', (args) => {
    return playerOf(
      firstOf(args, 'src', 'url', 'link', 'href'),
      (id) => id,
      valueOf(args, 'title', 'name'),
    );
  }),
  ...each('tweet twitter x', tweet),
  ...each('gist', gist),
  ...each(
    `note notice tip warning info alert hint admonition callout danger important caution message panel
    card block`,
    box,
  ),
  ...each(
    'details expand collapse fold spoiler accordion hidden tab tabitem tab-item step',
    titled,
  ),
  ...each('quote blockquote pullquote', (args) => ({
    kind: 'quote',
    source: [valueOf(args, 'author', 'cite', 'source'), valueOf(args, 'link', 'url')]
      .filter(Boolean)
      .join(' '),
  })),
  ...each('button btn link a url', button),
  ...each(
    `tabs tabpane center left right align columns column row col grid gallery section div span p
    rawhtml raw-html html unsafe raw markdown md steps cards text style small big lead math katex`,
    () => WRAP,
  ),
  ...each('kbd', (args) => ({ kind: 'text', text: `<kbd>${firstOf(args, 'text')}</kbd>` })),
  ...each('br newline', () => ({ kind: 'text', text: '<br>' })),
  ...each('hr line divider', () => ({ kind: 'block', text: '---' })),
  ...each('toc clear space icon fa fas fab more', () => ({ kind: 'nothing' })),
]);

function each(names: string, read: Reader): [string, Reader][] {
  return names.split(/\s+/).map((name) => [name, read]);
}

/**
 * What a Hugo shortcode stands for.
 * @param name as typed. @returns null for one that is not known, or lacks what it needs.
 */
export function readShortcode(name: string, args: Arguments): Expansion | null {
  const key = name.toLowerCase();
  if (/^(?:mermaid|plantuml|flowchart|graphviz|echarts)$/.test(key)) {
    return { kind: 'code', lang: key, title: '' };
  }
  const player = PLAYER_URLS.get(key);
  if (player)
    return playerOf(firstOf(args, 'id', 'bvid', 'vid', 'src'), player, valueOf(args, 'title'));
  return READERS.get(key)?.(args) ?? null;
}

function firstOf(args: Arguments, ...names: readonly string[]): string {
  const named = valueOf(args, ...names);
  return named === '' ? (args.positional[0] ?? '') : named;
}

function picture(args: Arguments): Expansion | null {
  const src = firstOf(args, 'src', 'url', 'href');
  if (src === '') return null;
  const [title, caption] = [valueOf(args, 'title'), valueOf(args, 'caption')];
  const shown = [title, caption === title ? '' : caption, creditOf(args)];
  const [alt] = [
    valueOf(args, 'alt'),
    args.named.size === 0 ? (args.positional[1] ?? '') : '',
  ].filter(Boolean);
  const text = pictureText(src, alt ?? '', shown.filter(Boolean).join(' '));
  const link = valueOf(args, 'link');
  if (link === '' || text.includes('\n')) return { kind: 'text', text };
  return { kind: 'text', text: `[${text}](<${link}>)` };
}

/** Who made a picture, as a link where one is given. */
function creditOf(args: Arguments): string {
  const [words, link] = [valueOf(args, 'attr'), valueOf(args, 'attrlink')];
  return link === '' ? words : linkText(link, words);
}

function code(args: Arguments): Expansion {
  const named = valueOf(args, 'lang', 'language');
  const lang = named === '' ? (args.positional[0] ?? '') : named;
  return { kind: 'code', lang, title: valueOf(args, 'title', 'filename', 'file') };
}

function reference(args: Arguments): Expansion | null {
  return referenceTo(firstOf(args, 'path'));
}

/** The post that a path means: `posts/a/index.md#b`, `/blog/a/`, `2023-02-24-a.md`. */
export function referenceTo(path: string): Expansion | null {
  const [, before = '', anchor = ''] = /^([^#]*)(#.*)?$/.exec(path) ?? [];
  if (path === '') return null;
  const parts = before
    .replace(/\.(?:md|markdown|html)$/i, '')
    .split('/')
    .filter(Boolean);
  if (/^_?index$/i.test(parts.at(-1) ?? '')) parts.pop();
  const name = (parts.at(-1) ?? '').replace(/^\d{4}-\d{2}-\d{2}-(?=.)/, '');
  return { kind: 'reference', name, anchor };
}

function tweet(args: Arguments): Expansion | null {
  const id = valueOf(args, 'id') || (args.positional.at(-1) ?? '');
  const typed = args.positional.length > 1 ? (args.positional[0] ?? 'i') : 'i';
  const user = valueOf(args, 'user') || typed;
  return playerOf(id, (one) => `https://twitter.com/${user}/status/${one}`);
}

function gist({ positional }: Arguments): Expansion | null {
  const [user = '', id] = positional;
  return playerOf(
    id === undefined ? user : `${user}/${id}`,
    (path) => `https://gist.github.com/${path}`,
  );
}

function box(args: Arguments): Expansion {
  const [own] = args.positional.filter((one) => !BOX_KIND.test(one));
  const named = valueOf(args, 'title', 'header', 'heading', 'summary', 'name');
  return { ...WRAP, title: named === '' ? (own ?? '') : named };
}

function titled(args: Arguments): Expansion {
  return { ...WRAP, title: firstOf(args, 'summary', 'title', 'name', 'header', 'tabname') };
}

function button(args: Arguments): Expansion | null {
  const url = firstOf(args, 'href', 'url', 'link', 'relref', 'src');
  if (url === '') return null;
  const words = valueOf(args, 'text', 'title', 'label', 'name') || (args.positional[1] ?? '');
  if (words !== '') return { kind: 'text', text: linkText(url, words) };
  return { ...WRAP, before: '[', after: `](<${url}>)` };
}
