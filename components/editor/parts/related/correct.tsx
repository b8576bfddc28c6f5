import { type KeyboardEvent, useState } from 'react';
import { clsx } from 'clsx';
import { useSearch } from '#components/search/ask/use-search.ts';
import { isComposingKey } from '#components/search/composing-key.ts';
import type { SearchClient } from '#lib/search/browser/client.ts';
import type { ProjectName, SearchOptions, SearchResult } from '#lib/search/types.ts';
import { partsWords } from '#lib/words/areas/editor/parts.tsx';
import { words } from '#lib/words/dictionary.ts';
import { PartIcon } from '../icon.tsx';
import { questionIdIn } from './question-id.ts';
import { QuestionResult } from './result.tsx';

const options: SearchOptions = { type: 'question', limit: 8 };
const none: readonly SearchResult[] = [];
const noProjects: readonly ProjectName[] = [];
const listId = 'edit-correct-list';

interface CorrectProps {
  /** Gives the page's search; called when the field is reached, not before: its data are loaded with it. */
  connect: () => SearchClient;
  /** @param id of a question; a typed one may be none that was published. */
  onPick: (id: string) => void;
}

/** Which published question is corrected: found by its words, or named by its id or address. */
export function Correct({ connect, onPick }: CorrectProps) {
  const say = words(partsWords);
  const [typed, setTyped] = useState('');
  // Half of a composition is not searched for.
  const [asked, setAsked] = useState('');
  const found = useFound(connect, asked);
  // By its id: the list may get other rows while one is chosen.
  const [chosen, setChosen] = useState<string | null>(null);
  const ids = found.named ? [found.named] : found.results.map(({ document }) => document.id);
  const active = chosen === null ? -1 : ids.indexOf(chosen);
  const move = (index: number): void => setChosen(ids[index % ids.length] ?? null);
  const type = (text: string, isComposing: boolean): void => {
    setTyped(text);
    if (isComposing) return;
    setAsked(text);
    setChosen(questionIdIn(text));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (isComposingKey(event.nativeEvent)) return;
    const id = ids[active];
    if (event.key === 'ArrowDown' && ids.length > 0) move(active + 1);
    else if (event.key === 'ArrowUp' && ids.length > 0) move(Math.max(active, 0) + ids.length - 1);
    else if (event.key === 'Escape' && typed) type('', false);
    else if (event.key === 'Enter' && id !== undefined) onPick(id);
    else return;
    event.preventDefault();
  };
  const isOpen = ids.length > 0;
  return (
    <div className="edit-correct">
      <label htmlFor="edit-correct-field">{say.whichQuestion}</label>
      <div className="edit-correct-field">
        <PartIcon name="search" />
        <input
          id="edit-correct-field"
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && active >= 0 ? optionId(active) : undefined}
          aria-describedby="edit-correct-help"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          value={typed}
          onFocus={found.reach}
          onChange={(event) => {
            const { nativeEvent } = event;
            type(
              event.target.value,
              'isComposing' in nativeEvent && nativeEvent.isComposing === true,
            );
          }}
          onCompositionEnd={(event) => type(event.currentTarget.value, false)}
          onKeyDown={onKeyDown}
        />
      </div>
      <p className="edit-related-hint" id="edit-correct-help">
        {say.whichHint}
      </p>
      <p className="sr-only" role="status">
        {found.isAnswered ? say.found(ids.length) : ''}
      </p>
      {found.hasFailed && (
        <p className="edit-related-hint">
          {say.notSearched}{' '}
          <button type="button" className="link" onClick={found.retry}>
            {say.retry}
          </button>
        </p>
      )}
      <Options {...found} active={active} onPick={onPick} />
    </div>
  );
}

const optionId = (index: number): string => `edit-correct-${index}`;

interface Found {
  /** The id that was typed or pasted, on its own or in an address. */
  named: string | null;
  results: readonly SearchResult[];
  projects: readonly ProjectName[];
  isAnswered: boolean;
  hasFailed: boolean;
  retry: () => void;
  /** Starts search. */
  reach: () => void;
}

function useFound(connect: () => SearchClient, asked: string): Found {
  const [client, setClient] = useState<SearchClient | null>(null);
  const named = questionIdIn(asked);
  const query = named ? '' : asked.trim();
  const { answer, pending, failure, progress, retry } = useSearch(client, query, options);
  return {
    named,
    // The last ones stay until others have come.
    results: query && answer ? answer.results : none,
    projects: progress?.projects ?? noProjects,
    isAnswered: named !== null || (query !== '' && !pending && answer !== null),
    hasFailed: query !== '' && failure !== null,
    retry,
    reach: () => setClient(connect()),
  };
}

function Options({
  named,
  results,
  projects,
  active,
  onPick,
}: Pick<Found, 'named' | 'results' | 'projects'> & {
  active: number;
  onPick: (id: string) => void;
}) {
  const say = words(partsWords);
  const rows = named
    ? [{ id: named, content: say.byId(named) }]
    : results.map((result) => ({
        id: result.document.id,
        content: <QuestionResult result={result} projects={projects} />,
      }));
  return (
    <div
      id={listId}
      role="listbox"
      aria-label={say.whichQuestion}
      className={clsx(rows.length > 0 && 'edit-correct-list')}
    >
      {rows.map(({ id, content }, index) => (
        <div
          key={id}
          id={optionId(index)}
          role="option"
          aria-selected={index === active}
          // The field keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(id)}
        >
          {content}
        </div>
      ))}
    </div>
  );
}
