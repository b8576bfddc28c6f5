import type { Metadata } from 'next';
import { cardFiles } from '#lib/share/card-files.ts';
import { siteMetadata } from '#lib/share/metadata.ts';
import { environment } from '#lib/site/env.ts';
import { site } from '#lib/site/site.ts';
import { frameWords } from '#lib/words/areas/frame.ts';
import { words } from '#lib/words/dictionary.ts';

/** What every page says of itself unless it says something else. */
export function siteHead(): Metadata {
  const say = words(frameWords);
  return {
    metadataBase: new URL(`${environment.siteUrl}/`),
    title: { default: say.siteTitle, template: `%s | ${site.name}` },
    description: say.siteDescription,
    ...siteMetadata(cardFiles.site),
  };
}
