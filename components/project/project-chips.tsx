import { Link } from '#components/ui/link.tsx';
import type { ProjectCount } from '#lib/content/views/projects.ts';
import { projectPath } from '#lib/site/paths.ts';

/** Projects as chips with their number of questions, leading to their pages. */
export function ProjectChips({ counts }: { counts: ProjectCount[] }) {
  return (
    <nav className="mt-6 flex flex-wrap gap-2" aria-label="项目">
      {counts.map(({ project, questions }) => (
        <Link
          key={project.slug}
          className={`chip hue-${project.slug}`}
          href={projectPath(project.slug)}
        >
          <span className="dot" aria-hidden="true" />
          {project.name} <b>{questions}</b>
        </Link>
      ))}
    </nav>
  );
}
