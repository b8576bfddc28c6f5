import type { Meeting, Model } from '#lib/content/types.ts';
import type { MeetingRule } from '#lib/site/events/meeting-words.ts';
import { dayEndedBy, overAt } from '#lib/text/time/clock.ts';
import { recurringDays } from '#lib/text/time/recurring.ts';
import { type Happening, happenings } from './happenings.ts';

/** A meeting to come. */
export interface ComingDay {
  day: string;
  /** When it is over, as `2031-04-16T12:00:00Z`. */
  over: string;
}

/** A meeting of a project as its page tells of it. */
export interface ComingMeeting {
  title: string;
  /** How it comes round. */
  rule: MeetingRule;
  place: string | null;
  url: string | null;
  /** The next ones, moved and cancelled ones taken into account: pages are not built every day. */
  days: ComingDay[];
  /** When the last of all is over; null where more come behind these. */
  ends: string | null;
}

/** So many are told of: a weekly meeting's page may be six weeks old. */
const MOST = 6;

function comingDays(meeting: Meeting, changed: readonly Happening[], now: string): ComingDay[] {
  const days: ComingDay[] = [];
  const take = (day: string, time: string | null): void => {
    const over = overAt(day, time);
    if (dayEndedBy(over) >= now) days.push({ day, over });
  };
  const others = new Set(changed.map(({ occurrence }) => occurrence?.day));
  for (const day of recurringDays(meeting)) {
    if (days.length === MOST) break;
    if (!others.has(day)) take(day, meeting.time);
  }
  for (const { date, time, cancelled } of changed) {
    if (date !== null && !cancelled) take(date, time);
  }
  return days.sort((a, b) => (a.over < b.over ? -1 : 1)).slice(0, MOST);
}

/**
 * The meetings of a project that come round, without those that have come to their end.
 * @param now day to look from, `YYYY-MM-DD`.
 */
export function comingMeetings(model: Model, slug: string, now: string): ComingMeeting[] {
  const meetings = model.projects.find((one) => one.slug === slug)?.meetings ?? [];
  const events = meetings.length > 0 ? happenings(model) : [];
  return meetings
    .map((meeting) => {
      const { title, place, url } = meeting;
      const changed = events.filter(({ occurrence }) => occurrence?.meeting === meeting);
      const days = comingDays(meeting, changed, now);
      const ends = days.length < MOST ? (days.at(-1)?.over ?? null) : null;
      return { title, rule: meeting, place, url, days, ends };
    })
    .filter(({ days }) => days.length > 0);
}
