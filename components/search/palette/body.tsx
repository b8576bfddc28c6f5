import { memo, useEffect } from 'react';
import type { Answer } from '#lib/search/browser/protocol.ts';
import type { ProjectName, SearchResult } from '#lib/search/types.ts';
import { Link } from '#components/ui/link/link.tsx';
import { optionId } from '../groups.ts';
import type { Group } from '../groups.ts';
import { NoResult } from '../answer/no-result.tsx';
import { Preview } from './preview.tsx';
import { ResultOption } from './result-option.tsx';
import { SearchedLine } from '../answer/searched-line.tsx';
import { Failed, Loading } from '../answer/states.tsx';
import { Strips } from '../answer/strips.tsx';
import { UnderstoodLine } from '../answer/understood-line.tsx';
import { Untouched } from './untouched.tsx';
import type { Options } from './use-options.ts';
import { pause, useSettled } from '../ask/use-search.ts';
import type { Search } from '../ask/use-search.ts';

interface PaletteBodyProps {
  search: Search;
  /** The answer to show, or null before anything is typed or answered. */
  shown: Answer | null;
  /** Id of the listbox. */
  list: string;
  options: Options;
  filtered: boolean;
  /** Address of the search page with the same query and filters. */
  everything: string;
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
    if (shown.complete) return <NoResult {...props} answer={shown} projects={projects} />;
    return failure === null ? <Loading progress={progress} /> : <Failed onRetry={retry} />;
  }
  return (
    <>
      <Strips search={search} />
      <div className="palette-panes">
        <ResultList
          groups={options.groups}
          list={props.list}
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
        <SearchedLine search={search} answer={shown} />
      </div>
      <p className="palette-everything">
        <Link className="link" href={props.everything} onClick={props.onOpen}>
          在搜索页查看全部 {shown.total} 条
        </Link>
      </p>
    </>
  );
}

interface SelectedPreviewProps {
  search: Search;
  active: SearchResult | null;
  query: string;
  projects: readonly ProjectName[];
}

/** Asks for the selected result's text, which the answer does not carry, once typing or moving pauses. */
function SelectedPreview({ search, active, query, projects }: SelectedPreviewProps) {
  const { read, passage: last } = search;
  const result = useSettled(active, pause);
  const asked = useSettled(query, pause);
  const { type, id } = result?.document ?? {};
  useEffect(() => {
    if (type && id !== undefined && matchMedia(previewed).matches) read(asked, { type, id });
  }, [read, asked, type, id]);
  if (!result) return null;
  const passage = last?.of.type === type && last?.of.id === id ? last?.passage : null;
  return <Preview result={result} passage={passage ?? null} projects={projects} />;
}

// As in palette.css: narrower windows show no preview.
const previewed = '(min-width: 900px)';

interface ResultListProps extends Pick<PaletteBodyProps, 'list' | 'onOpen'> {
  groups: readonly Group[];
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
