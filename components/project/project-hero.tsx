import { Breadcrumb } from '#components/ui/link/breadcrumb.tsx';
import { Count } from '#components/ui/number/count.tsx';
import { GitHubMark } from '#components/ui/icon.tsx';
import { JoinedIcon } from '#components/ui/joined-icon.tsx';
import { DeadNote, type Links } from '#components/ui/link/dead-note.tsx';
import { Link } from '#components/ui/link/link.tsx';
import { OutLink } from '#components/ui/link/out-link.tsx';
import type { Project } from '#lib/content/types.ts';
import type { RepositoryStanding } from '#lib/content/views/standing.ts';
import { feedPath, paths } from '#lib/site/paths.ts';
import { frameWords } from '#lib/words/areas/frame.ts';
import { keepWords } from '#lib/words/areas/pages/saved.ts';
import { projectWords } from '#lib/words/areas/pages/project.tsx';
import { contentLang } from '#lib/words/content-language.ts';
import { words } from '#lib/words/dictionary.ts';
import type { ProjectCounts } from './project-props.ts';
import { ProjectStanding } from './project-standing.tsx';
import { issueTemplatesUrl, issuesUrl, repositoryName } from '#lib/site/addresses.ts';

interface ProjectHeroProps {
  project: Project;
  counts: ProjectCounts;
  links: Links | undefined;
  standing: RepositoryStanding | null | undefined;
}

/** Head of a project's pages: name, one line, the ways to GitHub and to its feed, three counts. */
export function ProjectHero({ project, counts, links, standing }: ProjectHeroProps) {
  const say = words(projectWords);
  const { slug, name, summary, repository } = project;
  return (
    <header className="project-head">
      <div>
        <Breadcrumb steps={[{ text: words(frameWords).projects, href: paths.projects }]} />
        <div className="project-title">
          <span className="project-disc" aria-hidden="true" />
          <h1>{name}</h1>
        </div>
        <p className="mt-2 text-ink-2" lang={contentLang()}>
          {summary}
        </p>
        {standing && <ProjectStanding standing={standing} />}
        <p className="project-ways">
          <a className="button button-secondary button-small" href={repository}>
            <GitHubMark />
            {repositoryName(repository)}
            <JoinedIcon name="arrow-up-right" />
          </a>
          <DeadNote href={repository} day="" links={links} />
          <OutLink className="button button-small project-way" href={issuesUrl(repository)}>
            {say.issues}
          </OutLink>
          <OutLink className="button button-small project-way" href={issueTemplatesUrl(repository)}>
            {say.ask}
          </OutLink>
          <Link
            className="button button-small project-way"
            href={feedPath({ kind: 'project', slug }, 'rss')}
            type="application/rss+xml"
          >
            {say.rss}
          </Link>
          <button
            type="button"
            className="button button-small project-way keep needs-script"
            data-follow={slug}
            data-name={name}
            aria-pressed="false"
          >
            {words(keepWords).follow}
          </button>
        </p>
      </div>
      <div className="project-stats">
        <Count value={counts.questions} unit={say.questionUnit(counts.questions)} size="l" />
        <Count value={counts.releases} unit={say.releaseUnit(counts.releases)} size="l" />
        <Count value={counts.readings} unit={say.readingUnit(counts.readings)} size="l" />
      </div>
    </header>
  );
}
