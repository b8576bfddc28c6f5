import type { ReactNode } from 'react';
import { ProjectName, type ProjectRef } from '#components/ui/project-name.tsx';
import { DeadNote, type Links } from '#components/ui/link/dead-note.tsx';
import { Link } from '#components/ui/link/link.tsx';
import { passageLang } from '#lib/words/content-language.ts';
import type { Task } from '#lib/content/types.ts';

const levels = { easy: ['Easy', 1], medium: ['Medium', 2], hard: ['Hard', 3] } as const;

function Level({ level }: { level: NonNullable<Task['level']> }) {
  const [name, bars] = levels[level];
  return (
    <>
      <svg viewBox="0 0 16 11" aria-hidden="true">
        {[0, 1, 2].map((bar) => (
          <path key={bar} className={bar < bars ? 'on' : undefined} d={`M${bar * 6} 0h4v11h-4z`} />
        ))}
      </svg>
      {name}
    </>
  );
}

interface TaskEntryProps {
  title: string;
  level?: NonNullable<Task['level']> | undefined;
  url?: string | undefined;
  project?: ProjectRef | null;
  /** Weekly that announced it. */
  day: string;
  /** What is known of addresses. */
  links?: Links | undefined;
  children?: ReactNode;
}

/** A task for newcomers: how hard, what, for which project. */
export function TaskEntry({ title, level, url, project, day, links, children }: TaskEntryProps) {
  const lang = passageLang(title);
  return (
    <article className="task" aria-label={title}>
      <span className="task-level">{level && <Level level={level} />}</span>
      <div>
        {url ? (
          <>
            <Link className="link" href={url} lang={lang}>
              {title}
            </Link>
            <DeadNote href={url} day={day} links={links} />
          </>
        ) : lang ? (
          <span lang={lang}>{title}</span>
        ) : (
          title
        )}
        {children && <div className="event-text prose">{children}</div>}
      </div>
      {project && <ProjectName project={project} />}
    </article>
  );
}
