import type { VFileMessage } from 'vfile-message';
import type { Finding } from '#lib/site/message.ts';

interface Explanation {
  /** Rule id of the parser's message, or a part of its text. */
  matches: (message: VFileMessage) => boolean;
  rule: string;
  problem: string;
  remedy: string;
}

/** The parser speaks English about JavaScript; contributors write Chinese about software. */
const EXPLANATIONS: readonly Explanation[] = [
  {
    matches: (message) => message.ruleId === 'end-tag-mismatch',
    rule: 'tag-not-closed',
    problem: '标签没有正确结束',
    remedy: '每个 <标签> 要有对应的 </标签>，各占一行；只想显示尖括号就放进反引号',
  },
  {
    matches: (message) => /esm|import\/export/i.test(`${message.source} ${message.reason}`),
    rule: 'no-esm',
    problem: '段首的 import / export 会被当成代码',
    remedy: '把这个词放进反引号：`import`',
  },
  {
    matches: (message) => `${message.source} ${message.reason}`.includes('expression'),
    rule: 'no-expression',
    problem: '花括号会被当成代码，不能写 {…}',
    remedy: '放进反引号，或写成 \\{ 和 \\}',
  },
  {
    matches: (message) => message.reason.includes('before attribute value'),
    rule: 'tag-characters',
    problem: '属性值要放进英文双引号 "',
    remedy: '写成 asker="LinhuiG" 这样，引号和等号都用英文的',
  },
  {
    matches: (message) => message.reason.includes('create a link in MDX'),
    rule: 'no-html',
    problem: '不能把网址或邮箱写在尖括号里',
    remedy: '写 [文字](https://…)，或直接写网址、邮箱',
  },
  {
    matches: (message) => message.reason.includes('create a comment in MDX'),
    rule: 'no-html',
    problem: '不能写 HTML 注释 <!-- -->',
    remedy: '删掉它',
  },
];

/** Turns a syntax error of the MDX parser into a finding that a contributor can act on. */
export function explainSyntax(message: VFileMessage): Finding {
  const found = EXPLANATIONS.find((one) => one.matches(message));
  const place = placeOf(message);
  const detail = detailOf(message);
  if (found) {
    return { rule: found.rule, place, problem: found.problem + detail, remedy: found.remedy };
  }
  return {
    rule: 'tag-syntax',
    place,
    problem: `尖括号 < 后面的内容不像一个标签${detail}`,
    remedy: '把这段放进反引号，或写成 \\<',
  };
}

/** Unclosed tags carry their place in words only: `… for `<br>` (1:1-1:5)`. */
function placeOf(message: VFileMessage): { line: number; column: number } {
  const named = /\((\d+):(\d+)-\d+:\d+\)/.exec(message.reason);
  if (named) {
    return { line: Number(named[1]), column: Number(named[2]) };
  }
  return { line: message.line ?? 1, column: message.column ?? 1 };
}

function detailOf(message: VFileMessage): string {
  const tag = /`(<\/?[^`]{1,40}>)`/.exec(message.reason)?.[1];
  return tag ? `：${tag}` : '';
}
