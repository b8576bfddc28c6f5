import { clsx } from 'clsx';
import { Children, type ReactNode } from 'react';
import { blocksOf, childText } from '#components/ui/children.ts';

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
  const blocks = blocksOf(children);
  const long = blocks.length > 1 || childText(children).length > LONG;
  const again = round > 1;
  return (
    <div className={clsx('ask', again ? 'ask-again' : 'ask-first', long && 'ask-long')}>
      <span className="mark mark-ask" aria-hidden="true">
        {again ? '追' : '问'}
      </span>
      <div className="prose">
        {!heading && <span className="sr-only">{again ? '追问：' : '提问：'}</span>}
        {heading}
        {children}
      </div>
    </div>
  );
}

/** The answer: the only tinted block of a page. */
export function Answer({ children }: { children?: ReactNode }) {
  return (
    <div className="answer-sheet">
      <span className="mark mark-answer" aria-hidden="true">
        答
      </span>
      <div className="prose">
        <span className="sr-only">回答：</span>
        {Children.count(children) > 0 ? children : <p>回答没有文字。</p>}
      </div>
    </div>
  );
}
