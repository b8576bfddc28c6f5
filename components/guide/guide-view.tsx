import type { ReactNode } from 'react';
import { OutLink } from '#components/ui/link/out-link.tsx';
import { SectionHead } from '#components/ui/section-head.tsx';
import { documentUrl } from '#lib/site/addresses.ts';
import { guideWords } from '#lib/words/areas/pages/guide.tsx';
import { contentLang } from '#lib/words/content-language.ts';
import { words } from '#lib/words/dictionary.ts';
import { type GuideEntry, GuideNav } from './guide-nav.tsx';

interface GuideSection {
  anchor: string;
  title: string;
  body: ReactNode;
  /** What stands under it, each part of which says its language. */
  more?: ReactNode;
  /** Of title and body, where it is not the page's. */
  lang?: string | undefined;
}

interface GuideViewProps {
  title: string;
  /** What stands before the first section. */
  lead: ReactNode;
  sections: readonly GuideSection[];
  /** Of the whole guide. */
  contents: readonly GuideEntry[];
  /** The document's path in the repository. */
  path: string;
}

/** A document of the guide, section by section. */
export function GuideView({ title, lead, sections, contents, path }: GuideViewProps) {
  const say = words(guideWords);
  return (
    <div className="wrap guide">
      <GuideNav title={say.contents} entries={contents} />
      <div>
        <h1 lang={contentLang()}>{title}</h1>
        <div className="prose guide-text guide-lead" lang={contentLang()}>
          {lead}
        </div>
        {sections.map(({ anchor, title: heading, body, more, lang }) => (
          <section key={anchor} className="guide-part">
            <SectionHead id={anchor}>
              {lang ? <span lang={lang}>{heading}</span> : heading}
            </SectionHead>
            <div className="prose guide-text" lang={lang}>
              {body}
            </div>
            {more}
          </section>
        ))}
        <p className="caption guide-part">
          <OutLink href={documentUrl(path)}>{say.onGitHub}</OutLink>
        </p>
      </div>
    </div>
  );
}
