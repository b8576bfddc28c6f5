import { calendars } from '#lib/calendar/entries.ts';
import { iCalendar } from '#lib/calendar/ics.ts';
import { getModel } from '#lib/content/index.ts';
import { environment } from '#lib/site/env.ts';
import { calendarPath } from '#lib/site/paths.ts';

export const dynamic = 'force-static';
export const dynamicParams = false;

/** All meetings, those of each project, and each event: `meetings.ics`, `projects/mosn.ics`. */
export async function generateStaticParams(): Promise<{ file: string[] }[]> {
  const names = [...calendars(await getModel()).keys()];
  return names.map((name) => ({ file: `${name}.ics`.split('/') }));
}

export async function GET(_: Request, { params }: { params: Promise<{ file: string[] }> }) {
  const name = (await params).file.join('/').replace(/\.ics$/, '');
  const calendar = calendars(await getModel()).get(name);
  if (!calendar) return new Response(null, { status: 404 });
  return new Response(iCalendar(calendar, environment.siteUrl, calendarPath(name)), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
}
