import { feedResponse } from '#lib/channels/index.ts';
import { getContent } from '#lib/content/index.ts';
import { environment } from '#lib/site/env.ts';

export const dynamic = 'force-static';

/** The newest weeklies. */
export async function GET() {
  const asked = { scope: { kind: 'weeklies' }, format: 'rss' } as const;
  return feedResponse(await getContent(), environment.siteUrl, asked);
}
