import type { ReactNode } from 'react';
import { ProjectName, type ProjectRef } from '#components/ui/project-name.tsx';
import { DateTime } from '#components/ui/number/date-time.tsx';
import { DeadNote, type Links } from '#components/ui/link/dead-note.tsx';
import { OutLink } from '#components/ui/link/out-link.tsx';
import { thingWords } from '#lib/words/areas/things.tsx';
import { words } from '#lib/words/dictionary.ts';

interface ReleaseEntryProps {
  id?: string | undefined;
  /** Left out where the page already says it. */
  project?: ProjectRef | null;
  version: string;
  date?: string | undefined;
  /** Release notes. */
  url: string | null;
  /** Weekly that announced it. */
  day: string;
  /** What is known of addresses. */
  links?: Links | undefined;
  /** What changed. */
  children: ReactNode;
  /** How many changes are not shown. */
  more?: number;
}

/** A version: project, number and date beside what changed. */
export function ReleaseEntry(props: ReleaseEntryProps) {
  const { id, project, version, date, url, day, links, children, more = 0 } = props;
  const say = words(thingWords);
  const notes = url && (
    <>
      <OutLink href={url}>{say.releaseNotes}</OutLink>
      <DeadNote href={url} day={day} links={links} />
    </>
  );
  return (
    <article className="release" id={id} aria-label={`${project?.name ?? ''} ${version}`.trim()}>
      <div className="release-name">
        {project && <ProjectName project={project} />}
        <span className="version">{version}</span>
        {date && <DateTime date={date} className="caption" />}
      </div>
      <div className="release-changes">
        {children}
        {(more > 0 || url) && (
          <p className="caption mt-1">
            {more > 0 ? (notes ? say.moreChangesIn(more, notes) : say.moreChanges(more)) : notes}
          </p>
        )}
      </div>
    </article>
  );
}
