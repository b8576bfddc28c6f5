import type { ReactNode } from 'react';
import { PageHead } from '#components/ui/page-head.tsx';
import { SectionHead } from '#components/ui/section-head.tsx';
import { offlineWords } from '#lib/words/areas/offline.ts';
import { words } from '#lib/words/dictionary.ts';

interface OfflineViewProps {
  /** False where the site is not kept for reading offline. */
  isOn: boolean;
  /** A way into search: it works without a connection. */
  search: ReactNode;
}

/**
 * 离线阅读: what is kept on the device and years to keep, listed by `components/page/offline`. It also stands at the
 * address of a page that is not there while there is no connection.
 */
export function OfflineView({ isOn, search }: OfflineViewProps) {
  const say = words(offlineWords);
  return (
    <div className="offline wrap" data-offline>
      <div data-offline-head>
        <PageHead title={say.title}>{isOn ? say.lead : say.off}</PageHead>
      </div>
      {/* In place of the head, where the page stands at another's address. */}
      <template data-offline-away>
        <header className="page-head">
          <h1>{say.awayTitle}</h1>
          <p className="mt-1.5 text-ink-2" data-offline-away-says />
          <p className="mt-5">
            <button type="button" className="button button-primary" data-offline-again>
              {say.again}
            </button>
          </p>
        </header>
      </template>
      <div className="offline-search">{search}</div>
      {isOn && <Kept />}
    </div>
  );
}

/** What is filled when the page's script runs. */
function Kept() {
  const say = words(offlineWords);
  return (
    <>
      <p className="offline-state" role="status" data-offline-state />
      <noscript>
        <p className="offline-state">{say.needsScript}</p>
      </noscript>
      <section aria-labelledby="years" data-offline-part hidden>
        <SectionHead id="years" caption={say.yearsSay}>
          {say.years}
        </SectionHead>
        <ul className="offline-years" data-offline-years />
      </section>
      <section aria-labelledby="kept" data-offline-part hidden>
        <SectionHead id="kept" caption={say.keptSay}>
          {say.kept}
        </SectionHead>
        <div data-offline-kept />
      </section>
      <section aria-labelledby="clear" data-offline-part hidden>
        <SectionHead id="clear">{say.clearTitle}</SectionHead>
        <p className="text-ink-2">{say.clearSays}</p>
        <p className="mt-4">
          <button type="button" className="button button-secondary" data-offline-clear>
            {say.clear}
          </button>
        </p>
      </section>
    </>
  );
}
