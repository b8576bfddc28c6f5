import type { Question, Section, Weekly } from '../types.ts';

/** A question as a table of contents names it. */
export type ContentsQuestion = Pick<Question, 'id' | 'title' | 'project' | 'issueNumber'>;

/** A heading of a weekly with the questions under it. */
export interface ContentsSection extends Pick<Section, 'anchor' | 'title'> {
  questions: ContentsQuestion[];
}

/**
 * Table of contents of a weekly, two levels: its h2 headings, and under each the questions
 * that stand before the next h2.
 */
export function contentsOf(weekly: Weekly): ContentsSection[] {
  const byId = new Map(weekly.questions.map((question) => [question.id, question]));
  const contents: ContentsSection[] = [];
  for (const { depth, anchor, title, questions } of weekly.sections) {
    const found = questions.flatMap((id) => byId.get(id) ?? []);
    const parent = contents.at(-1);
    if (depth > 2 && parent) parent.questions.push(...found);
    else contents.push({ anchor, title, questions: found });
  }
  return contents;
}
