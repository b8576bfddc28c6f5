import { type Slip, LINE, quoted } from './slip.ts';
import { withoutEnd } from '#lib/text/edges.ts';

const line = (pattern: string): RegExp => new RegExp(LINE + pattern, 'gmu');
/** Group 1 of a match. */
const first = (match: RegExpExecArray): string => match[1] ?? '';

/** Headings, lists, quotes and emphasis that were meant and did not come about. */
export const markSlips: readonly Slip[] = [
  {
    rule: 'heading-not-taken',
    pattern: line('(#{2,6})(?=[^#\\s\\u0000])[^\\n]*'),
    problem: ({ typed }) => `「${quoted(typed)}」没有成为标题：# 后面要有空格`,
    remedy: ({ match, typed }) => `写成 ${first(match)} ${quoted(typed.replace(/^[> \t]*#+/, ''))}`,
    fix: ({ typed }) => typed.replace(/^#+/, '$& '),
  },
  {
    rule: 'heading-not-taken',
    pattern: line('(#{1,6})[\\u3000\\u00a0\\u2002-\\u200b][^\\n]*'),
    problem: ({ typed }) => `「${quoted(typed)}」没有成为标题：# 后面不是英文空格`,
    remedy: ({ match }) => `写成 ${first(match)} 标题，# 后面用英文空格`,
    fix: ({ typed }) => typed.replace(/^(#+)[\s\u200b]+/, '$1 '),
  },
  {
    rule: 'heading-not-taken',
    pattern: line('([#＃]*＃[#＃]*)(?:(?=[ \\u3000])|(?<=[#＃]{2}))(?!\\d)[^\\n]*'),
    problem: ({ typed }) => `「${quoted(typed)}」没有成为标题：用了全角的 ＃`,
    remedy: ({ match }) => `写成 ${'#'.repeat(first(match).length)} 标题，# 和空格都用英文的`,
    fix: ({ match, typed }) =>
      typed.replace(/^[#＃]+[ \u3000]*/, `${'#'.repeat(first(match).length)} `),
  },
  {
    rule: 'heading-not-taken',
    pattern: line('＃(?=\\p{Script=Han})[^＃#\\n]{1,30}$'),
    problem: ({ typed }) => `「${quoted(typed)}」没有成为标题：用了全角的 ＃`,
    remedy: () => '写成 ## 标题，# 和空格都用英文的',
  },
  {
    rule: 'heading-not-taken',
    pattern: line('[\\u3000\\u00a0\\u200b]+(#{1,6}) [^\\n]*'),
    problem: ({ typed }) => `「${quoted(typed)}」没有成为标题：前面有全角空格`,
    remedy: ({ match }) => `去掉 ${first(match)} 前面的空格`,
    fix: ({ typed }) => typed.replace(/^[\u3000\u00a0\u200b]+/, ''),
  },
  {
    rule: 'heading-not-taken',
    pattern: line('#{7,}[^\\n]*'),
    problem: () => '标题最多六级',
    remedy: () => '写 ## 或 ###',
  },
  {
    rule: 'list-not-taken',
    pattern: line('([－＋＊])[ \\u3000]'),
    problem: ({ match }) => `全角的 ${first(match)} 不会成为列表`,
    remedy: () => '写成英文的 - 加一个空格',
    fix: () => '- ',
  },
  {
    rule: 'list-not-taken',
    pattern: line('([０-９]{1,3}[．.、)）])(?![\\d０-９])'),
    problem: ({ match }) => `全角的 ${first(match)} 不会成为列表`,
    remedy: ({ match }) => `写成 ${ascii(first(match))}. 加一个空格`,
    fix: ({ match }) => `${ascii(first(match))}. `,
  },
  {
    rule: 'list-not-taken',
    pattern: line('-(?=\\p{Script=Han})'),
    problem: () => '- 后面没有空格，不会成为列表',
    remedy: () => '写成 - 加一个空格，列表前面空一行',
    fix: () => '- ',
  },
  {
    rule: 'quote-not-taken',
    pattern: line('([＞》])[ \\u3000]'),
    problem: ({ match }) => `${first(match)} 不会成为引用`,
    remedy: () => '写成英文的 > 加一个空格',
    fix: () => '> ',
  },
  {
    rule: 'emphasis-not-taken',
    pattern: /＊＊[^＊\n]{1,200}＊＊|～～[^～\n]{1,200}～～/gu,
    problem: ({ typed }) => `「${quoted(typed)}」用了全角的 ${typed[0]}`,
    remedy: ({ typed }) =>
      `写成 ${quoted(typed.replaceAll('＊＊', '**').replaceAll('～～', '~~'))}`,
    fix: ({ typed }) => typed.replaceAll('＊＊', '**').replaceAll('～～', '~~'),
  },
  {
    rule: 'emphasis-not-taken',
    pattern: /(?<![\\*/])(\*\*|~~)(?![*~/])([^*~\n\u0001]{1,200})(?<![\\/])\1(?![*/])/gu,
    when: ({ match }) => /\p{Script=Han}/u.test(match[2] ?? ''),
    problem: ({ typed }) => `「${quoted(typed)}」没有成形，标记会原样显示`,
    remedy: ({ match }) =>
      `写成 ${first(match)}${(match[2] ?? '').trim()}${first(match)}，标记紧挨着文字`,
    fix: ({ match }) => `${first(match)}${(match[2] ?? '').trim()}${first(match)}`,
  },
  {
    rule: 'emphasis-not-taken',
    pattern: /(?<![\\*/\w])\*\*(?=[\p{Script=Han}“「《（【])[^*\n\u0001]{1,200}$/gmu,
    problem: ({ typed }) => `「${quoted(typed)}」里的 ** 没有成对`,
    remedy: () => '加粗的文字前后都写 **；要显示星号就写 \\*\\*',
  },
];

/** Full-width digits as ASCII, without the mark behind them. */
function ascii(number: string): string {
  const plain = number.replace(/[０-９]/g, (digit) =>
    String.fromCharCode(digit.charCodeAt(0) - 0xfee0),
  );
  return withoutEnd(plain, /\D/);
}
