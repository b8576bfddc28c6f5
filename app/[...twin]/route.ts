import { framePages, inFrame } from '#app/_twins/pages.ts';
import { markdownOf } from '#app/_twins/from-page.ts';
import { pageMarkdown, questionMarkdown, weeklyMarkdown } from '#lib/channels/index.ts';
import { getContent, getModel } from '#lib/content/index.ts';
import { allQuestions } from '#lib/content/views/questions.ts';
import { environment } from '#lib/site/env.ts';
import { paths, questionPath, twinPath, weeklyPath } from '#lib/site/paths.ts';

export const dynamic = 'force-static';
export const dynamicParams = false;

/** Every page as Markdown, under its address with `index.html.md` behind. */
export async function generateStaticParams(): Promise<{ twin: string[] }[]> {
  const model = await getModel();
  const pages = [
    ...(await framePages()).keys(),
    paths.latestWeekly,
    ...model.weeklies.map(({ date }) => weeklyPath(date)),
    ...allQuestions(model).map(({ id }) => questionPath(id)),
  ];
  return pages.map((page) => ({ twin: twinPath(page).slice(1).split('/') }));
}

export async function GET(_: Request, { params }: { params: Promise<{ twin: string[] }> }) {
  const twin = (await params).twin.map(decodeURIComponent);
  const markdown = await markdownFor(
    `/${twin
      .slice(0, -1)
      .map((part) => `${part}/`)
      .join('')}`,
  );
  if (markdown === null || twin.at(-1) !== 'index.html.md')
    return new Response(null, { status: 404 });
  return new Response(markdown, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
}

/** @param page root-relative address. */
async function markdownFor(page: string): Promise<string | null> {
  const content = await getContent();
  const { siteUrl } = environment;
  const [, folder, name = ''] = page.split('/');
  const latest = page === paths.latestWeekly ? content.model.weeklies[0]?.date : undefined;
  const known =
    folder === 'questions'
      ? questionMarkdown(content, name, siteUrl)
      : folder === 'weekly' && weeklyMarkdown(content, latest ?? name, siteUrl);
  if (known) return known;
  const made = (await framePages()).get(page);
  return made ? pageMarkdown(await markdownOf(await inFrame(made())), page, siteUrl) : null;
}
