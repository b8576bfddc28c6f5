import type { Rule } from '../rule.ts';

const line = '[INFO] [raft] [node-1] append entries ok\n';

/** More markup than any person writes. */
export const markupFlood: Rule = {
  id: 'markup-flood',
  title: '大段日志放到网上',
  group: '标记',
  severity: 'error',
  asks: '一个文件不超过 6000 行，一段里的标记符号（* _ [ ] | 等）不超过 3000 个，网址不超过 4000 个，引用和列表不套过 64 层。长日志只摘要紧的几行，全文放到网上，写链接。',
  why: '标记太密的文件要解析很久，所以不解析：整份原样显示成一大块字。',
  wrong: line.repeat(600),
  right: `\`\`\`
${line.repeat(3)}\`\`\`

[完整的日志](https://example.com/sofa-jraft/node.log)
`,
};
