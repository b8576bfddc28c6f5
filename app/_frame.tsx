import type { ReactNode } from 'react';
import { SiteFooter } from '#components/layout/site-footer.tsx';
import { SiteHeader } from '#components/layout/site-header.tsx';
import { HeaderSearch } from '#components/search/index.ts';
import { DigitSprite } from '#components/ui/number/digit-sprite.tsx';
import { getModel } from '#lib/content/index.ts';
import { archiveSpan } from '#lib/content/views/weeklies.ts';

interface FrameProps {
  /** The page's own path, by which the navigation knows where the reader is; null on no page of ours. */
  at: string | null;
  /** False where the page has a search field of its own. */
  search?: boolean;
  children: ReactNode;
}

/**
 * What stands around every page: header, main part, footer. Each page says where it is, because
 * nothing that runs in a browser finds out for it.
 */
export async function Frame({ at, search = true, children }: FrameProps) {
  return (
    <>
      <DigitSprite />
      <a className="skip-link" href="#main">
        跳到正文
      </a>
      <SiteHeader at={at} search={search && <HeaderSearch />} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter span={archiveSpan(await getModel())} />
      {/* What the page's module says aloud. */}
      <p id="said" className="sr-only" role="status" />
    </>
  );
}
