import type { Meeting, Model, Project } from '#lib/content/types.ts';
import { eventKey } from '#lib/site/events/event-id.ts';
import { projectPath, weeklyPath } from '#lib/site/paths.ts';
import { type EventClock, momentAt, readClock } from '#lib/text/time/clock.ts';
import { addDays, weekdayOf } from '#lib/text/dates.ts';
import { placeInMonth } from '#lib/text/time/recurring.ts';
import type { Happening } from './happenings.ts';
import { happenings } from './happenings.ts';
import { meetingWords } from '#lib/site/events/meeting-words.ts';

/** An entry of a calendar (VEVENT): a moment there is local, `20310416T190000`, a day `20310416`. */
export interface CalendarEntry {
  uid: string;
  /** Set where it stands for one of the days of a meeting: when that one would have begun. */
  instead: string | null;
  title: string;
  start: string;
  end: string | null;
  /** Set where it comes round. */
  rule: { rrule: string; except: string[] } | null;
  cancelled: boolean;
  sequence: number;
  place: string | null;
  url: string | null;
  text: string;
  /** Day of the content that says so. */
  stamp: string;
  /** Page of this site that says more. */
  page: string;
}

const DAY = 24 * 60;
const DAY_CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** `20310416`. */
const compact = (day: string): string => day.replaceAll('-', '');

/** `20310416T190000`. @param minutes after the midnight its day begins with. */
export function localTime(day: string, minutes: number): string {
  const at = compact(addDays(day, Math.floor(minutes / DAY)));
  const [hour, minute] = [Math.floor((minutes % DAY) / 60), minutes % 60];
  return `${at}T${[hour, minute].map((part) => String(part).padStart(2, '0')).join('')}00`;
}

const spanOf = (day: string, { start, end }: EventClock) => ({
  start: localTime(day, start),
  end: end === null ? null : localTime(day, end),
});

/** What a calendar calls a meeting: there it stands beside those of other projects. */
function titleOf({ name }: Project, { title }: Meeting): string {
  return title.toLowerCase().includes(name.toLowerCase()) ? title : `${name} ${title}`;
}

const uidOf = ({ slug }: Project, { title, from }: Meeting): string =>
  `${slug}-${eventKey(title, from)}`;

function ruleOf({ from, repeat, until, except }: Meeting, start: number) {
  const weekday = DAY_CODES[weekdayOf(from) - 1] ?? '';
  const parts = {
    weekly: `FREQ=WEEKLY;BYDAY=${weekday}`,
    biweekly: `FREQ=WEEKLY;INTERVAL=2;BYDAY=${weekday}`,
    monthly: `FREQ=MONTHLY;BYDAY=${placeInMonth(from)}${weekday}`,
  };
  // In UTC, as is asked where DTSTART has a time zone; the last minute of the day is behind every start.
  const last = until && momentAt(until, DAY - 1).replace(/[-:]/g, '');
  return {
    rrule: `${parts[repeat]}${last ? `;UNTIL=${last}` : ''}`,
    except: except.map((day) => localTime(day, start)),
  };
}

/** @param stamp day of the newest content: a rule says nothing of when it was written. */
function meetingEntry(project: Project, meeting: Meeting, stamp: string): CalendarEntry[] {
  const clock = readClock(meeting.time);
  if (!clock) return [];
  const { place, url, from } = meeting;
  return [
    {
      ...{ uid: uidOf(project, meeting), instead: null, title: titleOf(project, meeting) },
      ...{ ...spanOf(from, clock), rule: ruleOf(meeting, clock.start), place, url, stamp },
      ...{ cancelled: false, sequence: 0, text: meetingWords(meeting) },
      page: projectPath(project.slug),
    },
  ];
}

/** Postponed without a new day is not taking place, as far as a calendar can say. */
function happeningEntry(event: Happening): CalendarEntry[] {
  const { id, last, occurrence, date, sequence, place, url, text, weekly } = event;
  if (!last) return [];
  const clock = event.time === null ? null : readClock(event.time);
  const day = date ?? last.day;
  // A time of day that was taken back leaves the day.
  const span =
    date !== null && !clock ? { start: compact(day), end: null } : spanOf(day, clock ?? last.clock);
  const begin = occurrence && readClock(occurrence.meeting.time);
  return [
    {
      uid: occurrence ? uidOf(occurrence.project, occurrence.meeting) : id,
      instead: occurrence && begin ? localTime(occurrence.day, begin.start) : null,
      title: occurrence ? titleOf(occurrence.project, occurrence.meeting) : event.title,
      ...{ ...span, rule: null, cancelled: event.cancelled || date === null },
      ...{ sequence, place, url, text, stamp: weekly, page: weeklyPath(weekly) },
    },
  ];
}

/** One calendar file. */
export interface Calendar {
  /** Whose meetings it holds; null for a single event, which nobody subscribes to. */
  title: string | null;
  entries: CalendarEntry[];
}

const TITLE = '社区会议';

/**
 * Every calendar file by the part of its address behind `/calendar/`, without `.ics`: all meetings, those
 * of each project that has one, and each event by its id.
 */
export function calendars(model: Model): Map<string, Calendar> {
  const stamp = model.weeklies[0]?.date;
  const rules = model.projects.flatMap((project) =>
    project.meetings.flatMap((meeting) => {
      const entries = meetingEntry(project, meeting, stamp ?? meeting.from);
      return entries.map((entry) => ({ project: project.slug, entry }));
    }),
  );
  const events = happenings(model).flatMap((event) =>
    happeningEntry(event).map((entry) => ({ id: event.id, project: event.project, entry })),
  );
  const all = [...rules, ...events];
  const files = new Map<string, Calendar>();
  files.set('meetings', { title: TITLE, entries: all.map(({ entry }) => entry) });
  for (const { slug, name } of model.projects) {
    const own = all.filter(({ project }) => project === slug).map(({ entry }) => entry);
    if (own.length > 0) files.set(`projects/${slug}`, { title: `${name} ${TITLE}`, entries: own });
  }
  for (const { id, entry } of events) files.set(id, { title: null, entries: [entry] });
  return files;
}
