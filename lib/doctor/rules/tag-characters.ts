import type { Rule } from '../rule.ts';

/** Full-width marks in tags. */
export const tagCharacters: Rule = {
  id: 'tag-characters',
  title: '标签里只用英文符号',
  group: '标签',
  severity: 'error',
  asks: '标签里的尖括号、引号、等号、斜杠和空格都用英文的，组件名的大小写照抄。',
  why: '中文输入法打出的引号和尖括号不成标签，读者看到的是一串符号。',
  wrong: `<Project id=“mosn” />
`,
  right: `<Project id="mosn" />
`,
  fixes: true,
};
