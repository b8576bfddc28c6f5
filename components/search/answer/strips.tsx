import { useSyncExternalStore } from 'react';
import { searchWords } from '#lib/words/areas/search/answer.tsx';
import { words } from '#lib/words/dictionary.ts';
import { missingYears } from './searched.ts';
import { Strip } from './states.tsx';
import type { Search } from '../ask/use-search.ts';

/** What a reader should know about the results above which it stands. */
export function Strips({ search: { failure, progress, retry } }: { search: Search }) {
  const say = words(searchWords);
  const online = useSyncExternalStore(
    onConnection,
    () => navigator.onLine,
    () => true,
  );
  if (!online) {
    return <Strip icon="wifi-off">{say.offline}</Strip>;
  }
  if (failure === null) return null;
  return (
    <Strip icon="cloud-off">
      {say.incomplete(missingYears(progress))}
      <button type="button" className="link" onClick={retry}>
        {say.retry}
      </button>
    </Strip>
  );
}

function onConnection(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}
