import type { Rule } from '../rule.ts';

/** What must not be published, and how it is recognised. */
const KINDS: readonly { pattern: RegExp; name: string; remedy: string; isCertain?: true }[] = [
  {
    pattern:
      /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{22,}|glpat-[\w-]{20}|xox[abpr]-[\w-]{10,}|sk-(?:proj-)?[A-Za-z0-9_-]{32,}|AKIA[0-9A-Z]{16}|LTAI[A-Za-z0-9]{12,26}|AIza[\w-]{35}|eyJ[\w-]{10,1000}\.eyJ[\w-]{10,1000}\.[\w-]{10,1000})/g,
    name: '令牌或访问密钥',
    remedy: '删掉它，并马上到发放它的地方作废：它已经在提交历史里了',
    isCertain: true,
  },
  {
    pattern: /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/g,
    name: '私钥',
    remedy: '删掉它，并马上换一把：它已经在提交历史里了',
    isCertain: true,
  },
  {
    pattern: /(?<![\d.+\-/_=#])(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![\d.\-_])/g,
    name: '手机号',
    remedy: '删掉它，或写成 138****0000；请读者到群里或 GitHub 联系',
  },
  {
    pattern:
      /(?<![\d.])[1-9]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\w)/g,
    name: '身份证号',
    remedy: '删掉它',
    isCertain: true,
  },
  {
    pattern:
      /(?<![\w.+@/])[A-Za-z0-9][\w.+-]{0,63}@(?:gmail|qq|163|126|foxmail|outlook|hotmail|yahoo|icloud|sina|aliyun|139)\.(?:com|cn)\b/gi,
    name: '个人邮箱',
    remedy: '删掉它，或换成项目的公开邮箱；本人同意公开的可以留着',
  },
];

/** Personal data and secrets. */
export const privateData: Rule = {
  id: 'private-data',
  title: '不登手机号、密钥',
  group: '文字',
  severity: 'warning',
  asks: '提问和日志里的手机号、个人邮箱、身份证号、令牌和密钥，登之前删掉或打码。',
  why: '周刊会被搜索引擎收录，也会转到公众号和掘金，发出去就收不回来。提问的人多半不知道自己贴了它。',
  wrong: '有问题打 13800138000 找我，邮箱 somebody@qq.com。\n',
  right: '有问题到 [GitHub](https://github.com/sofastack/sofa-rpc/issues) 说。\n',
  *check(file) {
    const told = new Set<string>();
    // Logs and configuration hold most of them: the whole text counts, code as well.
    for (const { pattern, name, remedy, isCertain } of KINDS) {
      for (const match of file.source.matchAll(pattern)) {
        // A number in an address is part of it.
        const before = file.source.slice(Math.max(0, match.index - 200), match.index);
        if (!isCertain && /https?:\/\/[^\s<>()"']*$/i.test(before)) continue;
        // A link says its address twice.
        if (told.has(match[0])) continue;
        told.add(match[0]);
        yield {
          rule: 'private-data',
          severity: 'warning',
          place: file.placeOf(match.index),
          problem: `这里像是${name}：${match[0].slice(0, 4)}…`,
          remedy,
        };
      }
    }
  },
};
