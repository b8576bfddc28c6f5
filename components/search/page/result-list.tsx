import { useState } from 'react';
import type { Answer } from '#lib/search/browser/protocol.ts';
import type { ManifestProject } from '#lib/search/documents/shard.ts';
import type { SearchResult } from '#lib/search/types.ts';
import { Icon } from '#components/ui/icon.tsx';
import { searchPageWords } from '#lib/words/areas/search/page.ts';
import { words } from '#lib/words/dictionary.ts';
import { nearestHelp, othersText, quotedWords } from '../answer/nearest.ts';
import { remember } from '../ask/recent.ts';
import type { UrlState } from '../ask/url-state.ts';
import { resultId } from '../result-id.ts';
import { Pager } from './pager.tsx';
import { placeIn } from './place.ts';
import { othersMark } from './place-now.ts';
import { PageResult } from './result.tsx';

interface ResultListProps {
  answer: Answer;
  projects: readonly ManifestProject[];
  state: UrlState;
  /** What is asked, as `questionOf` writes it. */
  question: string;
  pageSize: number;
  onChange: (part: Partial<UrlState>) => void;
}

/** Of the results that only share words, how many are shown where none answers. */
const shownAtOnce = 3;

/**
 * One page of results: those that answer, then, folded, those that only share words with the query.
 * Where none answers, a few of these are shown.
 */
export function ResultList(props: ResultListProps) {
  const { answer, projects, state, question, pageSize, onChange } = props;
  // Folded again for another question; on the way back as it was left.
  const [unfolded, setUnfolded] = useState(() =>
    placeIn(history.state)?.unfolded ? question : null,
  );
  const { answering, weak } = parted(answer.results);
  const answeringPages = Math.max(1, pagesOf(answer.answered, pageSize));
  const isOpen = unfolded === question || state.page > answeringPages;
  const pages = isOpen ? pagesOf(answer.total, pageSize) : answeringPages;
  const goTo = (page: number): void => {
    onChange({ page });
    scrollTo({ top: 0 });
  };
  const list = (results: readonly SearchResult[]) =>
    results.map((result) => (
      <PageResult
        key={resultId(result)}
        result={result}
        projects={projects}
        onOpen={() => remember(answer.query)}
      />
    ));
  const isFirstOfNone = answer.answered === 0 && state.page === 1;
  const folded = isFirstOfNone ? weak.slice(shownAtOnce) : weak;
  const isLastAnswering = answer.answered < answer.total && state.page === answeringPages;
  return (
    <>
      {isFirstOfNone && <p className="search-nearest-help">{nearestHelp(answer)}</p>}
      {list(answering)}
      {isFirstOfNone && list(weak.slice(0, shownAtOnce))}
      {folded.length > 0 &&
        (answering.length > 0 || isFirstOfNone ? (
          <details
            key={question}
            className="search-others"
            {...{ [othersMark]: '' }}
            open={unfolded === question}
            onToggle={({ currentTarget: { open } }) => setUnfolded(open ? question : null)}
          >
            <summary>
              {isFirstOfNone
                ? words(searchPageWords).showMore(answer.total - shownAtOnce, heldText(answer))
                : othersText(answer)}
              <Icon name="chevron-down" />
            </summary>
            {list(folded)}
          </details>
        ) : (
          list(folded)
        ))}
      {answering.length > 0 && folded.length === 0 && isLastAnswering && (
        <p className="search-later-end">
          <button type="button" className="link" onClick={() => goTo(state.page + 1)}>
            {othersText(answer)}
          </button>
        </p>
      )}
      <Pager page={state.page} pages={pages} onPage={goTo} />
    </>
  );
}

/** The results of a page, parted. */
function parted(results: readonly SearchResult[]) {
  return {
    answering: results.filter(({ answers }) => answers),
    weak: results.filter(({ answers }) => !answers),
  };
}

function pagesOf(results: number, pageSize: number): number {
  return Math.ceil(results / pageSize);
}

/** What the results that do not answer hold; '' where that is no word. */
function heldText({ nearest }: Answer): string {
  const held = nearest?.held ?? [];
  return held.length > 0 ? quotedWords(held) : '';
}
