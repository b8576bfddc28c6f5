// First: it declares the order of the CSS layers that every other style sheet joins.
import './globals.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { PictureWatch } from '#components/figure/picture-watch.tsx';
import { ContentReload } from '#components/layout/content-reload.tsx';
import { PrefetchOnIntent } from '#components/layout/prefetch-on-intent.tsx';
import { SiteFooter } from '#components/layout/site-footer.tsx';
import { SiteHeader } from '#components/layout/site-header.tsx';
import { ThemeScript } from '#components/layout/theme-script.tsx';
import { CopyListener } from '#components/question/copy-listener.tsx';
import { MarkWords, SearchPalette, SearchTrigger } from '#components/search/index.ts';
import { DigitSprite } from '#components/ui/number/digit-sprite.tsx';
import { Still } from '#components/ui/still.tsx';
import { getModel } from '#lib/content/index.ts';
import { archiveSpan } from '#lib/content/views/weeklies.ts';
import { openSearchType } from '#lib/search/api/open-search.ts';
import { cardFiles } from '#lib/share/card-files.ts';
import { withBase } from '#lib/site/base-path.ts';
import { environment } from '#lib/site/env.ts';
import { siteMetadata } from '#lib/share/metadata.ts';
import { site } from '#lib/site/site.ts';

export const metadata: Metadata = {
  metadataBase: new URL(`${environment.siteUrl}/`),
  title: { default: `${site.name}：SOFAStack 社区问答周刊`, template: `%s | ${site.name}` },
  description: site.description,
  ...siteMetadata(cardFiles.site),
};

/** Set by `npm run dev`: where saves of content files are announced. */
const contentEvents = process.env['NEXT_PUBLIC_CONTENT_EVENTS'];

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfbfc' },
    { media: '(prefers-color-scheme: dark)', color: '#0d1014' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={site.lang} suppressHydrationWarning>
      <head>
        <ThemeScript />
        <link
          rel="search"
          type={openSearchType}
          title={site.name}
          href={withBase('/opensearch.xml')}
        />
      </head>
      <body>
        <Still id="digits">
          <DigitSprite />
        </Still>
        <a className="skip-link" href="#main">
          跳到正文
        </a>
        <SiteHeader search={<SearchTrigger />} />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <Still id="footer">
          <SiteFooter span={archiveSpan(await getModel())} />
        </Still>
        <CopyListener />
        <PictureWatch />
        <PrefetchOnIntent />
        <MarkWords />
        <SearchPalette />
        {contentEvents && <ContentReload url={contentEvents} />}
      </body>
    </html>
  );
}
