import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { ProjectName, type ProjectRef } from '#components/ui/project-name.tsx';
import { NumeralDate } from '#components/ui/number/date-time.tsx';
import { dateWords } from '#lib/words/areas/dates.ts';
import { thingWords } from '#lib/words/areas/things.tsx';
import { passageLang } from '#lib/words/content-language.ts';
import { words } from '#lib/words/dictionary.ts';
import { yearOf } from '#lib/text/dates.ts';
import { Link } from '#components/ui/link/link.tsx';
import { DeadNote, type Links } from '#components/ui/link/dead-note.tsx';
import { OutLink } from '#components/ui/link/out-link.tsx';
import { calendarPath } from '#lib/site/paths.ts';
import type { EventStanding } from '#lib/calendar/standings.ts';
import { dayEndedBy, overAt } from '#lib/text/time/clock.ts';
import {
  type Announced,
  type EventPurpose,
  changesOf,
  purposeOf,
} from '#lib/site/events/event-standing.ts';

interface EventEntryProps extends Announced {
  title: string;
  /** As printed, e.g. `19:00–20:00`. */
  time?: string | undefined;
  url?: string | undefined;
  project?: ProjectRef | null;
  /** This announcement says that it does not take place. */
  cancelled?: boolean;
  /** How it stands now; null for what is in no weekly yet, or has no day. */
  standing?: EventStanding | null;
  /** Day around which it took place if it has none of its own, `YYYY-MM-DD`. */
  around: string;
  /** Day of the build: what was over before it is not advertised. */
  today: string;
  /** What is known of addresses. */
  links?: Links | undefined;
  /** Agenda and introduction. */
  children?: ReactNode;
}

interface LinksProps {
  /** Null where there is nothing to put into a calendar any more. */
  calendar: string | null;
  url: string | null;
  /** It is to come, on the day that is printed here. */
  isOn: boolean;
  /** Weekly that announced it. */
  day: string;
  links: Links | undefined;
}

function purposeName(purpose: EventPurpose): string {
  const say = words(thingWords);
  return { recording: say.recording, page: say.eventPage, join: say.join }[purpose];
}

/** What has become of it, with the words of the page. */
function changeTags(announced: Announced, standing: EventStanding | null): string[] {
  const say = words(thingWords);
  return changesOf(announced, standing, {
    cancelled: say.isCancelled,
    postponed: say.isPostponed,
    was: say.wasOn,
    moved: say.movedTo,
    place: say.nowAt,
  });
}

/**
 * The way to the event: its own page, and the calendar while there is still time. What is of use only
 * before its end is taken away by the reader's clock (`components/page/over.ts`).
 */
function EventLinks({ calendar, url, isOn, day, links }: LinksProps) {
  const say = words(thingWords);
  const purpose = url ? purposeOf(url, isOn) : null;
  return (
    <>
      {calendar && (
        <Link className="link" href={calendarPath(calendar)} download data-before>
          {say.addToCalendar}
        </Link>
      )}
      {url && purpose && (
        <span data-before={purpose === 'join' || undefined}>
          <OutLink href={url}>{purposeName(purpose)}</OutLink>
          <DeadNote href={url} day={day} links={links} />
        </span>
      )}
    </>
  );
}

/** A meeting: day in numerals, title, where and when, what has become of it, agenda. */
export function EventEntry(props: EventEntryProps) {
  const { title, date, time, place, url, project, around, today, children } = props;
  const say = words(thingWords);
  const standing = props.standing ?? null;
  const isCancelled = standing?.cancelled ?? props.cancelled ?? false;
  const day = standing ? standing.date : (date ?? around);
  const over = day ? overAt(day, standing ? standing.time : (time ?? null)) : null;
  const isPast = over !== null && dayEndedBy(over) < today;
  const isOn = over !== null && !isPast && !isCancelled;
  const isHere = isOn && (date === undefined || date === day);
  const changes = isCancelled ? [say.isCancelled] : changeTags(props, standing);
  return (
    <article
      className={clsx('event', !isHere && 'event-past')}
      aria-label={title}
      data-over={isOn ? over : undefined}
    >
      <div className="event-date">{date && <NumeralDate date={date} size="s" />}</div>
      <div>
        <p className="event-title" lang={passageLang(title)}>
          {title}
        </p>
        <p className="event-meta">
          {project && <ProjectName project={project} />}
          {date && <span>{words(dateWords).year(yearOf(date))}</span>}
          {time && <span lang={passageLang(time)}>{time}</span>}
          {place && <span lang={passageLang(place)}>{place}</span>}
          {changes.map((change) => (
            <span key={change} className="tag">
              {change}
            </span>
          ))}
          {isPast && !isCancelled && <span className="tag">{say.isOver}</span>}
          <EventLinks
            calendar={isOn ? (standing?.calendar ?? null) : null}
            url={standing?.url ?? url ?? null}
            isOn={isHere}
            day={around}
            links={props.links}
          />
        </p>
        {children && <div className="event-text prose">{children}</div>}
      </div>
    </article>
  );
}
