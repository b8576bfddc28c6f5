import { Icon } from '#components/ui/icon.tsx';
import type { Answer } from '#lib/search/browser/protocol.ts';
import type { ManifestProject } from '#lib/search/documents/shard.ts';
import { whereToAsk } from './where-to-ask.ts';
import './answer.css';

interface AskRowProps {
  answer: Answer;
  projects: readonly ManifestProject[];
}

/** The end of every list: where to ask what it does not answer. */
export function AskRow({ answer, projects }: AskRowProps) {
  const { project, ask, issues } = whereToAsk(answer, projects);
  return (
    <section className="search-ask-row" aria-labelledby="search-ask">
      <div>
        <h2 id="search-ask">都不是？去问一句</h2>
        <p>
          {project
            ? `搜索词会带进标题，先填到 ${project} 的 issue 里。`
            : '搜索词会填进周刊的提问表，编辑带给维护者。'}
          答复整理后收进周刊，这里就能搜到。
        </p>
      </div>
      <div className="search-ask-ways">
        <a className="button button-primary" href={ask}>
          到 GitHub 提问
          <Icon name="arrow-up-right" />
        </a>
        <a className="button button-secondary" href={issues}>
          先搜 issue
          <Icon name="arrow-up-right" />
        </a>
      </div>
    </section>
  );
}
