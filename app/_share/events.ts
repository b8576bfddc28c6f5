import { eventStandings } from '#lib/calendar/standings.ts';
import type { Model, Weekly } from '#lib/content/types.ts';
import { calendarPath } from '#lib/site/paths.ts';

/** An event of a weekly, for who sends it on. */
export interface SharedEvent {
  title: string;
  /** Its day, its time, its place, as it stands now. */
  facts: string[];
  cancelled: boolean;
  /** Its calendar file, root-relative; null where it has no day. */
  path: string | null;
}

/** What a weekly announces, as it stands now. */
export function eventsOf(model: Model, { events }: Pick<Weekly, 'events'>): SharedEvent[] {
  const known = eventStandings(model);
  return events.map((event) => {
    const now = known.get(event.id ?? '') ?? null;
    const { date, time, place, cancelled } = now ?? event;
    return {
      ...{ title: event.title, cancelled },
      facts: [date ?? '日期未定', time, place].filter((fact) => fact !== null),
      path: now?.calendar ? calendarPath(now.calendar) : null,
    };
  });
}
