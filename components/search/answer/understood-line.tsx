import type { Answer } from '#lib/search/browser/protocol.ts';
import { searchWords } from '#lib/words/areas/search/answer.tsx';
import { words } from '#lib/words/dictionary.ts';
import { notAppliedText } from './not-applied.ts';
import { understoodText } from './understood.ts';
import './answer.css';

interface UnderstoodLineProps {
  answer: Answer;
  onAsk: (query: string) => void;
}

/** How the query was read, filters that are not known with what would work, and a nearer spelling. */
export function UnderstoodLine({ answer, onAsk }: UnderstoodLineProps) {
  const say = words(searchWords);
  const { query, understood, suggestion } = answer;
  const text = understoodText(understood);
  if (!text && understood.unknown.length === 0 && suggestion === null) return null;
  return (
    <div className="search-understood">
      {text && <p>{text}</p>}
      {suggestion !== null && (
        <p>
          {say.didYouMean(
            <button type="button" className="link" onClick={() => onAsk(suggestion)}>
              {suggestion}
            </button>,
          )}
        </p>
      )}
      {understood.unknown.map((piece) => (
        <p key={piece.start}>
          {say.notApplied(<code>{piece.source}</code>, notAppliedText(piece))}{' '}
          {piece.offers.map((offer) => (
            <button
              key={offer}
              type="button"
              className="link"
              onClick={() => onAsk(query.slice(0, piece.start) + offer + query.slice(piece.end))}
            >
              {offer}
            </button>
          ))}
        </p>
      ))}
    </div>
  );
}
