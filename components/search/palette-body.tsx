import { memo, useEffect } from 'react';
import type { Answer } from '#lib/search/protocol.ts';
import type { ProjectName, SearchResult } from '#lib/search/types.ts';
import { optionId } from './groups.ts';
import type { Group } from './groups.ts';
import { NoResult } from './no-result.tsx';
import { Preview } from './preview.tsx';
import { ResultOption } from './result-option.tsx';
import { searchedText } from './searched.ts';
import { Failed, Loading } from './states.tsx';
import { Strips } from './strips.tsx';
import { UnderstoodLine } from './understood-line.tsx';
import { Untouched } from './untouched.tsx';
import type { Options } from './use-options.ts';
import type { Search } from './use-search.ts';

interface PaletteBodyProps {
  search: Search;
  /** The answer to show, or null before anything is typed or answered. */
  shown: Answer | null;
  groups: Group[];
  /** Id of the listbox. */
  list: string;
  options: Options;
  filtered: boolean;
  onUnfilter: () => void;
  onAsk: (query: string) => void;
  onOpen: () => void;
}

const none: ProjectName[] = [];

/** What stands below the field: results with a preview, or why there are none. */
export function PaletteBody(props: PaletteBodyProps) {
  const { search, shown, options } = props;
  const { failure, progress, pending, retry } = search;
  const projects = progress?.projects ?? none;
  if (!shown) {
    if (failure !== null) return <Failed onRetry={retry} />;
    if (pending) return <Loading progress={progress} />;
    return <Untouched progress={progress} onAsk={props.onAsk} onOpen={props.onOpen} />;
  }
  if (shown.results.length === 0) {
    if (failure !== null) return <Failed onRetry={retry} />;
    if (!shown.complete || pending) return <Loading progress={progress} />;
    return <NoResult {...props} answer={shown} projects={projects} />;
  }
  return (
    <>
      <Strips search={search} />
      <div className="palette-panes">
        <ResultList
          groups={props.groups}
          list={props.list}
          projects={projects}
          active={options.active}
          onSelect={options.select}
          onOpen={props.onOpen}
        />
        {options.active && (
          <SelectedPreview
            search={search}
            result={options.active}
            query={shown.query}
            projects={projects}
          />
        )}
      </div>
      <div className="palette-notes">
        <UnderstoodLine answer={shown} onAsk={props.onAsk} />
        <Searched progress={progress} />
      </div>
    </>
  );
}

interface SelectedPreviewProps {
  search: Search;
  result: SearchResult;
  query: string;
  projects: readonly ProjectName[];
}

/** Asks for the selected result's text, which the answer does not carry. */
function SelectedPreview({ search, result, query, projects }: SelectedPreviewProps) {
  const { read, passage: last } = search;
  const { type, id } = result.document;
  useEffect(() => read(query, { type, id }), [read, query, type, id]);
  const there = last?.of.type === type && last.of.id === id;
  return <Preview result={result} passage={there ? last.passage : null} projects={projects} />;
}

/** Below the list: nothing in it moves when this comes or goes. */
function Searched({ progress }: Pick<Search, 'progress'>) {
  const text = searchedText(progress);
  return text && <p className="search-searched">{text}</p>;
}

interface ResultListProps extends Pick<PaletteBodyProps, 'groups' | 'list' | 'onOpen'> {
  projects: readonly ProjectName[];
  active: SearchResult | null;
  onSelect: (result: SearchResult) => void;
}

/** Renders for a new answer or another choice, not for each letter typed. */
const ResultList = memo(function ResultList(props: ResultListProps) {
  const { groups, list, projects, active, onSelect, onOpen } = props;
  return (
    <div className="palette-list" id={list} role="listbox" aria-label="搜索结果">
      {groups.map(({ key, name, note, results }) => (
        <div key={key} role="group" aria-labelledby={`${list}-${key}`}>
          <p className="palette-heading" role="presentation" id={`${list}-${key}`}>
            <span>{name}</span>
            <span>{note}</span>
          </p>
          {results.map((result) => (
            <ResultOption
              key={optionId(result)}
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
