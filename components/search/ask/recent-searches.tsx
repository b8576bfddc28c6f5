import { useState } from 'react';
import { forgetRecent, readRecent } from './recent.ts';
import './recent-searches.css';

/** What this device searched for last, with a way to forget it; nothing on a first visit. */
export function RecentSearches({ onAsk }: { onAsk: (query: string) => void }) {
  const [recent, setRecent] = useState(readRecent);
  if (recent.length === 0) return null;
  return (
    <section className="search-words" aria-label="最近搜过">
      <h3>最近搜过</h3>
      {recent.map((query) => (
        <button key={query} type="button" className="chip" onClick={() => onAsk(query)}>
          {query}
        </button>
      ))}
      <button
        type="button"
        className="link"
        onClick={() => {
          forgetRecent();
          setRecent([]);
        }}
      >
        清除
      </button>
    </section>
  );
}
