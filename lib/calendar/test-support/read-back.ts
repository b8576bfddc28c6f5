import ICAL from 'ical.js';
import type { Model } from '#lib/content/types.ts';
import { calendarPath } from '#lib/site/paths.ts';
import { calendars } from '../entries.ts';
import { iCalendar } from '../ics.ts';
import { SITE } from './made-up.ts';

/** Text of a calendar file of a content. @throws Error where there is none. */
export function fileOf(model: Model, name: string): string {
  const calendar = calendars(model).get(name);
  if (!calendar) throw new Error(`没有 ${name}.ics`);
  return iCalendar(calendar, SITE, calendarPath(name));
}

/** What somebody else's parser makes of an entry. */
export interface ReadEntry {
  uid: string;
  sequence: number;
  status: string;
  summary: string;
  location: string | null;
  description: string;
  url: string;
  /** ISO, UTC. */
  start: string;
  end: string | null;
  /** The same; null where it stands for no day of a rule. */
  instead: string | null;
  stamp: string;
  modified: string;
}

const iso = (time: ICAL.Time): string => time.toJSDate().toISOString();

/** A calendar file as ical.js reads it. */
export function readBack(text: string): { calendar: ICAL.Component; events: ICAL.Component[] } {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return { calendar, events: calendar.getAllSubcomponents('vevent') };
}

/** The entries of a file, in its order. */
export function entriesOf(text: string): ReadEntry[] {
  return readBack(text).events.map((component) => {
    const event = new ICAL.Event(component);
    const time = (name: string): ICAL.Time | null => component.getFirstPropertyValue(name) as never;
    const word = (name: string): string => String(component.getFirstPropertyValue(name) ?? '');
    const [end, instead] = [time('dtend'), time('recurrence-id')];
    return {
      ...{ uid: event.uid, sequence: event.sequence, summary: event.summary },
      ...{ location: event.location, description: event.description },
      ...{ status: word('status'), url: word('url'), stamp: word('dtstamp') },
      modified: word('last-modified'),
      start: iso(event.startDate),
      end: end && iso(end),
      instead: instead && iso(instead),
    };
  });
}

/**
 * When the meetings of a file take place in a year, moved ones where they are moved to and cancelled ones
 * left out, as a calendar program shows them.
 */
export function shownIn(text: string, year: number): string[] {
  const { events } = readBack(text);
  const [changes, others] = [true, false].map((isChange) =>
    events.filter((one) => one.hasProperty('recurrence-id') === isChange),
  );
  return (others ?? [])
    .flatMap((component): Shown[] => {
      const event = new ICAL.Event(component, { exceptions: [] });
      for (const change of changes ?? []) {
        if (new ICAL.Event(change).uid === event.uid) event.relateException(change);
      }
      return event.isRecurring()
        ? daysOf(event, year)
        : [{ item: event, startDate: event.startDate }];
    })
    .filter(({ item }) => item.component.getFirstPropertyValue('status') !== 'CANCELLED')
    .map(({ startDate }) => iso(startDate))
    .filter((moment) => moment.startsWith(String(year)))
    .sort();
}

/** A day on which an event is shown, moved where it is moved to. */
interface Shown {
  item: ICAL.Event;
  startDate: ICAL.Time;
}

/** The days of a rule until the end of the year behind one. */
function daysOf(event: ICAL.Event, year: number): Shown[] {
  const days: Shown[] = [];
  const rule = event.iterator();
  for (let next = rule.next() as ICAL.Time | undefined; next && next.year <= year + 1;) {
    days.push(event.getOccurrenceDetails(next));
    next = rule.next();
  }
  return days;
}
