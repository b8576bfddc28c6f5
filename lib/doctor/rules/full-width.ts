import { asciiForm } from '#lib/text/width.ts';
import type { Rule } from '../rule.ts';

/** Letters and digits of East Asian width. */
export const fullWidth: Rule = {
  id: 'full-width',
  title: '字母和数字用半角',
  group: '文字',
  severity: 'hint',
  asks: '英文字母和数字用半角写，不用输入法的全角模式。',
  why: '全角的 ＳＯＦＡ 搜 SOFA 时能找到，但读者复制到终端或配置里就不能用了。',
  wrong: '把 ＭＯＳＮ 升级到 １.６.0 之后好了。\n',
  right: '把 MOSN 升级到 1.6.0 之后好了。\n',
  fixes: true,
  *check(file) {
    for (const match of file.running.matchAll(
      /[０-９Ａ-Ｚａ-ｚ]+(?:[．－＿][０-９Ａ-Ｚａ-ｚ]+)*/g,
    )) {
      const [typed] = match;
      const plain = asciiForm(typed);
      const to = match.index + plain.length;
      yield {
        rule: 'full-width',
        severity: 'hint',
        place: file.placeOf(match.index),
        problem: `「${typed.slice(0, 20)}」是全角的字母或数字`,
        remedy: `写成 ${plain.slice(0, 20)}`,
        edits: [{ from: match.index, to, text: plain }],
      };
    }
  },
};
