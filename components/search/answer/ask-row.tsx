import { Icon } from '#components/ui/icon.tsx';
import type { Answer } from '#lib/search/browser/protocol.ts';
import type { ManifestProject } from '#lib/search/documents/shard.ts';
import { searchPageWords } from '#lib/words/areas/search/page.ts';
import { searchWords } from '#lib/words/areas/search/answer.tsx';
import { words } from '#lib/words/dictionary.ts';
import { whereToAsk } from './where-to-ask.ts';
import './answer.css';

interface AskRowProps {
  answer: Answer;
  projects: readonly ManifestProject[];
}

/** The end of every list: where to ask what it does not answer. */
export function AskRow({ answer, projects }: AskRowProps) {
  const say = words(searchPageWords);
  const { project, ask, issues } = whereToAsk(answer, projects);
  return (
    <section className="search-ask-row" aria-labelledby="search-ask">
      <div>
        <h2 id="search-ask">{say.notTheseAsk}</h2>
        <p>{project ? say.askProject(project) : say.askWeekly}</p>
      </div>
      <div className="search-ask-ways">
        <a className="button button-primary" href={ask}>
          {words(searchWords).ask}
          <Icon name="arrow-up-right" />
        </a>
        <a className="button button-secondary" href={issues}>
          {say.searchIssues}
          <Icon name="arrow-up-right" />
        </a>
      </div>
    </section>
  );
}
