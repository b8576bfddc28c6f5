import type { Question } from '#lib/content/types.ts';
import { groupBy } from '#lib/text/groups.ts';

/** Somebody who asked, by the name the weekly printed. */
export interface Asker {
  name: string;
  /** In the order they were given in. */
  questions: Question[];
}

/**
 * Who asked more than once, most questions first (of equals, who asked last).
 * The same name may be two people, and one person may have two names: the weekly knows no more.
 * @param questions newest first.
 */
export function frequentAskers(questions: readonly Question[]): Asker[] {
  return groupBy(questions, ({ asker }) => asker ?? '')
    .filter(([name, items]) => name !== '' && items.length > 1)
    .map(([name, items]) => ({ name, questions: items }))
    .sort((a, b) => b.questions.length - a.questions.length);
}
