import type { Answer } from '#lib/search/browser/protocol.ts';
import { laterText } from './later.ts';
import './answer.css';

interface LaterOfferProps {
  shown: Answer;
  later: Answer;
  onTake: () => void;
}

/** Offers what has come since the list is shown: the list itself holds still. */
export function LaterOffer({ shown, later, onTake }: LaterOfferProps) {
  return (
    <button type="button" className="link search-later" onClick={onTake}>
      {laterText(shown, later)}
    </button>
  );
}
