import type { Model } from '#lib/content/types.ts';
import { type Happening, happenings } from './happenings.ts';

/** How an event stands now, whatever the weekly at hand says of it. */
export interface EventStanding extends Pick<
  Happening,
  'date' | 'time' | 'place' | 'url' | 'cancelled' | 'weekly'
> {
  /** It has a calendar file (`calendarPath`) by this id; null where no calendar can hold it. */
  calendar: string | null;
}

/** How every event with a day stands, by its id: what pages of earlier weeklies must know. */
export function eventStandings(model: Model): ReadonlyMap<string, EventStanding> {
  return new Map(
    happenings(model).map(({ id, last, date, time, place, url, cancelled, weekly }) => [
      id,
      { calendar: last && id, date, time, place, url, cancelled, weekly },
    ]),
  );
}
