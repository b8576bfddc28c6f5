import type { Rule } from '../rule.ts';

/** Addresses that are refused, whatever they lead to. */
export const safeUrl: Rule = {
  id: 'safe-url',
  title: '链接用 https 地址',
  group: '链接与图',
  severity: 'error',
  asks: '链接和图片的地址以 https://、http:// 或 mailto: 开头，站内的以 / 或 # 开头；里面没有空格、换行和看不见的字符。',
  why: 'file: 地址只在自己的电脑上有；javascript: 地址会在读者的浏览器里运行。这样的链接只显示原文。',
  wrong: `改动见[发布说明](file:///D:/sofa-rpc/release.md)。
`,
  right: `改动见[发布说明](https://github.com/sofastack/sofa-rpc/releases)。
`,
};
