import { llmsText } from '#lib/channels/index.ts';
import { getContent } from '#lib/content/index.ts';
import { environment } from '#lib/site/env.ts';

export const dynamic = 'force-static';

/** A map of the site for assistants. */
export async function GET() {
  const { siteUrl, isExport } = environment;
  return new Response(llmsText(await getContent(), siteUrl, !isExport), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}
