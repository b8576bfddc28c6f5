import { calendars } from '#lib/calendar/entries.ts';
import { getModel } from '#lib/content/index.ts';
import { newsOf } from '#lib/content/views/news.ts';

export const dynamic = 'force-static';

/** What the newest weeklies brought, for readers who were here before (components/page/following). */
export async function GET() {
  const model = await getModel();
  const own = calendars(model);
  const slugs = model.projects.map(({ slug }) => slug);
  const news = newsOf(model, new Set(slugs.filter((slug) => own.has(`projects/${slug}`))));
  return Response.json(news);
}
