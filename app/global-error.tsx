'use client';

import './globals.css';
import { Broken } from '#components/layout/broken.tsx';
import { site } from '#lib/site/site.ts';
import { frameWords } from '#lib/words/areas/frame.ts';
import { words } from '#lib/words/dictionary.ts';
import { LANGUAGES } from '#lib/words/language.ts';
import { spoken } from '#language';

/** In place of everything, where what all pages share has failed. */
export default function SiteError({ reset }: { reset: () => void }) {
  return (
    <html lang={LANGUAGES[spoken()].tag}>
      <body>
        <title>{`${words(frameWords).broken} | ${site.name}`}</title>
        <main>
          <Broken onRetry={reset} />
        </main>
      </body>
    </html>
  );
}
