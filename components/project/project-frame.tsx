import type { ReactNode } from 'react';
import type { Links } from '#components/ui/link/dead-note.tsx';
import type { Project } from '#lib/content/types.ts';
import type { RepositoryStanding } from '#lib/content/views/standing.ts';
import { ProjectHero } from './project-hero.tsx';
import type { ProjectCounts, ProjectList } from './project-props.ts';
import { ProjectTabs } from './project-tabs.tsx';

interface ProjectFrameProps {
  project: Project;
  counts: ProjectCounts;
  /** The list this page shows. */
  current: ProjectList;
  /** What is known of addresses. */
  links?: Links | undefined;
  /** How its repository stood on GitHub, if that is known. */
  standing?: RepositoryStanding | null | undefined;
  children: ReactNode;
}

/** Head and tabs that all pages of a project share. */
export function ProjectFrame(props: ProjectFrameProps) {
  const { project, counts, current, links, standing, children } = props;
  return (
    <div className={`wrap hue-${project.slug}`}>
      <div id="project-head">
        <ProjectHero project={project} counts={counts} links={links} standing={standing} />
        <ProjectTabs slug={project.slug} counts={counts} current={current} />
      </div>
      {children}
    </div>
  );
}
