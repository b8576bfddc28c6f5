import type { Project, Question, Weekly } from '../types.ts';

/** A question as one would quote it: newsletter, number, date, project and issue. */
export function citationOf(question: Question, weekly: Weekly, project: Project | null): string {
  const issue = question.issueNumber ? `#${question.issueNumber}` : '';
  const place = weekly.questions.findIndex(({ id }) => id === question.id) + 1;
  const about = issue && project ? `${project.name} ${issue}` : `第 ${place} 问`;
  return `SOFA Weekly 第 ${weekly.number} 期，${weekly.date}，${about}。`;
}
