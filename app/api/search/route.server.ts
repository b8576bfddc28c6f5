import { siteSearch } from '#lib/server/search/site.ts';

export const dynamic = 'force-dynamic';

/** `GET /api/search?q=…`, in server mode only (docs/search-api.md). */
export function GET(request: Request): Promise<Response> {
  return siteSearch().api(request);
}
export { GET as HEAD, GET as OPTIONS };
