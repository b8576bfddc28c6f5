import type { ReactNode } from 'react';
import { Link } from '#components/ui/link/link.tsx';
import { Ticks } from '#components/ui/number/ticks.tsx';
import type { Progress } from '#lib/search/browser/protocol.ts';
import { paths } from '#lib/site/paths.ts';
import { searchWords } from '#lib/words/areas/search/answer.tsx';
import { words } from '#lib/words/dictionary.ts';
import { SearchIcon } from '../icon.tsx';
import './answer.css';

/** While the first documents arrive; appears after 150 ms, typing is kept. */
export function Loading({ progress }: { progress: Progress | null }) {
  const say = words(searchWords);
  const share = progress && progress.total > 0 ? progress.loaded / progress.total : 0;
  const percent = Math.round(share * 100);
  return (
    <div className="search-state search-loading">
      <Ticks />
      <p className="search-state-title">{say.preparing}</p>
      <p>{say.loadedOnce(sizeOf(progress))}</p>
      <div
        className="search-progress"
        role="progressbar"
        aria-label={say.loading}
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <i style={{ width: `${percent}%` }} />
      </div>
    </div>
  );
}

/** Kilobytes on the way; 0 before that is known. */
function sizeOf(progress: Progress | null): number {
  // Text of this kind is sent at about a third of its size.
  return progress ? Math.max(1, Math.round(progress.total / 3000)) : 0;
}

/** When the documents cannot be fetched; the query stays. */
export function Failed({ onRetry }: { onRetry: () => void }) {
  const say = words(searchWords);
  return (
    <div className="search-state">
      <SearchIcon name="cloud-off" />
      <p className="search-state-title">{say.failed}</p>
      <p>{say.failedMore}</p>
      <div className="search-state-actions">
        <button type="button" className="button button-primary button-small" onClick={onRetry}>
          <SearchIcon name="rotate-cw" />
          {say.retry}
        </button>
        <Link className="button button-secondary button-small" href={paths.weeklies}>
          {say.allWeeklies}
        </Link>
      </div>
    </div>
  );
}

/** A strip above results: part of the documents is missing, or the reader is offline. */
export function Strip({ icon, children }: { icon: 'wifi-off' | 'cloud-off'; children: ReactNode }) {
  return (
    <p className="search-strip" role="status">
      <SearchIcon name={icon} />
      {children}
    </p>
  );
}
