import { memo, useEffect } from 'react';
import type { Answer } from '#lib/search/browser/protocol.ts';
import type { ManifestProject } from '#lib/search/documents/shard.ts';
import type { ProjectName, SearchResult } from '#lib/search/types.ts';
import { searchWords } from '#lib/words/areas/search/answer.tsx';
import { paletteWords } from '#lib/words/areas/search/palette.ts';
import { words } from '#lib/words/dictionary.ts';
import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link/link.tsx';
import { resultId } from '../result-id.ts';
import { useSettled } from '../use-settled.ts';
import { NoResult } from '../answer/no-result.tsx';
import { nearestText, othersText } from '../answer/nearest.ts';
import { isNothingYet } from '../ask/held.ts';
import { LaterOffer } from '../answer/later-offer.tsx';
import { Preview } from './preview.tsx';
import { ResultOption } from './result-option.tsx';
import { SearchedLine } from '../answer/searched-line.tsx';
import { Failed, Loading } from '../answer/states.tsx';
import { Strips } from '../answer/strips.tsx';
import { UnderstoodLine } from '../answer/understood-line.tsx';
import { whereToAsk } from '../answer/where-to-ask.ts';
import type { Group } from './groups.ts';
import { pause } from './pause.ts';
import { Untouched } from './untouched.tsx';
import type { Options } from './use-options.ts';
import type { HeldSearch } from '../ask/use-held-search.ts';

interface PaletteBodyProps {
  search: HeldSearch;
  /** The answer to show, or null before anything is typed or answered. */
  shown: Answer | null;
  /** Id of the listbox. */
  listId: string;
  options: Options;
  filtered: boolean;
  /** Address of the search page with the same query and filters. */
  searchAddress: string;
  /** Shows what has come since. */
  onTakeLater: () => void;
  onUnfilter: () => void;
  onAsk: (query: string) => void;
  onOpen: () => void;
}

/** As in content.css: narrower windows show no preview. */
const previewWidth = '(min-width: 900px)';
const noProjects: ManifestProject[] = [];

/** What stands below the field: results with a preview, or why there are none. */
export function PaletteBody(props: PaletteBodyProps) {
  const { search, shown, options } = props;
  const { failure, progress, pending, retry } = search;
  const projects = progress?.projects ?? noProjects;
  if (!shown) {
    if (failure !== null) return <Failed onRetry={retry} />;
    if (pending) return <Loading progress={progress} />;
    return <Untouched progress={progress} onAsk={props.onAsk} onOpen={props.onOpen} />;
  }
  if (shown.results.length === 0) {
    if (shown.complete) return <NoResult {...props} answer={shown} projects={projects} />;
    return failure === null ? <Loading progress={progress} /> : <Failed onRetry={retry} />;
  }
  if (isNothingYet(shown) && failure === null) return <Loading progress={progress} />;
  return (
    <>
      <Strips search={search} />
      {shown.answered === 0 && (
        <p className="palette-nearest">{words(searchWords).noAnswer(nearestText(shown))}</p>
      )}
      <div className="palette-panes">
        <ResultList
          groups={options.groups}
          listId={props.listId}
          projects={projects}
          active={options.active}
          onSelect={options.select}
          onOpen={props.onOpen}
        />
        <SelectedPreview
          search={search}
          active={options.active}
          query={shown.query}
          projects={projects}
        />
      </div>
      <div className="palette-notes">
        <UnderstoodLine answer={shown} onAsk={props.onAsk} />
        {shown.answered > 0 && shown.total > shown.answered && <span>{othersText(shown)}</span>}
        <SearchedLine
          search={search}
          answer={shown}
          offer={
            search.later && (
              <LaterOffer shown={shown} later={search.later} onTake={props.onTakeLater} />
            )
          }
        />
      </div>
      <p className="palette-everything">
        <Link className="link" href={props.searchAddress} onClick={props.onOpen}>
          {words(paletteWords).seeAllOf(shown.answered || shown.total)}
        </Link>
        <a className="link" href={whereToAsk(shown, projects).ask}>
          {words(searchWords).ask}
          <Icon name="arrow-up-right" />
        </a>
      </p>
    </>
  );
}

interface SelectedPreviewProps {
  search: HeldSearch;
  active: SearchResult | null;
  query: string;
  projects: readonly ProjectName[];
}

/** Asks for the selected result's text, which the answer does not carry, once typing or moving pauses. */
function SelectedPreview({ search, active, query, projects }: SelectedPreviewProps) {
  const { read, passage: latest } = search;
  const result = useSettled(active, pause);
  const settledQuery = useSettled(query, pause);
  const { type, id } = result?.document ?? {};
  useEffect(() => {
    if (type && id !== undefined && matchMedia(previewWidth).matches) {
      read(settledQuery, { type, id });
    }
  }, [read, settledQuery, type, id]);
  if (!result) return null;
  const passage = latest?.of.type === type && latest?.of.id === id ? latest?.passage : null;
  return <Preview result={result} passage={passage ?? null} projects={projects} />;
}

interface ResultListProps extends Pick<PaletteBodyProps, 'listId' | 'onOpen'> {
  groups: readonly Group[];
  projects: readonly ProjectName[];
  active: SearchResult | null;
  onSelect: (result: SearchResult) => void;
}

/** Renders for a new answer or another choice, not for each letter typed. */
const ResultList = memo(function ResultList(props: ResultListProps) {
  const { groups, listId, projects, active, onSelect, onOpen } = props;
  return (
    <div
      className="palette-list"
      id={listId}
      role="listbox"
      aria-label={words(paletteWords).results}
    >
      {groups.map(({ key, name, note, results }) => (
        <div key={key} role="group" aria-labelledby={`${listId}-${key}`}>
          <p className="palette-heading" role="presentation" id={`${listId}-${key}`}>
            <span>{name}</span>
            <span>{note}</span>
          </p>
          {results.map((result) => (
            <ResultOption
              key={resultId(result)}
              result={result}
              projects={projects}
              selected={result === active}
              onSelect={onSelect}
              onOpen={onOpen}
            />
          ))}
        </div>
      ))}
    </div>
  );
});
