import type { MetadataRoute } from 'next';
import { environment } from '#lib/site/env.ts';

export const dynamic = 'force-static';

/** Everything may be read; the sitemap says what there is. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/' },
    sitemap: `${environment.siteUrl}/sitemap.xml`,
  };
}
