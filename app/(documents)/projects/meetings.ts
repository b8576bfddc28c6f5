import { comingMeetings } from '#lib/calendar/coming.ts';
import { getModel } from '#lib/content/index.ts';
import { today } from '#lib/content/views/age.ts';
import { environment } from '#lib/site/env.ts';
import { projectCalendarPath, webcalAddress } from '#lib/site/paths.ts';

/** When a project meets, and its calendar. */
export async function meetingsOf(slug: string) {
  const meetings = comingMeetings(await getModel(), slug, today());
  const file = projectCalendarPath(slug);
  return { meetings, file, subscription: webcalAddress(environment.siteUrl, file) };
}
