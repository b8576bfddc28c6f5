import { DateTime } from '#components/ui/number/date-time.tsx';
import { DeadNote, type Links } from '#components/ui/link/dead-note.tsx';
import { Link } from '#components/ui/link/link.tsx';
import { OutLink } from '#components/ui/link/out-link.tsx';
import { SectionHead } from '#components/ui/section-head.tsx';
import { projectWords } from '#lib/words/areas/pages/project.tsx';
import { thingWords } from '#lib/words/areas/things.tsx';
import { passageLang } from '#lib/words/content-language.ts';
import { words } from '#lib/words/dictionary.ts';
import type { ComingMeeting } from '#lib/calendar/coming.ts';

interface ProjectMeetingsProps {
  meetings: readonly ComingMeeting[];
  /** Calendar file of the project. */
  file: string;
  /** The same as something to subscribe to (`webcal:`). */
  subscription: string;
  /** What is known of addresses. */
  links?: Links | undefined;
}

/**
 * When a project meets, in words, and the next day. Of the days to come only the first shows; when it is
 * over by the reader's clock it goes, and the next one is the first (`components/page/over.ts`).
 */
export function ProjectMeetings({ meetings, file, subscription, links }: ProjectMeetingsProps) {
  if (meetings.length === 0) return null;
  const say = words(projectWords);
  const onThings = words(thingWords);
  return (
    <section>
      <SectionHead>{say.meetings}</SectionHead>
      <ul className="meetings">
        {meetings.map(({ title, rule, place, url, days, ends }) => (
          <li key={`${title} ${days[0]?.day}`} data-over={ends ?? undefined}>
            <span className="meeting-title" lang={passageLang(title)}>
              {title}
            </span>
            <span>{say.meets(rule)}</span>
            {place && <span lang={passageLang(place)}>{place}</span>}
            {url && (
              <>
                <OutLink href={url}>{onThings.join}</OutLink>
                <DeadNote href={url} day="" links={links} />
              </>
            )}
            <span className="meeting-days">
              {days.map(({ day, over }) => (
                <span key={over} data-over={over}>
                  {say.nextMeeting(<DateTime date={day} />)}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <p className="meeting-ways">
        <a className="link" href={subscription}>
          {say.subscribeCalendar}
        </a>
        <Link className="link" href={file} download>
          {say.downloadCalendar}
        </Link>
      </p>
    </section>
  );
}
