import type { ReactNode } from 'react';
import { OutLink } from '#components/ui/link/out-link.tsx';
import { SectionHead } from '#components/ui/section-head.tsx';
import { documentUrl } from '#lib/site/addresses.ts';
import { type GuideEntry, GuideNav } from './guide-nav.tsx';

interface GuideViewProps {
  title: string;
  /** What stands before the first section. */
  lead: ReactNode;
  sections: readonly { anchor: string; title: string; body: ReactNode; more?: ReactNode }[];
  /** Of the whole guide. */
  contents: readonly GuideEntry[];
  /** The document's path in the repository. */
  path: string;
}

/** A document of the guide, section by section. */
export function GuideView({ title, lead, sections, contents, path }: GuideViewProps) {
  return (
    <div className="wrap guide">
      <GuideNav title="目录" entries={contents} />
      <div>
        <h1>{title}</h1>
        <div className="prose guide-text guide-lead">{lead}</div>
        {sections.map(({ anchor, title: heading, body, more }) => (
          <section key={anchor} className="guide-part">
            <SectionHead id={anchor}>{heading}</SectionHead>
            <div className="prose guide-text">{body}</div>
            {more}
          </section>
        ))}
        <p className="caption guide-part">
          <OutLink href={documentUrl(path)}>在 GitHub 上看这一页</OutLink>
        </p>
      </div>
    </div>
  );
}
