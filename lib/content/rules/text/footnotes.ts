import { type Slip, LINE, quoted } from './slip.ts';

/** References to footnotes that are none. */
export const footnoteSlips: readonly Slip[] = [
  {
    rule: 'footnote',
    pattern: new RegExp(`${LINE}[\\[［][\\^＾][^\\]］\\n]{1,40}[\\]］]：`, 'gmu'),
    problem: ({ typed }) => `脚注 ${quoted(typed)} 用了全角冒号`,
    remedy: ({ typed }) => `写成 ${ascii(typed)} 加一个空格，独占一段`,
    fix: ({ typed }) => `${ascii(typed)} `,
  },
  {
    rule: 'footnote',
    pattern: /[[［][\^＾][^\]］\n\s]{1,40}[\]］]/gu,
    when: ({ typed }) => /[［＾］]/.test(typed),
    problem: ({ typed }) => `「${quoted(typed)}」不是脚注：用了全角符号`,
    remedy: ({ typed }) => `写成 ${ascii(typed)}`,
    fix: ({ typed }) => ascii(typed),
  },
  {
    rule: 'footnote',
    pattern: /(?<!\\)\[\^[^\]\n\s]{1,40}\]/gu,
    problem: ({ typed }) => `脚注 ${quoted(typed)} 没有定义`,
    remedy: ({ typed }) => `另起一段写 ${quoted(typed)}: 脚注的文字`,
  },
];

function ascii(typed: string): string {
  return typed.replace(/［/, '[').replace(/＾/, '^').replace(/］/, ']').replace(/：/, ':');
}
