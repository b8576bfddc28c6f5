import type { Model, Weekly } from '#lib/content/types.ts';
import { type Happening, happenings } from './happenings.ts';

/** How an event stands now, whatever the weekly at hand says of it. */
export interface EventStanding extends Pick<
  Happening,
  'date' | 'time' | 'place' | 'url' | 'cancelled' | 'weekly'
> {
  /** It has a calendar file (`calendarPath`) by this id; null where no calendar can hold it. */
  calendar: string | null;
}

/** How events stand, by their ids. */
export type EventStandings = ReadonlyMap<string, EventStanding>;

const known = new WeakMap<Model, EventStandings>();

/** How every event with a day stands: what pages of earlier weeklies must know. Found out once for a model. */
export function eventStandings(model: Model): EventStandings {
  const standings = known.get(model) ?? standingsIn(model);
  known.set(model, standings);
  return standings;
}

/** How the events of a weekly stand. Of the others its pages and whatever is written of it know nothing. */
export function ownStandings(model: Model, { events }: Pick<Weekly, 'events'>): EventStandings {
  const all = eventStandings(model);
  return new Map(
    events.flatMap(({ id }) => {
      const standing = id === null ? undefined : all.get(id);
      return id !== null && standing ? [[id, standing] as const] : [];
    }),
  );
}

function standingsIn(model: Model): EventStandings {
  return new Map(
    happenings(model).map(({ id, last, date, time, place, url, cancelled, weekly }) => [
      id,
      { calendar: last && id, date, time, place, url, cancelled, weekly },
    ]),
  );
}
