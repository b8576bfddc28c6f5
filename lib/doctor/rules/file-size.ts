import type { Rule } from '../rule.ts';

/** Size of a file: who pastes a picture as text makes a page that nobody can load. */
export const fileSize: Rule = {
  id: 'file-size',
  title: '一个文件不超过 256 KB',
  group: '文件',
  severity: 'error',
  asks: '一个 .mdx 文件不超过 256 KB。图片放到网上，正文里只写地址；太长的一期拆成两期。',
  why: '超过的文件不会读。一期就是一页，图片写进正文，读者打开这一页要等它全部下载完。',
  wrong: `![换主时的日志](data:image/png;base64,${'iVBORw0K'.repeat(33_000)})
`,
  right: `![换主时的日志](https://example.com/sofa-jraft/leader-log.png)
`,
};
