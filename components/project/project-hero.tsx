import { Breadcrumb } from '#components/ui/link/breadcrumb.tsx';
import { Count } from '#components/ui/number/count.tsx';
import { GitHubMark } from '#components/ui/icon.tsx';
import { JoinedIcon } from '#components/ui/joined-icon.tsx';
import { Link } from '#components/ui/link/link.tsx';
import { OutLink } from '#components/ui/link/out-link.tsx';
import type { Project } from '#lib/content/types.ts';
import { feedPath, paths } from '#lib/site/paths.ts';
import type { ProjectCounts } from './project-props.ts';
import { issueTemplatesUrl, issuesUrl, repositoryName } from '#lib/site/addresses.ts';

interface ProjectHeroProps {
  project: Project;
  counts: ProjectCounts;
}

/** Head of a project's pages: name, one line, the ways to GitHub and to its feed, three counts. */
export function ProjectHero({ project, counts }: ProjectHeroProps) {
  const { slug, name, summary, repository } = project;
  return (
    <header className="project-head">
      <div>
        <Breadcrumb steps={[{ text: '项目', href: paths.projects }]} />
        <div className="project-title">
          <span className="project-disc" aria-hidden="true" />
          <h1>{name}</h1>
        </div>
        <p className="mt-2 text-ink-2">{summary}</p>
        <p className="project-ways">
          <a className="button button-secondary button-small" href={repository}>
            <GitHubMark />
            {repositoryName(repository)}
            <JoinedIcon name="arrow-up-right" />
          </a>
          <OutLink className="button button-small project-way" href={issuesUrl(repository)}>
            issue
          </OutLink>
          <OutLink className="button button-small project-way" href={issueTemplatesUrl(repository)}>
            提问
          </OutLink>
          <Link
            className="button button-small project-way"
            href={feedPath({ kind: 'project', slug }, 'rss')}
            type="application/rss+xml"
          >
            RSS 订阅
          </Link>
        </p>
      </div>
      <div className="project-stats">
        <Count value={counts.questions} unit="条问答" size="l" />
        <Count value={counts.releases} unit="次发布" size="l" />
        <Count value={counts.readings} unit="篇阅读" size="l" />
      </div>
    </header>
  );
}
