import type { ReactNode } from 'react';
import { DeadNote, type Links } from '#components/ui/link/dead-note.tsx';
import { OutLink } from '#components/ui/link/out-link.tsx';
import { SectionHead } from '#components/ui/section-head.tsx';
import type { Project } from '#lib/content/types.ts';
import { Category } from './category.tsx';
import { projectWords } from '#lib/words/areas/pages/project.tsx';
import { words } from '#lib/words/dictionary.ts';
import { repositoryName } from '#lib/site/addresses.ts';

/** Other spellings readers meet, without those that the page says anyway. */
function otherNames({ name, aliases, repository }: Project): string[] {
  const shown = [name, repositoryName(repository)].map((one) => one.toLowerCase());
  return aliases.filter((alias) => !shown.includes(alias.toLowerCase()));
}

interface ProjectAboutProps {
  project: Project;
  /** What is known of addresses. */
  links?: Links | undefined;
  /** Its own words. */
  children: ReactNode;
}

/** What a project is: category, introduction, other names, home page. */
export function ProjectAbout({ project, links, children }: ProjectAboutProps) {
  const say = words(projectWords);
  const names = otherNames(project);
  return (
    <section className="project-about">
      <SectionHead caption={<Category>{project.category}</Category>}>{say.about}</SectionHead>
      <div className="prose">{children}</div>
      {names.length > 0 && <p>{say.alsoWritten(names)}</p>}
      {project.homepage && (
        <p>
          <OutLink href={project.homepage}>{say.homepage}</OutLink>
          <DeadNote href={project.homepage} day="" links={links} />
        </p>
      )}
    </section>
  );
}
