import type { Rule } from '../rule.ts';

/** Words that a line of dashes makes a heading of. */
export const headingByAccident: Rule = {
  id: 'heading-by-accident',
  title: '分隔线前面空一行',
  group: '标记',
  severity: 'warning',
  asks: '--- 或 === 前面空一行。要标题就写「## 标题」。',
  why: '紧挨着正文的 --- 会把上面那一行变成标题，还会进目录。',
  wrong: `以上是 SOFARPC 的更新。
---

下面是 MOSN 的更新。
`,
  right: `以上是 SOFARPC 的更新。

---

下面是 MOSN 的更新。
`,
};
