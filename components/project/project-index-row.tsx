import { DateTime } from '#components/ui/number/date-time.tsx';
import { Link } from '#components/ui/link/link.tsx';
import type { ProjectSummary } from '#lib/content/views/project/contents.ts';
import { projectPath } from '#lib/site/paths.ts';

interface ProjectIndexRowProps {
  summary: ProjectSummary;
  /** Questions of the project that has most: the full width. */
  most: number;
}

/** A project in the list of projects: name, sentence, counts, last mention, questions as a bar. */
export function ProjectIndexRow({ summary, most }: ProjectIndexRowProps) {
  const { project, questions, releases, readings, latest } = summary;
  const others = [
    releases > 0 && `${releases} 次发布`,
    readings > 0 && `${readings} 篇阅读`,
  ].filter((part) => part !== false);
  const width = Math.max(0.5, Math.round((questions / Math.max(1, most)) * 1000) / 10);
  return (
    <li className={`project-index hue-${project.slug}`}>
      <h2>
        <Link className="project-name project-index-name" href={projectPath(project.slug)}>
          {project.name}
        </Link>
      </h2>
      <div>
        <p className="text-[15px]/[26px] text-ink-2">{project.summary}</p>
        <p className="caption">{[project.category, ...others].join(' · ')}</p>
      </div>
      <p className="project-index-count">
        {questions > 0 && (
          <span className="block">
            <b>{questions}</b>条问答
          </span>
        )}
        {latest && (
          <span className="caption">
            最近 <DateTime date={latest} />
          </span>
        )}
      </p>
      {questions > 0 && (
        <svg className="bar" viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">
          <path d={`M0 0h${width}v2H0z`} />
        </svg>
      )}
    </li>
  );
}
