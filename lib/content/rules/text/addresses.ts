import { addressLength } from '../../read/bare-address.ts';
import { type Slip, quoted } from './slip.ts';

/** Bare addresses that lead nowhere, or further than was meant. */
export const addressSlips: readonly Slip[] = [
  {
    rule: 'address',
    pattern: /(?<!\w)https?(?:：[/／]{2}|:／[/／]?|:\/／)[^\s\u0001，。；、）]{0,200}/giu,
    problem: ({ typed }) => `网址 ${quoted(typed)} 里有全角的冒号或斜杠`,
    remedy: ({ typed }) => `写成 ${quoted(narrowed(typed))}`,
    fix: ({ typed }) => narrowed(typed),
  },
  {
    rule: 'address',
    pattern:
      /(?<![\w/.])(?:h[tx]{1,3}ps{0,2}|htps?|ttps?|htts?)(?::\/{0,3}|;\/\/|\/\/|：)(?=[\w-]{1,60}\.[a-z])[^\s\u0001，。；、）]{0,200}/giu,
    when: ({ typed }) => !/^https?:\/\/[^/]|^https?：/i.test(typed),
    problem: ({ typed }) => `网址 ${quoted(typed)} 的开头不对`,
    remedy: ({ typed }) => `写成 ${quoted(begun(typed))}`,
    fix: ({ typed }) => begun(typed),
  },
  {
    rule: 'address-glued',
    pattern: /(?<!\w)(?:https?:\/\/|www\.)[^\s\u0001<]{1,2000}/giu,
    when: ({ typed }) => gluedAt(typed) > 0,
    problem: ({ typed }) => {
      const address = typed.slice(0, addressLength(typed));
      return `网址后面紧跟着文字：「${quoted(address.slice(gluedAt(typed)))}」成了网址的一部分`;
    },
    remedy: ({ typed }) =>
      `在 ${quoted(typed.slice(0, gluedAt(typed)))} 后面空一格，或写成 [文字](网址)`,
    fix: ({ typed }) => `${typed.slice(0, gluedAt(typed))} ${typed.slice(gluedAt(typed))}`,
  },
];

const narrowed = (typed: string): string => typed.replace('：', ':').replaceAll('／', '/');

/** With the beginning that was meant. */
const begun = (typed: string): string => typed.replace(/^[a-z]+[:;：]?\/*/i, protocolOf(typed));

function protocolOf(typed: string): string {
  return /^\w*s[:;/：]/i.test(typed) ? 'https://' : 'http://';
}

/** Where Chinese words begin at once behind the last part of a bare address; 0 where none do. */
function gluedAt(typed: string): number {
  const address = typed.slice(0, addressLength(typed));
  if (/[?#]/.test(address)) return 0;
  const part = address.lastIndexOf('/');
  const glued = /^[\x21-\x7e]*[A-Za-z0-9](?=\p{Script=Han})/u.exec(address.slice(part + 1))?.[0];
  return part > 7 && glued ? part + 1 + glued.length : 0;
}
