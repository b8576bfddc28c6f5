import type { Writing } from '#lib/editor/types.ts';
import { partsWords } from '#lib/words/areas/editor/parts.tsx';
import { words } from '#lib/words/dictionary.ts';

/** What a kind of writing is called. */
export function kindName(kind: Writing): string {
  const say = words(partsWords);
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
