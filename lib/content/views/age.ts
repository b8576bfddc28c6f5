import type { Model, Question, Release } from '../types.ts';

const OLD_YEARS = 3;
const OLD_RELEASES = 5;

/** How much a question's answers may have aged. */
export interface Age {
  /** Three years, or five recorded releases of its project, have passed. */
  old: boolean;
  /** Releases of its project recorded after it. */
  releases: number;
}

/** `YYYY-MM-DD` of this moment in China, where the newsletter is made. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
}

/** The same day `years` later (or earlier, if negative); 29 February stays as written. */
function yearsFrom(date: string, years: number): string {
  return `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;
}

/** Age of a question's answers. @param now day to count to, `YYYY-MM-DD`. */
export function ageOf(model: Model, question: Question, now: string): Age {
  const releases = question.project ? releasesAfter(model, question.project, question.date) : [];
  const old = yearsFrom(question.date, OLD_YEARS) <= now || releases.length >= OLD_RELEASES;
  return { old, releases: releases.length };
}

/** Releases of a project announced after a date, the earliest first. */
export function releasesAfter(model: Model, project: string, date: string): Release[] {
  return model.weeklies
    .filter((weekly) => weekly.date > date)
    .flatMap(({ releases }) => releases)
    .filter((release) => release.project === project)
    .reverse();
}
