import { Link } from '#components/ui/link/link.tsx';
import type { ProjectCount } from '#lib/content/views/project/contents.ts';
import { projectPath } from '#lib/site/paths.ts';

/** Projects with their number of questions, as words and, where there are several, as a bar. */
export function ProjectBars({ counts }: { counts: ProjectCount[] }) {
  const most = Math.max(1, ...counts.map(({ questions }) => questions));
  return (
    <ul className="project-bars mt-1.5">
      {counts.map(({ project, questions }) => (
        <li key={project.slug}>
          <Link href={projectPath(project.slug)} className={`hue-${project.slug}`}>
            <span className="project-name project-name-bar">{project.name}</span>
            <span className="number">{questions}</span>
            {counts.length > 1 && (
              <svg
                className="bar"
                viewBox="0 0 100 2"
                preserveAspectRatio="none"
                aria-hidden="true"
              >
                <path d={`M0 0h${Math.max(1, Math.round((questions / most) * 100))}v2H0z`} />
              </svg>
            )}
          </Link>
        </li>
      ))}
    </ul>
  );
}
