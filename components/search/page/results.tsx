import { useRef } from 'react';
import type { ReactNode } from 'react';
import type { Answer } from '#lib/search/browser/protocol.ts';
import type { ManifestProject } from '#lib/search/documents/shard.ts';
import { searchPageWords } from '#lib/words/areas/search/page.ts';
import { searchWords } from '#lib/words/areas/search/answer.tsx';
import { words } from '#lib/words/dictionary.ts';
import { isFiltered, noFilter } from '../filter.ts';
import { NoResult } from '../answer/no-result.tsx';
import { PopularQuestions } from '../answer/popular-questions.tsx';
import { nearestText } from '../answer/nearest.ts';
import { ResultList } from './result-list.tsx';
import { remember } from '../ask/recent.ts';
import { SearchedLine } from '../answer/searched-line.tsx';
import { Failed, Loading } from '../answer/states.tsx';
import { Strips } from '../answer/strips.tsx';
import { UnderstoodLine } from '../answer/understood-line.tsx';
import type { UrlState } from '../ask/url-state.ts';
import { isNothingYet } from '../ask/held.ts';
import type { HeldSearch } from '../ask/use-held-search.ts';
import { AskRow } from '../answer/ask-row.tsx';
import { LaterOffer } from '../answer/later-offer.tsx';

interface PageResultsProps {
  search: HeldSearch;
  shown: Answer | null;
  projects: readonly ManifestProject[];
  state: UrlState;
  /** What is asked, as `questionOf` writes it. */
  question: string;
  pageSize: number;
  onChange: (part: Partial<UrlState>) => void;
  onAsk: (query: string) => void;
}

/** The results of the search page, or why there are none. */
export function PageResults(props: PageResultsProps) {
  const { search, shown, projects, state, onChange, onAsk } = props;
  const { failure, progress, retry } = search;
  const say = words(searchPageWords);
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
  const there = shown && (!isNothingYet(shown) || failure !== null) ? shown : null;
  const offer = there && search.later && (
    <LaterOffer shown={there} later={search.later} onTake={take} />
  );
  return (
    <section ref={list} aria-label={say.results} tabIndex={-1} className="search-list">
      <Strips search={search} />
      <div className="search-top">
        {there && there.results.length > 0 ? (
          <CountLine answer={there}>
            <SearchedLine search={search} answer={there} offer={offer} />
          </CountLine>
        ) : (
          <p>{words(searchWords).searching}</p>
        )}
        <Orders order={state.order} onOrder={(order) => onChange({ order })} />
      </div>
      {there && there.results.length > 0 ? (
        <>
          <UnderstoodLine answer={there} onAsk={onAsk} />
          <ResultList {...props} answer={there} />
          {offer && <p className="search-later-end">{offer}</p>}
          {there.popular && (
            <PopularQuestions popular={there.popular} onOpen={() => remember(there.query)} />
          )}
          <AskRow answer={there} projects={projects} />
        </>
      ) : (
        <NotYet failure={failure} progress={progress} onRetry={retry} />
      )}
    </section>
  );
}

/** The first line: how many results answer, or that none does. */
function CountLine({ answer, children }: { answer: Answer; children: ReactNode }) {
  const say = words(searchWords);
  return (
    <p>
      {answer.answered > 0 ? say.count(answer.answered) : say.noAnswer(nearestText(answer))}
      {children}
    </p>
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
  const say = words(searchPageWords);
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
          {one === 'newest' ? say.newest : say.relevance}
        </button>
      ))}
    </div>
  );
}
