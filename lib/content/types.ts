/** Types of the model: the only part of `lib/content` that views, search and feeds may import. */
export type { Release, Task } from './schemas/entries.ts';
export type { MergedReading, Model } from './schemas/model.ts';
export type { Project } from './schemas/project.ts';
export type { Question, Review } from './schemas/question.ts';
export type { Section, Weekly } from './schemas/weekly.ts';
