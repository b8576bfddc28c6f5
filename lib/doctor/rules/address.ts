import type { Rule } from '../rule.ts';

/** Addresses that lead nowhere, or elsewhere than they seem. */
export const address: Rule = {
  id: 'address',
  title: '网址写完整，不写错',
  group: '链接与图',
  severity: 'warning',
  asks: '网址以 https:// 开头，冒号和斜杠用英文的，里面没有用户名和看上去像英文的别的字母。链接的文字如果是网址，就和地址一致。',
  why: '少了 https://，读者会被带到本站一个不存在的页面；文字和地址不同，读者点开的不是他以为的网站。',
  wrong: `配置见 [MOSN 的文档](mosn.io/docs/)。
`,
  right: `配置见 [MOSN 的文档](https://mosn.io/docs/)。
`,
};
