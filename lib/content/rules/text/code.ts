import { authorComponents } from '#lib/mdx/spec.ts';
import { type Slip, LINE, quoted } from './slip.ts';

/** Code that was meant and reads as words, and words that lose characters as if they were code. */
export const codeSlips: readonly Slip[] = [
  {
    rule: 'tag-characters',
    pattern: new RegExp(`${LINE}&lt;/?(?:${[...authorComponents.keys()].join('|')})\\b`, 'gmu'),
    problem: ({ typed }) => `「${quoted(typed)}」不会成为标签：尖括号写成了 &lt;`,
    remedy: ({ typed }) => `写成 ${quoted(typed.replace('&lt;', '<'))}`,
  },
  {
    rule: 'code-not-taken',
    pattern: new RegExp(`${LINE}(?:｀{2,}|[·‘’“”´']{3,})[A-Za-z+#-]{0,20}[ \\t]*$`, 'gmu'),
    problem: ({ typed }) => `「${quoted(typed)}」不会成为代码块`,
    remedy: () => '代码块的前后各写一行三个英文反引号 ```',
    fix: ({ typed }) => typed.replace(/^[｀·‘’“”´']+/, '```'),
  },
  {
    rule: 'code-not-taken',
    pattern:
      /｀[^｀\n]{1,200}｀|(?<![\p{L}\p{N}·])·[!-~][ -~]{0,100}?(?<=[!-~])·(?![\p{L}\p{N}·])/gu,
    problem: ({ typed }) => `「${quoted(typed)}」不会成为代码：${typed[0]} 不是反引号`,
    remedy: ({ typed }) => `写成 \`${quoted(typed.slice(1, -1))}\``,
    fix: ({ typed }) => `\`${typed.slice(1, -1)}\``,
  },
  {
    rule: 'code-not-taken',
    pattern: /(?<![\\`])`(?!`)[^`\n\u0001]{1,40}/gu,
    problem: ({ typed }) => `反引号 ${quoted(typed)} 没有成对`,
    remedy: () => '代码前后各写一个英文反引号；要显示反引号本身就写 \\`',
  },
  {
    rule: 'backslash-lost',
    pattern:
      /(?<![A-Za-z])[A-Za-z]:\\[^\s\u0001，。；、）"”]{0,200}|(?<=[\s（(：:，。"“]|^)\\\\[A-Za-z][^\s\u0001，。；、）]{0,200}/gmu,
    when: ({ typed, match, source }) =>
      /\\[!-/:-@[-`{-~]/.test(typed) || source.startsWith('\\\n', match.index + typed.length),
    problem: ({ typed }) => `「${quoted(typed)}」里的反斜杠会被吃掉`,
    remedy: ({ typed }) => `放进反引号：\`${quoted(typed)}\``,
    fix: ({ typed }) => `\`${typed}\``,
  },
  {
    rule: 'backslash-lost',
    pattern:
      /(?<![A-Za-z]:)(?<![\w\\])[^\s\u0001\p{Script=Han}]{0,60}\\[dwsSDWbB][^\s\u0001\p{Script=Han}]{0,60}/gu,
    when: ({ typed }) => /\\[!-/:-@[-`{-~]/.test(typed),
    problem: ({ typed }) => `「${quoted(typed)}」里的反斜杠会被吃掉`,
    remedy: ({ typed }) => `放进反引号：\`${quoted(typed)}\``,
    fix: ({ typed }) => `\`${typed}\``,
  },
];
