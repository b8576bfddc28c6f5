import type { ReactNode } from 'react';
import { SiteFooter } from '#components/layout/site-footer.tsx';
import { SiteHeader } from '#components/layout/site-header.tsx';
import { HeaderSearch } from '#components/search/index.ts';
import { DigitSprite } from '#components/ui/number/digit-sprite.tsx';
import { getModel } from '#lib/content/index.ts';
import { countWords } from '#lib/words/areas/counts.ts';
import { paths } from '#lib/site/paths.ts';
import { frameWords } from '#lib/words/areas/frame.ts';
import { words } from '#lib/words/dictionary.ts';

/** Pages that hold no content: what they say is said in each language. */
const OWN_WORDS: readonly string[] = [
  paths.about,
  paths.contribute,
  paths.edit,
  paths.offline,
  paths.saved,
  paths.subscribe,
];

interface FrameProps {
  /** Path by which the navigation knows where the reader is; null on no page of ours. */
  at: string | null;
  /** The page's own path, where that is another one. */
  path?: string;
  /** False where the page has a search field of its own. */
  search?: boolean;
  /** False where people work, and the page ends with their work. */
  footer?: boolean;
  children: ReactNode;
}

/**
 * What stands around every page: header, main part, footer. Each page says where it is, because
 * nothing that runs in a browser finds out for it.
 */
export async function Frame({ at, path, search = true, footer = true, children }: FrameProps) {
  const own = path ?? at;
  const say = words(frameWords);
  const holdsContent = own !== null && !OWN_WORDS.includes(own);
  return (
    <>
      <DigitSprite />
      <a className="skip-link" href="#main">
        {say.skip}
      </a>
      <SiteHeader at={at} path={own} search={search && <HeaderSearch />} />
      <main id="main" tabIndex={-1}>
        {holdsContent && say.contentLanguage !== '' && (
          <p className="content-language wrap">{say.contentLanguage}</p>
        )}
        {children}
      </main>
      {footer && (
        <SiteFooter span={words(countWords).archiveSpan((await getModel()).weeklies)} path={own} />
      )}
      {/* What the page's module says aloud. */}
      <p id="said" className="sr-only" role="status" />
    </>
  );
}
