import { Breadcrumb } from '#components/ui/breadcrumb.tsx';
import { Count } from '#components/ui/count.tsx';
import { GitHubMark, Icon } from '#components/ui/icon.tsx';
import type { Project } from '#lib/content/types.ts';
import { paths } from '#lib/site/paths.ts';

interface ProjectHeroProps {
  project: Project;
  /** Questions, releases, readings. */
  counts: number[];
}

/** Head of a project's page. */
export function ProjectHero({ project, counts }: ProjectHeroProps) {
  const { name, summary, repository, homepage } = project;
  return (
    <header className="project-head">
      <div>
        <Breadcrumb steps={[{ text: '项目', href: paths.projects }, { text: project.category }]} />
        <div className="project-title">
          <span className="project-disc" aria-hidden="true" />
          <h1>{name}</h1>
        </div>
        <p className="mt-2 text-ink-2">{summary}</p>
        <p className="mt-3.5 flex flex-wrap gap-2">
          <a className="button button-secondary button-small" href={repository}>
            <GitHubMark />
            {repository.replace(/^https:\/\/github\.com\//, '')}
            <Icon name="arrow-up-right" />
          </a>
          {homepage && (
            <a className="button button-secondary button-small" href={homepage}>
              主页
              <Icon name="arrow-up-right" />
            </a>
          )}
        </p>
      </div>
      <div className="project-stats">
        {['条问答', '次发布', '篇阅读'].map((unit, index) => (
          <Count key={unit} value={counts[index] ?? 0} unit={unit} size="l" />
        ))}
      </div>
    </header>
  );
}
