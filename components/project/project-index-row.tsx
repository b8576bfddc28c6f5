import { DateTime } from '#components/ui/number/date-time.tsx';
import { Link } from '#components/ui/link/link.tsx';
import type { ProjectSummary } from '#lib/content/views/project/contents.ts';
import { Category } from './category.tsx';
import { projectWords } from '#lib/words/areas/pages/project.tsx';
import { contentLang, passageLang } from '#lib/words/content-language.ts';
import { words } from '#lib/words/dictionary.ts';
import { projectPath } from '#lib/site/paths.ts';

interface ProjectIndexRowProps {
  summary: ProjectSummary;
  /** Questions of the project that has most: the full width. */
  most: number;
}

/** A project in the list of projects: name, sentence, counts, last mention, questions as a bar. */
export function ProjectIndexRow({ summary, most }: ProjectIndexRowProps) {
  const say = words(projectWords);
  const { project, questions, releases, readings, latest } = summary;
  const others = [
    releases > 0 && say.releaseCount(releases),
    readings > 0 && say.readingCount(readings),
  ].filter((part) => part !== false);
  const width = Math.max(0.5, Math.round((questions / Math.max(1, most)) * 1000) / 10);
  return (
    <li className={`project-index hue-${project.slug}`}>
      <h2>
        <Link
          className="project-name project-index-name"
          href={projectPath(project.slug)}
          lang={passageLang(project.name)}
        >
          {project.name}
        </Link>
      </h2>
      <div>
        <p className="text-[15px]/[26px] text-ink-2" lang={contentLang()}>
          {project.summary}
        </p>
        <p className="caption">
          <Category>{project.category}</Category>
          {others.map((part) => ` · ${part}`).join('')}
        </p>
      </div>
      <p className="project-index-count">
        {questions > 0 && (
          <span className="block">{say.boldQuestions(questions, <b>{questions}</b>)}</span>
        )}
        {latest && <span className="caption">{say.latest(<DateTime date={latest} />)}</span>}
      </p>
      {questions > 0 && (
        <svg className="bar" viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">
          <path d={`M0 0h${width}v2H0z`} />
        </svg>
      )}
    </li>
  );
}
