import { attribute, elements } from '#lib/mdx/elements.ts';
import { sameTitle } from '#lib/site/events/event-id.ts';
import { isRecurringDay } from '#lib/text/time/recurring.ts';
import { isEarlier } from '../parts/earlier.ts';
import type { Examined, Rule } from '../rule.ts';
import type { Surroundings } from '../surroundings.ts';

const HINT = { rule: 'event-moved', severity: 'hint' } as const;

/** A moved event whose first announcement is not found: nobody's calendar follows it. */
export const eventMoved: Rule = {
  id: 'event-moved',
  title: '改期写清原来哪一天',
  group: '条目',
  severity: 'hint',
  asks: '改期的活动，title 和先前预告时的一样，was 是先前预告的那一天；定期会议的某一次，was 是它本来的那一天。',
  why: '名称和日期对得上，先前那一期才会写「改到」，读者日历里的那一条才会跟着改，不会多出一条。先前没有在周刊里预告过的，可以不管。',
  wrong: {
    'weekly/2024-03-01.mdx': announced('2024-03-01', 'date="2024-03-13"'),
    'weekly/2024-03-08.mdx': announced('2024-03-08', 'date="2024-03-20" was="2024-03-12"'),
  },
  right: {
    'weekly/2024-03-01.mdx': announced('2024-03-01', 'date="2024-03-13"'),
    'weekly/2024-03-08.mdx': announced('2024-03-08', 'date="2024-03-20" was="2024-03-13"'),
  },
  *check(file, around) {
    for (const node of elements(file.tree, 'Event')) {
      const [title, date, was] = ['title', 'date', 'was'].map((name) => attribute(node, name));
      if (!title || !was) continue;
      if (was === date) {
        const problem = `「${title}」的 was 和 date 是同一天`;
        yield {
          ...HINT,
          place: node,
          problem,
          remedy: '没有改期就删掉 was；改了期，date 写新的一天',
        };
      } else if (!isKnown({ title, was, project: attribute(node, 'project') }, file, around)) {
        const before = around.events(title).findLast((one) => isBefore(one, file));
        const day = before?.days[0];
        const problem = `先前没有哪一期预告过 ${was} 的「${title}」`;
        const remedy = day
          ? `预告过的是 ${day}（${before?.path}:${before?.line}）：写 was="${day}"`
          : '核对名称和日期，要和先前预告的一样；先前没有预告过，就不用改';
        yield { ...HINT, place: node, problem, remedy };
      }
    }
  },
};

/** In an earlier file, or earlier in this one: there the day itself tells. */
function isBefore(one: { date: string; path: string }, file: Examined): boolean {
  return one.path !== file.path && isEarlier(one, file);
}

function isKnown(
  { title, was, project }: { title: string; was: string; project: string | null },
  file: Examined,
  around: Surroundings,
): boolean {
  const isAnnounced = around
    .events(title)
    .some((one) => isBefore(one, file) && one.days.includes(was));
  if (isAnnounced) return true;
  return around
    .meetings(project ?? '')
    .some((one) => sameTitle(one.title) === sameTitle(title) && isRecurringDay(one, was));
}

function announced(date: string, days: string): string {
  return `---
title: 社区会议
date: ${date}
---

<Event title="SOFARPC 社区会议" ${days} time="19:00–20:00" project="sofa-rpc">

议程：新版本的进展。

</Event>
`;
}
