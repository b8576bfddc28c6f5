import type { Answer } from '#lib/search/protocol.ts';
import type { ProjectName } from '#lib/search/types.ts';
import { optionId } from './groups.ts';
import type { Group } from './groups.ts';
import { Preview } from './preview.tsx';
import { ResultOption } from './result-option.tsx';
import { Failed, Loading, NoResult } from './states.tsx';
import { Strips } from './strips.tsx';
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
  onAsk: (query: string) => void;
  onOpen: () => void;
}

/** What stands below the field: results with a preview, or why there are none. */
export function PaletteBody(props: PaletteBodyProps) {
  const { search, shown, options } = props;
  const { failure, progress, pending, retry } = search;
  const projects = progress?.projects ?? [];
  if (!shown) {
    if (failure !== null) return <Failed onRetry={retry} />;
    if (pending) return <Loading progress={progress} />;
    return <Untouched progress={progress} onAsk={props.onAsk} onOpen={props.onOpen} />;
  }
  if (shown.results.length === 0) {
    if (failure !== null) return <Failed onRetry={retry} />;
    if (!shown.complete || pending) return <Loading progress={progress} />;
    return <NoResult answer={shown} onAsk={props.onAsk} />;
  }
  return (
    <>
      <Strips search={search} />
      <div className="palette-panes">
        <ResultList {...props} projects={projects} />
        {options.active && <Preview result={options.active} projects={projects} />}
      </div>
    </>
  );
}

function ResultList({
  groups,
  list,
  options,
  onOpen,
  projects,
}: PaletteBodyProps & { projects: readonly ProjectName[] }) {
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
              selected={result === options.active}
              onSelect={() => options.select(result)}
              onOpen={onOpen}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
