import { site } from '#lib/site/site.ts';
import { type Arguments, valueOf } from './arguments.ts';
import { type Expansion, PLAYER_URLS, linkText, pictureText, playerOf } from './expansion.ts';
import { readShortcode, referenceTo } from './hugo.ts';

type Reader = (args: Arguments) => Expansion | null;

/** Tags of Jekyll and Hexo, by name; those that Hugo has by the same name are read as there. */
const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['highlight', code],
  ['codeblock', code],
  ['code', code],
  ['raw', () => ({ kind: 'raw' })],
  ['verbatim', () => ({ kind: 'raw' })],
  ['comment', () => ({ kind: 'comment' })],
  ['asset_img', picture],
  ['img', picture],
  ['image', picture],
  ['asset_path', ({ positional: [path = ''] }) => ({ kind: 'text', text: path })],
  [
    'asset_link',
    ({ positional: [path = '', ...words] }) => ({
      kind: 'text',
      text: linkText(path, words.join(' ')),
    }),
  ],
  ['post_link', postLink],
  ['post_url', ({ words }) => referenceTo(words)],
  ['post_path', ({ words }) => referenceTo(words)],
  ['link', link],
  ['blockquote', quote],
  ['quote', quote],
  ['pullquote', quote],
  ['centerquote', quote],
  ['cq', quote],
  ['label', ({ words }) => ({ kind: 'text', text: words.replace(/^[\w-]*@/, '') })],
  ['btn', button],
  ['button', button],
]);
/** Boxes whose first word may be a kind and whose other words are a title. */
const BOXES = new Set(
  `note tip message alert admonition callout fold folding spoiler details collapse hidetoggle
  hideblock tab tabs subtabs`.split(/\s+/),
);
const BOX_KINDS =
  /^(?:(?:default|primary|success|info|warning|warn|danger|error|tip|note|no-icon|simple|modern|flat|open|blue|green|red|orange|yellow|cyan|grey|gray|-?\d+)(?:[\s,]+|$))+/i;

/**
 * What a Liquid tag stands for.
 * @returns null for one that is not known.
 */
export function readTag(name: string, args: Arguments): Expansion | null {
  const key = name.toLowerCase();
  const own = READERS.get(key);
  if (own) return own(args);
  if (BOXES.has(key)) {
    const title = key.endsWith('tabs') ? '' : args.words.replace(BOX_KINDS, '');
    return { kind: 'wrap', title: title.replace(/^["']|["']$/g, '').trim(), before: '', after: '' };
  }
  if (key === 'iframe' || PLAYER_URLS.has(key)) {
    return playerOf(
      valueOf(args, 'id', 'src') || (args.positional[0] ?? ''),
      PLAYER_URLS.get(key) ?? String,
    );
  }
  return /^(?:gist|video|audio|tweet|mermaid|toc|more|kbd|icon|fa|center|hr)$/.test(key)
    ? readShortcode(key, args)
    : null;
}

/** `{{ site.url }}` and `{{ "/a" | relative_url }}`; null for every other output. */
export function readOutput(words: string): string | null {
  const trimmed = words.replace(/^-|-$/g, '').trim();
  if (/^site\.url$/i.test(trimmed)) return site.community;
  if (/^site\.(?:baseurl|root)$/i.test(trimmed)) return '';
  return (
    /^["']([^"']*)["']\s*\|\s*(?:relative_url|absolute_url|prepend:\s*site\.\w+)$/.exec(
      trimmed,
    )?.[1] ?? null
  );
}

/** Whether an output is one of Liquid's and not a word of the author's (`{{ .Values.x }}`). */
export function isLiquidOutput(words: string): boolean {
  return /^-?\s*(?:site|page|post|layout|content|include)(?:\.\w+)*\s*(?:\||-?$)|^\s*["'][^"']*["']\s*\|/.test(
    words,
  );
}

/** `highlight java linenos`, `codeblock Title lang:java https://… link`. */
function code({ positional, words }: Arguments): Expansion {
  const named = /(?:^|\s)lang(?:uage)?\s*[:=]\s*["']?([\w+#.-]+)/i.exec(words)?.[1];
  const rest = positional.filter(
    (one) =>
      !/^(?:lang|language|line_number|highlight|first_line|mark|wrap|linenos|start)(?:[:=]|$)/i.test(
        one,
      ),
  );
  const isLanguage = named === undefined && /^[a-z][a-z\d+#-]{0,15}$/.test(rest[0] ?? '');
  const lang = named ?? (isLanguage ? (rest[0] ?? '') : '');
  return { kind: 'code', lang, title: rest.slice(isLanguage ? 1 : 0).join(' ') };
}

/** `asset_img [class] file [width] [height] ["title" ["alt"]]` */
function picture({ positional }: Arguments): Expansion | null {
  const at = positional.findIndex((one) => /[./]/.test(one));
  const src = positional[at];
  if (src === undefined) return null;
  const [title = '', alt = ''] = positional.slice(at + 1).filter((one) => !/^\d+%?$/.test(one));
  return { kind: 'text', text: pictureText(src, alt, title) };
}

function postLink({ positional: [path = '', ...words] }: Arguments): Expansion | null {
  const target = referenceTo(path);
  if (target?.kind !== 'reference') return null;
  const shown = words.filter((word) => !/^(?:true|false)$/.test(word)).join(' ');
  return { kind: 'post-link', name: target.name, words: shown === '' ? target.name : shown };
}

/** Jekyll's `link _posts/a.md` is an address, Hexo's `link words https://…` a link. */
function link({ positional, words }: Arguments): Expansion | null {
  const at = positional.findIndex((one) => /^https?:\/\//.test(one));
  const url = positional[at];
  if (url === undefined) return referenceTo(words);
  const named = positional.slice(0, at).join(' ');
  return { kind: 'text', text: linkText(url, named) };
}

function quote({ words }: Arguments): Expansion {
  return { kind: 'quote', source: words };
}

/** `btn https://…, words, icon` */
function button({ words }: Arguments): Expansion | null {
  const [url = '', shown = ''] = words.split(/[,，]/).map((part) => part.trim());
  return url === '' ? null : { kind: 'text', text: linkText(url, shown) };
}
