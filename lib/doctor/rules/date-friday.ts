import { addDays, weekdayName, weekdayOf } from '#lib/text/dates.ts';
import type { Rule } from '../rule.ts';

/** A weekly that does not appear on the day on which weeklies appear. */
export const dateFriday: Rule = {
  id: 'date-friday',
  title: '周刊在周五',
  group: '文件头',
  severity: 'hint',
  asks: '周刊的日期是周五。补登的旧刊、放假调整的，可以不改。',
  why: '日期就是文件名和网址，发布以后再改，别人存下的链接就断了。多半是数错了一天。',
  wrong: { 'weekly/2024-02-29.mdx': '---\ntitle: 本周问答\ndate: 2024-02-29\n---\n\n正文。\n' },
  right: { 'weekly/2024-03-01.mdx': '---\ntitle: 本周问答\ndate: 2024-03-01\n---\n\n正文。\n' },
  *check(file) {
    if (file.kind !== 'weekly') return;
    const weekday = weekdayOf(file.name);
    if (weekday === 5) return;
    // The nearest one: a slip is by a day or two.
    const friday = addDays(file.name, ((5 - weekday + 10) % 7) - 3);
    yield {
      rule: 'date-friday',
      severity: 'hint',
      place: file.fieldPlace('date'),
      problem: `${file.name} 是${weekdayName(file.name)}，周刊在周五`,
      remedy: `是 ${friday} 吗？文件名和 date 一起改；有意如此就不用改`,
    };
  },
};
