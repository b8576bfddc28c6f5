// What each picture of the statistics says, in a sentence; '' when there is nothing to say.
import { longDate, monthName } from '#lib/text/dates.ts';
import type { MergedReading, Weekly } from '#lib/content/types.ts';
import type { Activity } from '#lib/content/views/project/activity.ts';
import type { Asker } from '#lib/content/views/project/people.ts';
import type { Matrix, StatsYear } from '#lib/content/views/stats.ts';

/** The year with most questions. @param years newest first. */
export function yearsSentence(years: readonly StatsYear[]): string {
  const [top] = [...years].sort((a, b) => b.questions - a.questions);
  if (!top || top.questions === 0) return '';
  if (years.length === 1) {
    return `只有 ${top.year} 年：${top.weeklies} 期刊登了 ${top.questions} 条，署名的提问者有 ${top.askers} 位。`;
  }
  return `${top.year} 年问答最多：${top.weeklies} 期刊登了 ${top.questions} 条，署名的提问者有 ${top.askers} 位。`;
}

/** The month with most questions. */
export function monthsSentence({ busiest }: Activity): string {
  if (!busiest) return '';
  return `问答最多的一个月是 ${monthName(busiest.month)}，刊登 ${busiest.questions} 条。`;
}

/** The first projects of a matrix with their share. @param unit e.g. `条问答`. */
export function matrixSentence({ rows }: Matrix, unit: string): string {
  const named = rows.filter(({ project }) => project !== null);
  const [first, second] = named;
  if (!first?.project) return '';
  const behind = second?.project ? `，其次是 ${second.project.name}，${second.total} ${unit}` : '';
  if (named.length === 1) return `只有 ${first.project.name}，${first.total} ${unit}。`;
  return `${named.length} 个项目中，${first.project.name} 最多，${first.total} ${unit}${behind}。`;
}

/** The weekly with most questions. @param weeklies most first. */
export function weekliesSentence([first]: readonly Weekly[]): string {
  if (!first) return '';
  return `一期刊登问答最多的是 ${longDate(first.date)}，${first.questions.length} 条。`;
}

/** How many asked more than once. @param all number of names under questions. */
export function askersSentence(askers: readonly Asker[], all: number): string {
  if (askers.length === 0) return '';
  return `问答署了 ${all} 个名字，其中 ${askers.length} 个不止一次出现。`;
}

/** The article that was printed most. @param readings most often printed first. */
export function readingsSentence([first]: readonly MergedReading[]): string {
  if (!first) return '';
  return `刊登次数最多的是《${first.title}》，${first.weeklies.length} 次。`;
}
