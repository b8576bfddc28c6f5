import type { Rule } from '../rule.ts';

/** HTML of any kind. */
export const noHtml: Rule = {
  id: 'no-html',
  title: '不写 HTML 标签',
  group: '标签',
  severity: 'error',
  asks: '加粗、换行、图片和表格都用 Markdown 写，不写 HTML 标签和 <!-- 注释 -->。网址也不放进尖括号。',
  why: 'HTML 里可以藏脚本，所以一概不用，读者看到的会是标签本身。',
  wrong: `升级 SOFARegistry 前先<b>停掉写入</b>。
`,
  right: `升级 SOFARegistry 前先**停掉写入**。
`,
};
