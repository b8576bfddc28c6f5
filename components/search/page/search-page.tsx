'use client';

import { useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { questionOf } from '#lib/search/browser/question.ts';
import { searchPageWords } from '#lib/words/areas/search/page.ts';
import { words } from '#lib/words/dictionary.ts';
import { Facets } from './facets.tsx';
import { FilterSheet } from './filter-sheet.tsx';
import { PageField } from './field.tsx';
import { PageResults } from './results.tsx';
import { connect } from '../ask/connect.ts';
import { RecentSearches } from '../ask/recent-searches.tsx';
import { remember } from '../ask/recent.ts';
import { isComposingKey } from '../composing-key.ts';
import { StatusLine } from '../answer/status-line.tsx';
import { optionsOf } from '../ask/url-state.ts';
import type { UrlState } from '../ask/url-state.ts';
import { useHeldSearch } from '../ask/use-held-search.ts';
import type { HeldSearch } from '../ask/use-held-search.ts';
import { listOnReturn } from './place.ts';
import { usePlace } from './use-place.ts';
import { useUrlState } from './use-url-state.ts';

const pageSize = 10;

interface SearchPageProps {
  /** Where the manifest and the shards are. */
  folder: string;
  /** Address of the worker's script. */
  worker: string;
  /** The archive by project and year: what stands here while nothing is asked. */
  archive: ReactNode;
}

/** The search page: field, facets, results. Its state lives in the address. */
export function SearchPage({ folder, worker, archive }: SearchPageProps) {
  const { state, address } = useUrlState();
  const change = (part: Partial<UrlState>): void => address.change(part);
  const [reached, setReached] = useState(state.query !== '');
  const field = useRef<HTMLInputElement>(null);
  const query = state.query.trim();
  const options = optionsOf(state, pageSize);
  const question = questionOf(query, options);
  const [left] = useState(() => listOnReturn(question));
  const search = useHeldSearch(reached ? connect(folder, worker) : null, query, options, left);
  const shown = query ? search.answer : null;
  const projects = search.progress?.projects ?? left?.projects ?? [];
  usePlace({
    list: shown && search.answered !== null ? { question: search.answered, shown, projects } : null,
    settled: query === '' || (shown !== null && !search.pending),
    complete: query === '' || isComplete(search),
  });
  const ask = (word: string): void => {
    setReached(true);
    change({ query: word });
  };
  const facets = (
    <Facets facets={shown?.facets ?? null} filter={state} projects={projects} onChange={change} />
  );
  return (
    <div className="search-page" onKeyDown={(event) => moveAmongResults(event, field.current)}>
      <PageField
        ref={field}
        value={state.query}
        onReach={() => setReached(true)}
        onType={(value, composing) => {
          setReached(true);
          address.type(value, composing);
        }}
        onEnter={() => {
          remember(query);
          address.commit();
          // The results are there already; on a touch screen the keyboard stands before them.
          if (matchMedia('(pointer: coarse)').matches) field.current?.blur();
        }}
      />
      {query ? (
        <>
          <FilterSheet
            facets={shown?.facets ?? null}
            type={state.type}
            total={shown?.total ?? 0}
            onType={(type) => change({ type })}
          >
            {facets}
          </FilterSheet>
          <div
            className="search-grid"
            data-answered={search.pending ? undefined : shown?.query}
            data-complete={isComplete(search)}
          >
            <aside className="search-aside" aria-label={words(searchPageWords).filters}>
              {facets}
            </aside>
            <PageResults
              search={search}
              shown={shown}
              projects={projects}
              state={state}
              question={question}
              pageSize={pageSize}
              onChange={change}
              onAsk={ask}
            />
          </div>
        </>
      ) : (
        <>
          <RecentSearches onAsk={ask} />
          {archive}
        </>
      )}
      <StatusLine search={search} isAsked={query !== ''} />
    </div>
  );
}

/** Whether nothing more is on its way, whatever of it is shown. */
function isComplete({ answer, later }: HeldSearch): boolean {
  return (later ?? answer)?.complete ?? false;
}

/** ↓ leaves the field for the first result, ↑ and ↓ move on, Esc returns to the field. */
function moveAmongResults(event: KeyboardEvent<HTMLElement>, field: HTMLInputElement | null): void {
  if (isComposingKey(event.nativeEvent) || !['ArrowDown', 'ArrowUp', 'Escape'].includes(event.key))
    return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-hit]')];
  const at = links.findIndex((link) => link === document.activeElement);
  if (at < 0 && (document.activeElement !== field || event.key !== 'ArrowDown')) return;
  event.preventDefault();
  const next = event.key === 'Escape' ? -1 : at + (event.key === 'ArrowDown' ? 1 : -1);
  (next < 0 ? field : links[Math.min(next, links.length - 1)])?.focus();
}
