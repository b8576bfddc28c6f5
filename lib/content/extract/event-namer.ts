import { eventKey } from '#lib/site/events/event-id.ts';
import type { Event } from '../schemas/entries.ts';
import type { EventDraft } from './entries.ts';

/** Gives an announced event its id; to be asked in the order of time. */
export type EventNamer = (draft: EventDraft) => Event;

interface Named {
  id: string;
  /** Null as long as no announcement says one. */
  project: string | null;
}

/**
 * Names events by the title and the day of their first announcement. A later announcement is of the same
 * event where the title is the same and the day is one that it has been announced for, or `was` says so;
 * so the id stays with whoever has it in a calendar. Events of two projects are never the same.
 */
export function eventNamer(): EventNamer {
  const byDay = new Map<string, Named[]>();
  const used = new Set<string>();

  const find = (key: string | null, project: string | null): Named | undefined =>
    byDay
      .get(key ?? '')
      ?.find((one) => one.project === null || project === null || one.project === project);

  /** What nobody has yet; two of a name and a day are told apart by project, then by number. */
  const freeId = (key: string, project: string | null): string => {
    const base = used.has(key) && project !== null ? `${key}-${project}` : key;
    let id = base;
    for (let n = 2; used.has(id); n += 1) id = `${base}-${n}`;
    used.add(id);
    return id;
  };

  return (draft) => {
    const { title, date, was, project } = draft;
    const [own, before] = [date, was].map((day) => (day === null ? null : eventKey(title, day)));
    const key = own ?? before;
    if (!key) return { id: null, ...draft };
    const known = find(before ?? null, project) ?? find(own ?? null, project);
    const named = known ?? { id: freeId(key, project), project };
    named.project ??= project;
    for (const one of [own, before]) {
      if (!one || find(one, project)) continue;
      byDay.set(one, [...(byDay.get(one) ?? []), named]);
    }
    return { id: named.id, ...draft };
  };
}
