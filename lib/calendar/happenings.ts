import type { Event, Meeting, Model, Project } from '#lib/content/types.ts';
import { sameTitle } from '#lib/site/events/event-id.ts';
import { type EventClock, readClock } from '#lib/text/time/clock.ts';
import { groupBy } from '#lib/text/groups.ts';
import { isRecurringDay } from '#lib/text/time/recurring.ts';

/** What a calendar says of an event that may change until it takes place. */
export interface State {
  /** Null while the new day of a postponed event is not known. */
  date: string | null;
  /** As printed. */
  time: string | null;
  place: string | null;
  cancelled: boolean;
}

/** A day of a meeting's rule that an announced event stands for. */
export interface Occurrence {
  project: Project;
  meeting: Meeting;
  day: string;
}

/** An event as all its announcements together have it: what a later one leaves out stays as it was. */
export interface Happening extends State {
  id: string;
  title: string;
  project: string | null;
  url: string | null;
  /** Agenda as plain text. */
  text: string;
  /** The weekly that announced it last. */
  weekly: string;
  /** How often a later announcement changed its day, its time, its place or whether it takes place. */
  sequence: number;
  /** Where a calendar had it last, also when it takes place no more; null where none ever could. */
  last: { day: string; clock: EventClock } | null;
  /** Set where it is one of a project's meetings that come round. */
  occurrence: Occurrence | null;
}

const clockOf = (time: string | null): EventClock | null =>
  time === null ? null : readClock(time);

/** Two ways to print a time of day are no change of it. */
function timeOf({ time }: State): string {
  const clock = clockOf(time);
  return clock ? `${clock.start}–${clock.end ?? ''}` : (time ?? '');
}

function isChange(before: State, after: State): boolean {
  return (
    before.date !== after.date ||
    before.place !== after.place ||
    before.cancelled !== after.cancelled ||
    timeOf(before) !== timeOf(after)
  );
}

function stateAfter(before: State | null, event: Event): State {
  const day = before?.date ?? event.was;
  return {
    // A new announcement without a day takes the old one away, unless it takes everything away.
    date: event.date ?? (event.cancelled ? day : null),
    time: event.time ?? before?.time ?? null,
    place: event.place ?? before?.place ?? null,
    cancelled: event.cancelled,
  };
}

/** The meeting that an event's first announcement names by title, project and day. */
function occurrenceOf(
  { title, was, date }: Event,
  project: string | null,
  projects: readonly Project[],
): Occurrence | null {
  const found = projects.find(({ slug }) => slug === project);
  const own = found?.meetings.filter((one) => sameTitle(one.title) === sameTitle(title)) ?? [];
  for (const day of [was, date]) {
    if (!found || day === null) continue;
    const meeting = own.find((one) => isRecurringDay(one, day));
    if (meeting) return { project: found, meeting, day };
  }
  return null;
}

function happeningOf(
  id: string,
  announced: readonly Event[],
  projects: readonly Project[],
): Happening | null {
  const [first] = announced;
  if (!first) return null;
  const project = announced.find((one) => one.project !== null)?.project ?? null;
  const occurrence = occurrenceOf(first, project, projects);
  const meeting = occurrence?.meeting ?? null;
  let state: State | null = meeting && {
    ...{
      date: occurrence?.day ?? null,
      time: meeting.time,
      place: meeting.place,
      cancelled: false,
    },
  };
  let last: Happening['last'] = null;
  let sequence = 0;
  for (const event of announced) {
    const next = stateAfter(state, event);
    if (state && isChange(state, next)) sequence += 1;
    state = next;
    const clock = clockOf(next.time);
    if (next.date !== null && clock) last = { day: next.date, clock };
    else last ??= meetingStart(occurrence);
  }
  const newest = announced.at(-1) ?? first;
  const before = [...announced].reverse();
  return {
    ...{ id, project, sequence, last, occurrence, title: newest.title, weekly: newest.weekly },
    ...(state ?? stateAfter(null, newest)),
    url: before.find(({ url }) => url !== null)?.url ?? meeting?.url ?? null,
    text: before.find(({ text }) => text.trim() !== '')?.text ?? '',
  };
}

function meetingStart(occurrence: Occurrence | null): Happening['last'] {
  const clock = clockOf(occurrence?.meeting.time ?? null);
  return occurrence && clock ? { day: occurrence.day, clock } : null;
}

/** Every event with a day, those announced last first, each once however often announced. */
export function happenings({ weeklies, projects }: Model): Happening[] {
  const events = weeklies.flatMap((weekly) => [...weekly.events].reverse());
  return groupBy(events, ({ id }) => id).flatMap(([id, announced]) =>
    id === null ? [] : (happeningOf(id, announced.toReversed(), projects) ?? []),
  );
}
