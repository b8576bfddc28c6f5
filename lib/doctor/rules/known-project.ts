import type { Rule } from '../rule.ts';

/** Short names that no project has. */
export const knownProject: Rule = {
  id: 'known-project',
  title: '项目写短名',
  group: '条目',
  severity: 'error',
  asks: 'project="…" 和 <Project id="…" /> 写 projects/ 里文件的短名，如 sofa-rpc。没有的项目先加它的文件。',
  why: '短名不对，这一条不会出现在项目的页面上，issue 也没有链接。',
  wrong: `<Project id="sofarpc" />
`,
  right: `<Project id="sofa-rpc" />
`,
  fixes: true,
};
