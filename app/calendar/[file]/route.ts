import { getModel } from '#lib/content/index.ts';
import { calendarEvents, iCalendar } from '#lib/content/views/calendar.ts';
import { environment } from '#lib/site/env.ts';
import { calendarPath, paths } from '#lib/site/paths.ts';

export const dynamic = 'force-static';
export const dynamicParams = false;

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
const ALL = nameOf(paths.calendar);

/** One file with all events, and one for each. */
export async function generateStaticParams(): Promise<{ file: string }[]> {
  const events = calendarEvents(await getModel());
  return [ALL, ...events.map(({ id }) => nameOf(calendarPath(id)))].map((file) => ({ file }));
}

export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params;
  const events = calendarEvents(await getModel());
  const chosen = file === ALL ? events : events.filter(({ id }) => `${id}.ics` === file);
  if (file !== ALL && chosen.length === 0) return new Response(null, { status: 404 });
  return new Response(iCalendar(chosen, environment.siteUrl), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
}
