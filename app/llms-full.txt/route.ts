import { fullText, fullYears } from '#lib/channels/index.ts';
import { getContent } from '#lib/content/index.ts';
import { environment } from '#lib/site/env.ts';

export const dynamic = 'force-static';

/** The newest year's weeklies in full, under the address that assistants try first. */
export async function GET() {
  const content = await getContent();
  const [newest = ''] = fullYears(content.model);
  return new Response(fullText(content, newest, environment.siteUrl) ?? '', {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}
