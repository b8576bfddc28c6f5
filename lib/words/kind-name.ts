import { kindWords } from './areas/kinds.ts';
import { words } from './dictionary.ts';

/** What a kind of contribution is called. */
export function kindName(kind: keyof typeof kindWords): string {
  const say = words(kindWords);
  return {
    question: say.question,
    reading: say.reading,
    release: say.release,
    event: say.event,
    task: say.task,
    weekly: say.weekly,
    correction: say.correction,
  }[kind];
}
