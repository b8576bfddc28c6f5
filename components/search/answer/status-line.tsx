import type { Answer } from '#lib/search/browser/protocol.ts';
import { searchWords } from '#lib/words/areas/search/answer.tsx';
import { words } from '#lib/words/dictionary.ts';
import { laterText } from './later.ts';
import { nearestText, othersText } from './nearest.ts';
import { searchedText } from './searched.ts';
import { isNothingYet } from '../ask/held.ts';
import type { HeldSearch } from '../ask/use-held-search.ts';
import { useSettled } from '../use-settled.ts';

/** Tells screen readers what the search shows, once typing has paused. */
export function StatusLine({ search, isAsked }: { search: HeldSearch; isAsked: boolean }) {
  const status = useSettled(isAsked ? statusOf(search) : '', 400);
  return (
    <p className="sr-only" role="status">
      {status}
    </p>
  );
}

function statusOf({ answer, failure, later, pending, progress }: HeldSearch): string {
  const say = words(searchWords);
  if (answer && !isNothingYet(answer) && !pending) {
    const searched = later ? laterText(answer, later) : searchedText(progress, answer.beyond);
    return say.heard([...partsOf(answer), searched].filter(Boolean));
  }
  if (failure !== null) return say.failed;
  if (!answer || pending || !answer.complete) return say.searching;
  return say.nothingFound([answer.query]);
}

/** The parts of a list, in order. */
function partsOf(answer: Answer): string[] {
  const say = words(searchWords);
  if (answer.answered === 0) return [say.noAnswerHeard, nearestText(answer)];
  const others = answer.total > answer.answered ? [othersText(answer)] : [];
  return [say.countHeard(answer.answered), ...others];
}
