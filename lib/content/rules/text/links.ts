import type { Edit } from '#lib/site/message.ts';
import { type Found, type Slip, LINE, quoted } from './slip.ts';

const WORDS = '[^\\[\\]［］【】\\n]{0,200}';
const ADDRESS =
  '(?:https?[:：]|www\\.|mailto:|[.]{0,2}/|#)(?:[^()（）\\n]|\\([^()\\n]{0,80}\\)|（[^（）\\n]{0,80}）){0,500}';

/** The link as it is written: ASCII marks, no space between, none in the address. */
function corrected(typed: string): string {
  const [, mark = '', words = '', inner = ''] =
    /^([!！]?)[[［【](.*?)[\]］】][ \u3000]*[(（【［[｛](.*?)[)）】］\]｝]?$/.exec(typed) ?? [];
  const title = TITLE.exec(inner);
  const address = (title ? inner.slice(0, title.index) : inner).replace('：', ':').trim();
  const more = title ? ` "${title[1]}"` : '';
  return `${mark && '!'}[${words}](${address.replace(/[ \u3000]/g, '%20')}${more})`;
}

/** `[文字（https://…）`, with its bracket. */
function bracketed(typed: string): string {
  return typed.replace(/[(（](?=https?:)/, '](').replace(/）$/, ')');
}

/** `(文字)[https://…]`, the right way round. */
function turned(typed: string): string {
  const [, words = '', address = ''] = /^[(（]([^()（）]*)[)）]\[(.*)\]$/.exec(typed) ?? [];
  return `[${words}](${address})`;
}

/** A title behind an address, in quotes of any kind. */
const TITLE = /(?<![ \u3000])[ \u3000]+["“”'‘’＂「](.*)["“”'‘’＂」][ \u3000]*$/;

function wrongInLink({ typed }: Found): string {
  const kind = /^[!！]/.test(typed) ? '这个图片没有成形' : '这个链接没有成形';
  const inner = /[\]］】][ \u3000]*[(（【［[｛](.*)[)）】］\]｝]$/.exec(typed)?.[1] ?? '';
  const wide = typed.replace(inner, '').match(/[！［］【】（）｛｝]/g) ?? [];
  if (/[\]］】][ \u3000]+[(（【［[｛]/.test(typed)) return `${kind}：] 和 ( 之间有空格`;
  if (TITLE.test(inner)) return `${kind}：地址后面的标题要用英文双引号`;
  if (/[ \u3000]/.test(inner.trim())) return `${kind}：地址里有空格，要写成 %20`;
  return wide.length > 0 ? `${kind}：用了全角的 ${[...new Set(wide)].join(' ')}` : kind;
}

/** `\[文字\](https://…)`, without its backslashes. */
function unescaped(typed: string): string {
  const [, words = '', address = ''] = /^\\\[(.*?)\\?\]\((.*)\)$/.exec(typed) ?? [];
  return `[${words}](${address})`;
}

/** Longest address of a link around such a one. */
const LONGEST = 600;

/**
 * The link in the place of itself, and of the link that it is the words of, if that leads to the same or nowhere:
 * there is no link within a link.
 */
function unescapedWhole({ match: { index }, typed, source }: Found): Edit | undefined {
  const [from, to] = [index, index + typed.length];
  const text = unescaped(typed);
  if (source[from - 1] !== '[' || !source.startsWith('](', to)) return { from, to, text };
  const [around = '', url = ''] =
    /^\]\(<?([^()<>\s]*)>?\)/.exec(source.slice(to, to + LONGEST)) ?? [];
  if (around === '' || (url !== '' && !text.endsWith(`](${url})`))) return undefined;
  return { from: from - 1, to: to + around.length, text };
}

const rule = 'link-not-taken';

/** Links and pictures that were meant and are none. */
export const linkSlips: readonly Slip[] = [
  {
    rule,
    pattern: /(?<!\\)\\\[[^[\]\n]{1,200}\]\((?:https?:|www\.)[^()\s]{1,500}\)/gu,
    problem: () => '这个链接没有成形：方括号前面有反斜杠',
    remedy: ({ typed }) => `写成 ${unescaped(typed)}`,
    mend: unescapedWhole,
  },
  {
    rule,
    pattern: new RegExp(
      `[!！]?[\\[［【]${WORDS}[\\]］】][ \\u3000]*[(（【［[｛][ \\u3000]*${ADDRESS}[)）】］\\]｝]`,
      'gu',
    ),
    problem: wrongInLink,
    remedy: ({ typed }) => `写成 ${corrected(typed)}`,
    fix: ({ typed }) => corrected(typed),
  },
  {
    rule,
    pattern: new RegExp(`!?\\[${WORDS}\\]\\([^()\\n]{0,300}[/.][^()\\n]{0,300}\\)`, 'gu'),
    when: ({ typed }) => !new RegExp(`\\(${ADDRESS}\\)$`, 'u').test(typed),
    problem: wrongInLink,
    remedy: () => '写成 [文字](地址)；地址里的空格写成 %20，引号用英文的',
  },
  {
    rule,
    pattern: new RegExp(`\\[${WORDS}\\]\\((?:https?:|www\\.)[^()（）\\n]*$`, 'gmu'),
    problem: () => '这个链接没有成形：缺少结尾的 )',
    remedy: ({ typed }) => `写成 ${typed.trim()})`,
  },
  {
    rule,
    pattern: /\[[^[\]()（）\n]{1,80}[(（]https?:[^()（）\n]*[)）]/gu,
    problem: () => '这个链接没有成形：文字后面缺少 ]',
    remedy: ({ typed }) => `写成 ${bracketed(typed)}`,
    fix: ({ typed }) => bracketed(typed),
  },
  {
    rule,
    pattern: /[(（][^()（）[\]\n]{1,80}[)）]\[(?:https?:|www\.)[^[\]\n]*\]/gu,
    problem: () => '这个链接没有成形：方括号和圆括号写反了',
    remedy: ({ typed }) => `写成 ${turned(typed)}`,
    fix: ({ typed }) => turned(typed),
  },
  {
    rule,
    pattern: /！ ?(?=\u0001)|! (?=\u0001)/gu,
    when: ({ match, source }) =>
      /^[!！] ?\[[^\]\n]{0,200}\]\([^)\n]{1,500}\.(?:png|jpe?g|gif|webp|svg|bmp|avif)\b[^)\n]{0,200}\)/i.test(
        source.slice(match.index, match.index + 1000),
      ),
    problem: ({ typed }) =>
      `这个图片成了一个链接：前面是${typed.startsWith('！') ? '全角的 ！' : ' ! 加空格'}`,
    remedy: () => '写成英文的 !，紧挨着 [，如 ![说明](https://…)',
    fix: () => '!',
  },
  {
    rule: 'link-undefined',
    pattern:
      /(?<=[\p{L}\p{P} ])(?<!!)\[[^[\]\n]{0,80}\p{Script=Han}[^[\]\n]{0,80}\]\[[a-z0-9_-]{1,20}\]/gu,
    problem: ({ typed }) => `没有定义 ${quoted(typed.slice(typed.lastIndexOf('[')))} 的地址`,
    remedy: () => '写成 [文字](https://…)',
  },
  {
    rule: 'link-undefined',
    pattern: /!\[[^[\]\n]{0,80}\]\[[^[\]\n]{0,80}\]/gu,
    problem: ({ typed }) => `没有定义图片 ${quoted(typed)} 的地址`,
    remedy: () => '写成 ![说明](https://…)',
  },
  {
    rule: 'link-undefined',
    pattern: new RegExp(`${LINE}\\[[^\\[\\]^\\n]{1,80}\\]：[ \\t]*(?:https?:|www\\.)`, 'gmu'),
    problem: () => '地址的定义用了全角冒号',
    remedy: () => '写成 [名字]: https://…，或直接写 [文字](https://…)',
    fix: ({ typed }) => typed.replace(/\]：[ \t]*/, ']: '),
  },
];
