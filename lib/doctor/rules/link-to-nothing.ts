import type { Rule } from '../rule.ts';

/** Links to pages and anchors of this site that do not exist. */
export const linkToNothing: Rule = {
  id: 'link-to-nothing',
  title: '站内链接要有去处',
  group: '链接与图',
  severity: 'warning',
  asks: '以 / 或 # 开头的站内链接，指向的周刊、问答、项目或小节要存在。',
  why: '读者点开是找不到的页面，或者停在原地。',
  wrong: `介绍见 [MOSN](/projects/sofa-mosn/)。
`,
  right: `介绍见 [MOSN](/projects/mosn/)。
`,
};
