import type { ReactNode } from 'react';
import { OutLink } from '#components/ui/link/out-link.tsx';
import { SectionHead } from '#components/ui/section-head.tsx';
import type { Project } from '#lib/content/types.ts';
import { repositoryName } from '#lib/site/addresses.ts';

/** Other spellings readers meet, without those that the page says anyway. */
function otherNames({ name, aliases, repository }: Project): string[] {
  const shown = [name, repositoryName(repository)].map((one) => one.toLowerCase());
  return aliases.filter((alias) => !shown.includes(alias.toLowerCase()));
}

/** What a project is: category, introduction, other names, home page. */
export function ProjectAbout({ project, children }: { project: Project; children: ReactNode }) {
  const names = otherNames(project);
  return (
    <section className="project-about">
      <SectionHead caption={project.category}>简介</SectionHead>
      <div className="prose">{children}</div>
      {names.length > 0 && <p>也写作 {names.join('、')}。</p>}
      {project.homepage && (
        <p>
          <OutLink href={project.homepage}>项目主页</OutLink>
        </p>
      )}
    </section>
  );
}
