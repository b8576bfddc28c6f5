import { printedNumber } from '#lib/site/weekly-number.ts';
import type { Project, Question, Weekly } from '../types.ts';

/** A question as one would quote it: newsletter, its number if it has one, date, project and issue. */
export function citationOf(question: Question, weekly: Weekly, project: Project | null): string {
  const issue = question.issueNumber ? `#${question.issueNumber}` : '';
  const place = weekly.questions.findIndex(({ id }) => id === question.id) + 1;
  const about = issue && project ? `${project.name} ${issue}` : `第 ${place} 问`;
  const newsletter = ['SOFA Weekly', printedNumber(weekly)].filter(Boolean).join(' ');
  return `${newsletter}，${weekly.date}，${about}。`;
}
