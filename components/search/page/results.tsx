import { useRef } from 'react';
import type { Answer } from '#lib/search/browser/protocol.ts';
import type { ManifestProject } from '#lib/search/documents/shard.ts';
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
import type { HeldSearch } from '../ask/use-held-search.ts';
import { AskRow } from '../answer/ask-row.tsx';
import { LaterOffer } from '../answer/later-offer.tsx';

interface PageResultsProps {
  search: HeldSearch;
  shown: Answer | null;
  projects: readonly ManifestProject[];
  state: UrlState;
  pageSize: number;
  onChange: (part: Partial<UrlState>) => void;
  onAsk: (query: string) => void;
}

/** The results of the search page, or why there are none. */
export function PageResults(props: PageResultsProps) {
  const { search, shown, projects, state, pageSize, onChange, onAsk } = props;
  const { failure, progress, retry } = search;
  const list = useRef<HTMLElement>(null);
  if (shown?.results.length === 0 && shown.complete) {
    return (
      <NoResult
        answer={shown}
        search={search}
        projects={projects}
        filtered={isFiltered(state)}
        onUnfilter={() => onChange(noFilter)}
        onAsk={onAsk}
        onOpen={() => remember(shown.query)}
      />
    );
  }
  const take = (): void => {
    search.takeLater();
    scrollTo({ top: 0 });
    // The button goes; the focus must not go with it.
    list.current?.focus({ preventScroll: true });
  };
  const offer = shown && <LaterOffer shown={shown} later={search.later} onTake={take} />;
  return (
    <section ref={list} aria-label="结果" tabIndex={-1} className="search-list">
      <Strips search={search} />
      <div className="search-top">
        <p>
          {shown && shown.results.length > 0 ? (
            <>
              <strong>{shown.total}</strong> 条结果
              <SearchedLine search={search} answer={shown} offer={offer} />
            </>
          ) : (
            '正在搜索'
          )}
        </p>
        <Orders order={state.order} onOrder={(order) => onChange({ order })} />
      </div>
      {shown && shown.results.length > 0 ? (
        <>
          <UnderstoodLine answer={shown} onAsk={onAsk} />
          {shown.results.map((result) => (
            <PageResult
              key={resultId(result)}
              result={result}
              projects={projects}
              onOpen={() => remember(shown.query)}
            />
          ))}
          {offer && <p className="search-later-end">{offer}</p>}
          <Pager
            page={state.page}
            pages={Math.ceil(shown.total / pageSize)}
            onPage={(page) => {
              onChange({ page });
              scrollTo({ top: 0 });
            }}
          />
          <AskRow answer={shown} projects={projects} />
        </>
      ) : (
        <NotYet failure={failure} progress={progress} onRetry={retry} />
      )}
    </section>
  );
}

function NotYet({
  failure,
  progress,
  onRetry,
}: Pick<HeldSearch, 'failure' | 'progress'> & { onRetry: () => void }) {
  return failure === null ? <Loading progress={progress} /> : <Failed onRetry={onRetry} />;
}

interface OrdersProps {
  order: UrlState['order'];
  onOrder: (order: UrlState['order']) => void;
}

/** Which results come first. */
function Orders({ order, onOrder }: OrdersProps) {
  return (
    <div className="search-orders">
      {(['relevance', 'newest'] as const).map((one) => (
        <button
          key={one}
          type="button"
          className="chip"
          aria-pressed={order === one}
          onClick={() => onOrder(one)}
        >
          {one === 'newest' ? '最新' : '相关'}
        </button>
      ))}
    </div>
  );
}
