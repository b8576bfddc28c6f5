import type { Answer } from '#lib/search/browser/protocol.ts';
import { isFiltered, noFilter } from '../filter.ts';
import { resultId } from '../result-id.ts';
import { NoResult } from '../answer/no-result.tsx';
import { PageResult } from './result.tsx';
import { Pager } from './pager.tsx';
import { remember } from '../ask/recent.ts';
import { SearchedLine } from '../answer/searched-line.tsx';
import { Failed, Loading } from '../answer/states.tsx';
import { Strips } from '../answer/strips.tsx';
import { UnderstoodLine } from '../answer/understood-line.tsx';
import type { UrlState } from '../ask/url-state.ts';
import type { Search } from '../ask/use-search.ts';

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
  const { failure, progress, retry } = search;
  if (!shown || (shown.results.length === 0 && !shown.complete)) {
    return failure === null ? <Loading progress={progress} /> : <Failed onRetry={retry} />;
  }
  if (shown.results.length === 0) {
    return (
      <NoResult
        answer={shown}
        search={search}
        projects={progress?.projects ?? []}
        filtered={isFiltered(state)}
        onUnfilter={() => onChange(noFilter)}
        onAsk={onAsk}
        onOpen={() => remember(shown.query)}
      />
    );
  }
  return (
    <section aria-label="结果">
      <Strips search={search} />
      <div className="search-top">
        <p>
          <strong>{shown.total}</strong> 条结果
          <SearchedLine search={search} answer={shown} />
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
      <UnderstoodLine answer={shown} onAsk={onAsk} />
      {shown.results.map((result) => (
        <PageResult
          key={resultId(result)}
          result={result}
          projects={progress?.projects ?? []}
          onOpen={() => remember(shown.query)}
        />
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
