import { OutLink } from '#components/ui/link/out-link.tsx';
import { questionWords } from '#lib/words/areas/question.tsx';
import { words } from '#lib/words/dictionary.ts';
import type { Credit } from '#lib/content/types.ts';

/** Who sent a question for the coming weekly, and where that can be read. */
export function CreditLine({ by, from }: Credit) {
  const say = words(questionWords);
  return (
    <p className="caption credit-line">
      {by && <span translate="no">{say.sentBy(by)}</span>}
      {from && <OutLink href={from}>{say.seeSource}</OutLink>}
    </p>
  );
}
