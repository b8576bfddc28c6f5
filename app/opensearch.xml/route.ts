import { openSearchDescription, openSearchType } from '#lib/search/api/open-search.ts';
import { environment } from '#lib/site/env.ts';

export const dynamic = 'force-static';

/** Lets a browser add the site's search to its own. */
export function GET(): Response {
  const { siteUrl, isExport } = environment;
  return new Response(openSearchDescription({ siteUrl, hasApi: !isExport }), {
    headers: { 'content-type': `${openSearchType}; charset=utf-8` },
  });
}
