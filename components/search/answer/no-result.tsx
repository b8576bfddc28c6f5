import { Icon } from '#components/ui/icon.tsx';
import type { Answer } from '#lib/search/browser/protocol.ts';
import type { ManifestProject } from '#lib/search/documents/shard.ts';
import { searchWords } from '#lib/words/areas/search/answer.tsx';
import { words } from '#lib/words/dictionary.ts';
import { SearchIcon } from '../icon.tsx';
import { PopularQuestions } from './popular-questions.tsx';
import { SearchedLine } from './searched-line.tsx';
import { UnderstoodLine } from './understood-line.tsx';
import { whereToAsk } from './where-to-ask.ts';
import type { Search } from '../ask/use-search.ts';
import './answer.css';

interface NoResultProps {
  answer: Answer;
  search: Pick<Search, 'progress' | 'more'>;
  projects: readonly ManifestProject[];
  /** Whether filters are set beside the query. */
  filtered: boolean;
  onUnfilter: () => void;
  onAsk: (query: string) => void;
  onOpen: () => void;
}

/** When nothing is found: how the query was read, each word alone, what others ask, where to ask. */
export function NoResult(props: NoResultProps) {
  const say = words(searchWords);
  const { answer, search, projects, filtered, onUnfilter, onAsk, onOpen } = props;
  const known = answer.words.filter(({ count }) => count > 0);
  const alone = answer.words.length > 1 || filtered ? known : [];
  return (
    <div className="search-state">
      <SearchIcon name="search-x" />
      <p className="search-state-title">{titleOf(answer)}</p>
      <UnderstoodLine answer={answer} onAsk={onAsk} />
      <SearchedLine search={search} answer={answer} />
      <p>{adviceOf(alone.length > 0, filtered)}</p>
      <div className="search-state-actions">
        {filtered && (
          <button
            type="button"
            className="button button-secondary button-small"
            onClick={onUnfilter}
          >
            {say.unfilter}
          </button>
        )}
        {alone.map(({ word, count }) => (
          <button
            key={word}
            type="button"
            className="button button-secondary button-small"
            onClick={() => onAsk(word)}
          >
            {say.onlyWord(word, count)}
          </button>
        ))}
        <a className="button button-small search-ask" href={whereToAsk(answer, projects).ask}>
          {say.ask}
          <Icon name="arrow-up-right" />
        </a>
      </div>
      {answer.popular && <PopularQuestions popular={answer.popular} onOpen={onOpen} />}
    </div>
  );
}

function adviceOf(split: boolean, filtered: boolean): string {
  const say = words(searchWords);
  if (split) return say.foundApart;
  return filtered ? say.tryUnfiltered : say.tryOtherWords;
}

function titleOf({ query, understood, words: asked }: Answer): string {
  const apart = asked.length > 1 ? asked.map(({ word }) => word) : [understood.text || query];
  return words(searchWords).nothingFound(apart);
}
