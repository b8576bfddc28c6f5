import type { Rule } from '../rule.ts';

const ODD = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;

/** Spaces that a keyboard does not make, pasted from pages and office programs. */
export const oddSpace: Rule = {
  id: 'odd-space',
  title: '空格用普通空格',
  group: '文字',
  severity: 'hint',
  asks: '正文里只用普通空格；段落开头不空格。',
  why: '不换行空格（U+00A0）和全角空格（U+3000）多半是从网页或 Word 粘来的：手机上断行会乱，用空格分开的词也搜不到。',
  wrong: '运行\u00a0npm start\u00a0就能看到。\n',
  right: '运行 npm start 就能看到。\n',
  fixes: true,
  *check(file) {
    for (const match of file.running.matchAll(ODD)) {
      const [typed] = match;
      const code = typed.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      // At the edge of a line it parts nothing.
      const [before = '\n', behind = '\n'] = [
        file.running[match.index - 1],
        file.running[match.index + typed.length],
      ];
      const isEdge = /[\n\u0000]/.test(before) || /[\n\u0000]/.test(behind);
      const parts = !isEdge && !/[ \t]/.test(before) && !/[ \t]/.test(behind);
      yield {
        rule: 'odd-space',
        severity: 'hint',
        place: file.placeOf(match.index),
        problem: `这里的空格是 U+${code}，不是普通空格`,
        remedy: parts ? '换成普通空格' : '删掉它',
        edits: [{ from: match.index, to: match.index + typed.length, text: parts ? ' ' : '' }],
      };
    }
  },
};
