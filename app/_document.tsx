import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { ThemeScript } from '#components/layout/theme-script.tsx';
import { openSearchType } from '#lib/search/api/open-search.ts';
import { cardFiles } from '#lib/share/card-files.ts';
import { withBase } from '#lib/site/base-path.ts';
import { environment } from '#lib/site/env.ts';
import { siteMetadata } from '#lib/share/metadata.ts';
import { assetPath } from '#lib/site/paths.ts';
import { site } from '#lib/site/site.ts';
import { siteAssets } from './assets/site-assets.ts';

/** What every page says of itself unless it says something else. */
export const siteHead: Metadata = {
  metadataBase: new URL(`${environment.siteUrl}/`),
  title: { default: `${site.name}：SOFAStack 社区问答周刊`, template: `%s | ${site.name}` },
  description: site.description,
  ...siteMetadata(cardFiles.site),
};

/** Colour of the browser's own bar: the paper of the theme. */
export const siteViewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfbfc' },
    { media: '(prefers-color-scheme: dark)', color: '#0d1014' },
  ],
};

/**
 * What every page has in its head, whichever kind it is. Behaviour comes from one module of ours, so
 * nothing here or in a document is a client component (docs/decisions/027-pages-are-documents.md).
 */
export async function Document({ children }: { children: ReactNode }) {
  const { page } = await siteAssets();
  return (
    <html lang={site.lang} suppressHydrationWarning>
      <head>
        <ThemeScript />
        {/* As soon as it is there, not only when the page is: what was typed until then is waiting. */}
        <script type="module" async src={withBase(assetPath(page))} />
        <link
          rel="search"
          type={openSearchType}
          title={site.name}
          href={withBase('/opensearch.xml')}
        />
      </head>
      <body>{children}</body>
    </html>
  );
}
