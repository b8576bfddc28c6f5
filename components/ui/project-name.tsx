import { clsx } from 'clsx';
import { Link } from './link/link.tsx';
import type { Project } from '#lib/content/types.ts';
import { projectPath } from '#lib/site/paths.ts';
import { uiWords } from '#lib/words/areas/ui.ts';
import { passageLang } from '#lib/words/content-language.ts';
import { words } from '#lib/words/dictionary.ts';

/** A project as lists need it. */
export type ProjectRef = Pick<Project, 'slug' | 'name'>;

interface ProjectNameProps {
  /** Null: the question names no project. */
  project: ProjectRef | null | undefined;
  /** Set where the name is part of another link. */
  plain?: boolean;
  /** Not bold, for rows that carry several. */
  quiet?: boolean;
}

/** Dot in the project's hue and its name, a link unless told otherwise. */
export function ProjectName({ project, plain, quiet }: ProjectNameProps) {
  if (!project) {
    return (
      <span className="project-name project-name-quiet hue-none">{words(uiWords).noProject}</span>
    );
  }
  const className = clsx('project-name', `hue-${project.slug}`, quiet && 'project-name-quiet');
  const lang = passageLang(project.name);
  if (plain) {
    return (
      <span className={className} lang={lang}>
        {project.name}
      </span>
    );
  }
  return (
    <Link className={className} href={projectPath(project.slug)} lang={lang}>
      {project.name}
    </Link>
  );
}
