import type { ReactNode } from 'react';
import type { MergedReading, Project, Question, Release, Weekly } from '#lib/content/types.ts';
import type { YearGroup } from '#lib/content/views/groups.ts';

/** Everything a project's page shows. */
export interface ProjectViewProps {
  project: Project;
  questions: YearGroup<Question>[];
  /** Questions per year over the whole archive, oldest first. */
  years: { year: string; count: number }[];
  releases: Release[];
  readings: MergedReading[];
  weeklies: Weekly[];
  /** First words of a question's answer. */
  answerOf: (question: Question) => string;
  /** The project's introduction. */
  children: ReactNode;
}
