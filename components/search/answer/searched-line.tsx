import type { ReactNode } from 'react';
import type { Answer } from '#lib/search/browser/protocol.ts';
import { searchWords } from '#lib/words/areas/search/answer.tsx';
import { words } from '#lib/words/dictionary.ts';
import { olderBytes, searchedText } from './searched.ts';
import type { Search } from '../ask/use-search.ts';
import './answer.css';

interface SearchedLineProps {
  search: Pick<Search, 'progress' | 'more'>;
  answer: Answer;
  /** What has come since, to be taken: it stands in the place of what was on its way. */
  offer?: ReactNode;
}

/** Which years have been searched, where that is not all, and the way to older ones. */
export function SearchedLine({
  search: { progress, more },
  answer: { beyond },
  offer,
}: SearchedLineProps) {
  if (offer) return <span className="search-older">{offer}</span>;
  const text = searchedText(progress, beyond);
  if (!text) return null;
  const loading = progress?.years.some(({ state }) => state === 'loading');
  const bytes = olderBytes(progress, beyond);
  return (
    <span className={loading ? 'search-searched' : 'search-older'}>
      {text}
      {bytes > 0 && (
        <button
          type="button"
          className="link"
          onClick={({ currentTarget }) => {
            more();
            // The button goes while years are on their way; the focus must not go with it.
            currentTarget.closest('dialog, main')?.querySelector('input')?.focus();
          }}
        >
          {words(searchWords).searchOlder(Math.ceil(bytes / 1000))}
        </button>
      )}
    </span>
  );
}
