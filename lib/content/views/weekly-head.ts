import type { Weekly } from '../types.ts';

/** Entries of which a weekly's head says how many there are. */
type Counted = 'questions' | 'releases' | 'readings';

/** How many entries a weekly has; the lists themselves will do. */
export type WeeklyCounts = Record<Counted, { readonly length: number }>;

/** What the head and the foot of a weekly's page say of it: next to nothing, also of a very long one. */
export type WeeklyHead = Pick<Weekly, 'url' | 'date' | 'number' | 'title' | 'source'> &
  WeeklyCounts;

/** A weekly without its words. */
export function weeklyHead(weekly: WeeklyHead): WeeklyHead {
  const { url, date, number, title, source, questions, releases, readings } = weekly;
  return {
    ...{ url, date, number, title, source },
    questions: { length: questions.length },
    releases: { length: releases.length },
    readings: { length: readings.length },
  };
}
