import type { Answer } from '#lib/search/protocol.ts';
import { optionId } from './groups.ts';
import { PageHit } from './page-hit.tsx';
import { Pager } from './pager.tsx';
import { Failed, Loading, NoResult } from './states.tsx';
import { Strips } from './strips.tsx';
import type { UrlState } from './url-state.ts';
import type { Search } from './use-search.ts';

interface PageResultsProps {
  search: Search;
  shown: Answer | null;
  state: UrlState;
  pageSize: number;
  onChange: (part: Partial<UrlState>) => void;
  onAsk: (query: string) => void;
}

/** The results of the search page, or why there are none. */
export function PageResults({ search, shown, state, pageSize, onChange, onAsk }: PageResultsProps) {
  const { failure, pending, progress, retry } = search;
  if (!shown || (shown.results.length === 0 && (pending || !shown.complete))) {
    return failure === null ? <Loading progress={progress} /> : <Failed onRetry={retry} />;
  }
  if (shown.results.length === 0) return <NoResult answer={shown} onAsk={onAsk} />;
  return (
    <section aria-label="结果">
      <Strips search={search} />
      <div className="search-top">
        <p>
          <strong>{shown.total}</strong> 条结果
        </p>
        <div className="search-orders">
          {(['relevance', 'newest'] as const).map((order) => (
            <button
              key={order}
              type="button"
              className="chip"
              aria-pressed={state.order === order}
              onClick={() => onChange({ order })}
            >
              {order === 'newest' ? '最新' : '相关'}
            </button>
          ))}
        </div>
      </div>
      {shown.results.map((result) => (
        <PageHit key={optionId(result)} result={result} projects={progress?.projects ?? []} />
      ))}
      <Pager
        page={state.page}
        pages={Math.ceil(shown.total / pageSize)}
        onPage={(page) => {
          onChange({ page });
          scrollTo({ top: 0 });
        }}
      />
    </section>
  );
}
