import type { ReactNode } from 'react';
import type { Project } from '#lib/content/types.ts';
import { ProjectHero } from './project-hero.tsx';
import type { ProjectCounts, ProjectList } from './project-props.ts';
import { ProjectTabs } from './project-tabs.tsx';

interface ProjectFrameProps {
  project: Project;
  counts: ProjectCounts;
  /** The list this page shows. */
  current: ProjectList;
  children: ReactNode;
}

/** Head and tabs that all pages of a project share. */
export function ProjectFrame({ project, counts, current, children }: ProjectFrameProps) {
  return (
    <div className={`wrap hue-${project.slug}`}>
      <div id="project-head">
        <ProjectHero project={project} counts={counts} />
        <ProjectTabs slug={project.slug} counts={counts} current={current} />
      </div>
      {children}
    </div>
  );
}
