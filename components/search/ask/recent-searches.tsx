import { useState } from 'react';
import { searchWords } from '#lib/words/areas/search/answer.tsx';
import { words } from '#lib/words/dictionary.ts';
import { passageLang } from '#lib/words/content-language.ts';
import { forgetRecent, readRecent } from './recent.ts';
import './recent-searches.css';

/** What this device searched for last, with a way to forget it; nothing on a first visit. */
export function RecentSearches({ onAsk }: { onAsk: (query: string) => void }) {
  const [recent, setRecent] = useState(readRecent);
  const say = words(searchWords);
  if (recent.length === 0) return null;
  return (
    <section className="search-words" aria-label={say.recent}>
      <h3>{say.recent}</h3>
      {recent.map((query) => (
        <button
          key={query}
          type="button"
          className="chip"
          lang={passageLang(query)}
          onClick={() => onAsk(query)}
        >
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
        {say.forget}
      </button>
    </section>
  );
}
