import { Link } from '#components/ui/link/link.tsx';
import { projectPath, projectTabPath } from '#lib/site/paths.ts';
import type { ProjectCounts, ProjectList } from './project-props.ts';

const lists: readonly { id: ProjectList; text: string }[] = [
  { id: 'questions', text: '问答' },
  { id: 'releases', text: '发布' },
  { id: 'readings', text: '阅读' },
  { id: 'weeklies', text: '周刊' },
];

interface ProjectTabsProps {
  slug: string;
  counts: ProjectCounts;
  current: ProjectList;
}

/** A project's lists as links to their own pages; empty ones are left out. */
export function ProjectTabs({ slug, counts, current }: ProjectTabsProps) {
  return (
    <nav className="tabs" aria-label="内容类型">
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
