import type { ReactNode } from 'react';
import { ProjectName, type ProjectRef } from '#components/project/project-name.tsx';
import { NumeralDate } from '#components/ui/date-time.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { yearOf } from '#components/ui/dates.ts';

/** Rooms are gone when the meeting is over; recordings and pages about it stay. */
const MEETING_ROOM = /^https?:\/\/(?:meeting\.|[\w.-]*(?:zoom|dingtalk)\.)/;

interface EventEntryProps {
  title: string;
  date?: string | undefined;
  /** As printed, e.g. `19:00–20:00`. */
  time?: string | undefined;
  place?: string | undefined;
  url?: string | undefined;
  project?: ProjectRef | null;
  /** It is over. */
  past: boolean;
  /** Agenda and introduction. */
  children?: ReactNode;
}

/** A meeting: day in numerals, title, where and when, agenda. */
export function EventEntry(props: EventEntryProps) {
  const { title, date, time, place, url, project, past, children } = props;
  return (
    <article className={past ? 'event event-past' : 'event'} aria-label={title}>
      <div className="event-date">{date && <NumeralDate date={date} size="s" />}</div>
      <div>
        <p className="event-title">{title}</p>
        <p className="event-meta">
          {project && <ProjectName project={project} />}
          {date && <span>{yearOf(date)} 年</span>}
          {time && <span>{time}</span>}
          {place && <span>{place}</span>}
          {past && <span className="tag">已结束</span>}
          {url && !(past && MEETING_ROOM.test(url)) && (
            <a className="link" href={url}>
              {past ? '活动页面' : '参加'}
              <Icon name="arrow-up-right" />
            </a>
          )}
        </p>
        {children && <div className="event-text prose">{children}</div>}
      </div>
    </article>
  );
}
