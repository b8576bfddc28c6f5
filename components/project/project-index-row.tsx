import { DateTime } from '#components/ui/date-time.tsx';
import type { ProjectSummary } from '#lib/content/views/projects.ts';
import { ProjectName } from './project-name.tsx';

/** A project in the list of projects. */
export function ProjectIndexRow({ summary }: { summary: ProjectSummary }) {
  const { project, questions, releases, readings, latest } = summary;
  const counts = [
    questions > 0 && `${questions} 条问答`,
    releases > 0 && `${releases} 次发布`,
    readings > 0 && `${readings} 篇阅读`,
  ].filter((part) => part !== false);
  return (
    <li className="project-index">
      <h2 className="text-[17px] leading-7">
        <ProjectName project={project} />
      </h2>
      <div>
        <p className="text-[15px] leading-[26px] text-ink-2">{project.summary}</p>
        <p className="caption">{[project.category, ...counts].join(' · ')}</p>
      </div>
      {latest && (
        <p className="caption">
          最近 <DateTime date={latest} />
        </p>
      )}
    </li>
  );
}
