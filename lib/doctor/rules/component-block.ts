import type { Rule } from '../rule.ts';

/** Tags amid a sentence. */
export const componentBlock: Rule = {
  id: 'component-block',
  title: '标签独占一行',
  group: '标签',
  severity: 'error',
  asks: '每个标签独占一行，前后各空一行，不写在一句话中间。',
  why: '一句话中间的标签排不成卡片，读者看到的是一串尖括号。',
  wrong: `这一周 <Project id="mosn" /> 发布了新版本。
`,
  right: `这一周 MOSN 发布了新版本。

<Project id="mosn" />
`,
};
