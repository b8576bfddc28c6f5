import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { ProjectName, type ProjectRef } from '#components/ui/project-name.tsx';
import { NumeralDate } from '#components/ui/number/date-time.tsx';
import { yearOf } from '#lib/text/dates.ts';
import { Link } from '#components/ui/link/link.tsx';
import { OutLink } from '#components/ui/link/out-link.tsx';
import { eventId } from '#lib/site/event-id.ts';
import { calendarPath } from '#lib/site/paths.ts';

/** Rooms are gone when the meeting is over; recordings and pages about it stay. */
const MEETING_ROOM = /^https?:\/\/(?:meeting\.|[\w.-]*(?:zoom|dingtalk)\.)/;
const RECORDING =
  /^https?:\/\/(?:[\w-]+\.)*(?:bilibili\.com\/video|b23\.tv|youtube\.com|youtu\.be|v\.qq\.com)\b/;

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
  /** It is in no weekly yet, and so has no file of a calendar. */
  isPreview?: boolean;
  /** Agenda and introduction. */
  children?: ReactNode;
}

/** What the event's own address is good for; null where it is a room that is closed. */
function purposeOf(url: string, past: boolean): string | null {
  if (RECORDING.test(url)) return '会议回放';
  if (past) return MEETING_ROOM.test(url) ? null : '活动页面';
  return '参加';
}

/** The way to the event: its own page, and the calendar while there is still time. */
function EventLinks({ title, date, time, url, past, isPreview = false }: EventEntryProps) {
  const id = past || isPreview ? null : eventId({ title, date, time });
  const purpose = url ? purposeOf(url, past) : null;
  return (
    <>
      {id && (
        <Link className="link" href={calendarPath(id)} download>
          加入日历
        </Link>
      )}
      {url && purpose && <OutLink href={url}>{purpose}</OutLink>}
    </>
  );
}

/** A meeting: day in numerals, title, where and when, agenda. */
export function EventEntry(props: EventEntryProps) {
  const { title, date, time, place, project, past, children } = props;
  return (
    <article className={clsx('event', past && 'event-past')} aria-label={title}>
      <div className="event-date">{date && <NumeralDate date={date} size="s" />}</div>
      <div>
        <p className="event-title">{title}</p>
        <p className="event-meta">
          {project && <ProjectName project={project} />}
          {date && <span>{yearOf(date)} 年</span>}
          {time && <span>{time}</span>}
          {place && <span>{place}</span>}
          {past && <span className="tag">已结束</span>}
          <EventLinks {...props} />
        </p>
        {children && <div className="event-text prose">{children}</div>}
      </div>
    </article>
  );
}
