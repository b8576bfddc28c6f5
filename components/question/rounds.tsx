import { clsx } from 'clsx';
import { Children, type ReactNode } from 'react';
import { blocksOf, childText } from '#components/ui/children.ts';
import { questionWords } from '#lib/words/areas/question.tsx';
import { words } from '#lib/words/dictionary.ts';

const LONG = 72;

interface AskProps {
  /** 1 is the question itself; later ones follow up. */
  round: number;
  children: ReactNode;
  /** The page's h1 instead of the first block. */
  heading?: ReactNode;
}

/** What the reader asked. Short questions are set bold, long ones as text. */
export function Ask({ round, heading, children }: AskProps) {
  const say = words(questionWords);
  const blocks = blocksOf(children);
  const long = blocks.length > 1 || childText(children).length > LONG;
  const again = round > 1;
  return (
    <div className={clsx('ask', again ? 'ask-again' : 'ask-first', long && 'ask-long')}>
      <span className="mark mark-ask" aria-hidden="true">
        {again ? say.askAgainMark : say.askMark}
      </span>
      <div className="prose">
        {!heading && <span className="sr-only">{again ? say.asksAgain : say.asks}</span>}
        {heading}
        {children}
      </div>
    </div>
  );
}

/** The answer: the only tinted block of a page. */
export function Answer({ children }: { children?: ReactNode }) {
  const say = words(questionWords);
  return (
    <div className="answer-sheet">
      <span className="mark mark-answer" aria-hidden="true">
        {say.answerMark}
      </span>
      <div className="prose">
        <span className="sr-only">{say.answers}</span>
        {Children.count(children) > 0 ? children : <p>{say.answerWithoutWords}</p>}
      </div>
    </div>
  );
}
