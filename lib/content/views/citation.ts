import { site } from '#lib/site/site.ts';
import { printedNumber } from '#lib/site/weekly-number.ts';
import type { Project, Question, Weekly } from '../types.ts';

/** A question as one would quote it: newsletter, its number if it has one, date, project and issue. */
export function citationOf(question: Question, weekly: Weekly, project: Project | null): string {
  const issue = question.issueNumber ? `#${question.issueNumber}` : '';
  const place = weekly.questions.findIndex(({ id }) => id === question.id) + 1;
  const about = issue && project ? `${project.name} ${issue}` : `第 ${place} 问`;
  return `${printing(weekly)}，${about}。`;
}

/** A whole weekly as one would quote it. */
export function weeklyCitation(weekly: Pick<Weekly, 'date' | 'number'>): string {
  return `${printing(weekly)}。`;
}

/** Newsletter, date and number, as a line that stands above a weekly's text. */
export function weeklyByline({ date, number }: Pick<Weekly, 'date' | 'number'>): string {
  return [site.name, date, printedNumber({ number })].filter(Boolean).join('，');
}

/** Newsletter, number and date. */
function printing({ date, number }: Pick<Weekly, 'date' | 'number'>): string {
  return `${[site.name, printedNumber({ number })].filter(Boolean).join(' ')}，${date}`;
}
