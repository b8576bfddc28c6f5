import type { Viewport } from 'next';
import type { ReactNode } from 'react';
import { BeforePaint } from '#components/layout/before-paint.tsx';
import { openSearchType } from '#lib/search/api/open-search.ts';
import { withBase } from '#lib/site/base-path.ts';
import { environment } from '#lib/site/env.ts';
import { assetPath } from '#lib/site/paths.ts';
import { site } from '#lib/site/site.ts';
import { LANGUAGES } from '#lib/words/language.ts';
import { spoken } from '#language';
import { manifestAddress } from './install/manifest-name.ts';
import { siteAssets } from './assets/site-assets.ts';

/** Colour of the browser's own bar: the paper of the theme. */
export const siteViewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfbfc' },
    { media: '(prefers-color-scheme: dark)', color: '#0d1014' },
  ],
};

interface DocumentProps {
  /** The page of addresses that do not exist: there is none in another language to lead to. */
  isMissing?: boolean;
  children: ReactNode;
}

/**
 * What every page has in its head, whichever kind it is. Behaviour comes from one module of ours, so
 * nothing here or in a document is a client component (docs/decisions/027-pages-are-documents.md).
 */
export async function Document({ isMissing = false, children }: DocumentProps) {
  const { page } = await siteAssets();
  return (
    <html lang={LANGUAGES[spoken()].tag} suppressHydrationWarning>
      <head>
        <BeforePaint leads={!isMissing} hasTraditional={environment.hasTraditional} />
        {/* As soon as it is there, not only when the page is: what was typed until then is waiting. */}
        <script type="module" async src={withBase(assetPath(page))} />
        <link
          rel="search"
          type={openSearchType}
          title={site.name}
          href={withBase('/opensearch.xml')}
        />
        <link rel="manifest" href={manifestAddress(spoken())} />
      </head>
      <body>{children}</body>
    </html>
  );
}
