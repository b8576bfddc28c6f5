import { Icon } from '#components/ui/icon.tsx';
import type { Answer } from '#lib/search/browser/protocol.ts';
import type { ManifestProject } from '#lib/search/documents/shard.ts';
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
  const { answer, search, projects, filtered, onUnfilter, onAsk, onOpen } = props;
  const known = answer.words.filter(({ count }) => count > 0);
  const words = answer.words.length > 1 || filtered ? known : [];
  return (
    <div className="search-state">
      <SearchIcon name="search-x" />
      <p className="search-state-title">{titleOf(answer)}</p>
      <UnderstoodLine answer={answer} onAsk={onAsk} />
      <SearchedLine search={search} answer={answer} />
      <p>{adviceOf(words.length > 0, filtered)}</p>
      <div className="search-state-actions">
        {filtered && (
          <button
            type="button"
            className="button button-secondary button-small"
            onClick={onUnfilter}
          >
            去掉筛选
          </button>
        )}
        {words.map(({ word, count }) => (
          <button
            key={word}
            type="button"
            className="button button-secondary button-small"
            onClick={() => onAsk(word)}
          >
            只搜“{word}” {count}
          </button>
        ))}
        <a className="button button-small search-ask" href={whereToAsk(answer, projects).ask}>
          到 GitHub 提问
          <Icon name="arrow-up-right" />
        </a>
      </div>
      {answer.popular && <PopularQuestions popular={answer.popular} onOpen={onOpen} />}
    </div>
  );
}

function adviceOf(split: boolean, filtered: boolean): string {
  if (split) return '分开搜有结果。';
  return filtered ? '去掉筛选再看看。' : '换个说法，或搜报错里的类名、方法名试试。';
}

function titleOf({ query, understood, words }: Answer): string {
  if (words.length < 2) return `没有内容提到“${understood.text || query}”`;
  return `没有内容同时提到${words.map(({ word }) => `“${word}”`).join('和')}`;
}
