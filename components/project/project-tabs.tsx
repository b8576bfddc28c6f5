import { Link } from '#components/ui/link/link.tsx';
import { projectPath, projectTabPath } from '#lib/site/paths.ts';
import { projectWords } from '#lib/words/areas/pages/project.tsx';
import { words } from '#lib/words/dictionary.ts';
import type { ProjectCounts, ProjectList } from './project-props.ts';

interface ProjectTabsProps {
  slug: string;
  counts: ProjectCounts;
  current: ProjectList;
}

/** A project's lists as links to their own pages; empty ones are left out. */
export function ProjectTabs({ slug, counts, current }: ProjectTabsProps) {
  const say = words(projectWords);
  const lists: readonly { id: ProjectList; text: string }[] = [
    { id: 'questions', text: say.questionsTab },
    { id: 'releases', text: say.releasesTab },
    { id: 'readings', text: say.readingsTab },
    { id: 'weeklies', text: say.weekliesTab },
  ];
  return (
    <nav className="tabs" aria-label={say.kinds}>
      {lists
        .filter(({ id }) => counts[id] > 0)
        .map(({ id, text }) => (
          <Link
            key={id}
            href={id === 'questions' ? projectPath(slug) : projectTabPath(slug, id)}
            {...(id === current && { 'aria-current': 'page' })}
          >
            {text}
            <b>{counts[id]}</b>
          </Link>
        ))}
    </nav>
  );
}
