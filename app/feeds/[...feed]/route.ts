import { feedDocuments, feedResponse } from '#lib/channels/index.ts';
import { getContent } from '#lib/content/index.ts';
import { environment } from '#lib/site/env.ts';

export const dynamic = 'force-static';
export const dynamicParams = false;

const FOLDER = '/feeds/';

/** Every document of every feed but the newest weeklies, which stand at the root of the site. */
export async function generateStaticParams(): Promise<{ feed: string[] }[]> {
  return feedDocuments(await getContent())
    .filter(({ path }) => path.startsWith(FOLDER))
    .map(({ path }) => ({ feed: path.slice(FOLDER.length).split('/') }));
}

export async function GET(_: Request, { params }: { params: Promise<{ feed: string[] }> }) {
  const content = await getContent();
  const path = FOLDER + (await params).feed.join('/');
  const asked = feedDocuments(content).find((one) => one.path === path);
  if (!asked) return new Response(null, { status: 404 });
  return feedResponse(content, environment.siteUrl, asked);
}
