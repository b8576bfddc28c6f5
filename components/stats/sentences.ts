// What each picture of the statistics says, in a sentence; '' when there is nothing to say.
import type { ReactNode } from 'react';
import type { MergedReading, Weekly } from '#lib/content/types.ts';
import type { Activity } from '#lib/content/views/project/activity.ts';
import type { Asker } from '#lib/content/views/project/people.ts';
import type { Matrix, MatrixRow, StatsYear } from '#lib/content/views/stats.ts';
import { dateWords } from '#lib/words/areas/dates.ts';
import { statsWords } from '#lib/words/areas/pages/stats.tsx';
import { titleLang } from '#lib/words/content-language.ts';
import { words } from '#lib/words/dictionary.ts';

/** The year with most questions. @param years newest first. */
export function yearsSentence(years: readonly StatsYear[]): string {
  const say = words(statsWords);
  const [top] = [...years].sort((a, b) => b.questions - a.questions);
  if (!top || top.questions === 0) return '';
  return years.length === 1 ? say.onlyYear(top) : say.topYear(top);
}

/** The month with most questions. */
export function monthsSentence({ busiest }: Activity): string {
  if (!busiest) return '';
  return words(statsWords).topMonth(words(dateWords).month(busiest.month), busiest.questions);
}

/** The first projects of a matrix with their share. @param amount e.g. `3 条问答`. */
export function matrixSentence({ rows }: Matrix, amount: (count: number) => string): string {
  const say = words(statsWords);
  const shareOf = ({ project, total }: MatrixRow) =>
    project ? [{ name: project.name, amount: amount(total) }] : [];
  const [first, second, ...others] = rows.flatMap(shareOf);
  if (!first) return '';
  return second ? say.topProject(2 + others.length, first, second) : say.onlyProject(first);
}

/** The weekly with most questions. @param weeklies most first. */
export function weekliesSentence([first]: readonly Weekly[]): string {
  if (!first) return '';
  return words(statsWords).topWeekly(words(dateWords).long(first.date), first.questions.length);
}

/** How many asked more than once. @param all number of names under questions. */
export function askersSentence(askers: readonly Asker[], all: number): string {
  if (askers.length === 0) return '';
  return words(statsWords).askersSay(all, askers.length);
}

/** The article that was printed most. @param readings most often printed first. */
export function readingsSentence([first]: readonly MergedReading[]): ReactNode {
  if (!first) return '';
  const { title, weeklies } = first;
  return words(statsWords).topReading(title, titleLang(title), weeklies.length);
}
