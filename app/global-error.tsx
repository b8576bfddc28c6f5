'use client';

import './globals.css';
import { Broken } from '#components/layout/broken.tsx';
import { site } from '#lib/site/site.ts';

/** In place of everything, where what all pages share has failed. */
export default function SiteError({ reset }: { reset: () => void }) {
  return (
    <html lang={site.lang}>
      <body>
        <title>{`这一页出错了 | ${site.name}`}</title>
        <main>
          <Broken onRetry={reset} />
        </main>
      </body>
    </html>
  );
}
