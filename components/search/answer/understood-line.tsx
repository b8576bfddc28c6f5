import type { Answer } from '#lib/search/browser/protocol.ts';
import { understoodText } from './understood.ts';
import './answer.css';

interface UnderstoodLineProps {
  answer: Answer;
  onAsk: (query: string) => void;
}

/** How the query was read, filters that are not known with what would work, and a nearer spelling. */
export function UnderstoodLine({ answer, onAsk }: UnderstoodLineProps) {
  const { query, understood, suggestion } = answer;
  const text = understoodText(understood);
  if (!text && understood.unknown.length === 0 && suggestion === null) return null;
  return (
    <div className="search-understood">
      {text && <p>{text}</p>}
      {suggestion !== null && (
        <p>
          你是不是要找{' '}
          <button type="button" className="link" onClick={() => onAsk(suggestion)}>
            {suggestion}
          </button>
        </p>
      )}
      {understood.unknown.map(({ source, start, end, reason, offers }) => (
        <p key={start}>
          <code>{source}</code>：{reason}{' '}
          {offers.map((offer) => (
            <button
              key={offer}
              type="button"
              className="link"
              onClick={() => onAsk(query.slice(0, start) + offer + query.slice(end))}
            >
              {offer}
            </button>
          ))}
        </p>
      ))}
    </div>
  );
}
