import type { MergedReading, Model } from '../types.ts';

/** An article with the day it was last printed. */
export interface DatedReading extends MergedReading {
  date: string;
}

/** All articles, the one printed last first. */
export function datedReadings({ readings }: Model): DatedReading[] {
  return readings
    .map((reading) => ({ ...reading, date: reading.weeklies[0] ?? '' }))
    .sort((a, b) => b.date.localeCompare(a.date));
}
