import type { ReactNode } from 'react';
import type { ProjectRef } from '#components/ui/project-name.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { monthDay, yearOf } from '#lib/text/dates.ts';
import { DeadNote, type Links } from '#components/ui/link/dead-note.tsx';
import { Link } from '#components/ui/link/link.tsx';
import { Neighbours } from '#components/ui/link/neighbours.tsx';
import { OutLink } from '#components/ui/link/out-link.tsx';
import { SaveButton } from '#components/ui/save-button.tsx';
import { ShareButton } from '#components/ui/share-button.tsx';
import { editWeeklyPath, sharePath } from '#lib/site/paths.ts';
import type { Weekly } from '#lib/content/types.ts';
import type { ContentsSection } from '#lib/content/views/contents.ts';
import type { WeeklyHead } from '#lib/content/views/weekly-head.ts';
import { Toc } from './toc.tsx';
import { WeeklyHero } from './weekly-hero.tsx';
import { dateWords } from '#lib/words/areas/dates.ts';
import { weeklyWords } from '#lib/words/areas/pages/weekly.tsx';
import { words } from '#lib/words/dictionary.ts';

interface WeeklyViewProps {
  weekly: WeeklyHead;
  projects: ProjectRef[];
  contents: ContentsSection[];
  /** The weekly as one would quote it. */
  citation: string;
  previous: Weekly | null;
  next: Weekly | null;
  /** What is known of addresses. */
  links?: Links | undefined;
  /** The weekly's rendered text. */
  children: ReactNode;
}

const neighbour = (weekly: Weekly | null) =>
  weekly
    ? {
        href: weekly.url,
        numerals: monthDay(weekly.date),
        caption: words(dateWords).year(yearOf(weekly.date)),
        title: weekly.title,
      }
    : undefined;

/** A weekly: hero, contents, text, neighbours. */
export function WeeklyView(props: WeeklyViewProps) {
  const { weekly, projects, contents, citation, previous, next, links, children } = props;
  const say = words(weeklyWords);
  return (
    <div className="wrap">
      <WeeklyHero weekly={weekly} projects={projects} />
      <div className="reading-page">
        <div>
          {contents.length > 0 && (
            <details className="toc-phone">
              <summary>
                {say.inThisWeekly}
                <Icon name="chevron-down" />
              </summary>
              <Toc sections={contents} />
            </details>
          )}
          <div className="weekly-body">{children}</div>
          <div className="rail-indent">
            <WeeklyActions weekly={weekly} citation={citation} />
          </div>
          <p className="weekly-origin caption rail-indent">
            {weekly.source && (
              <>
                <OutLink href={weekly.source}>{say.original}</OutLink>
                <DeadNote href={weekly.source} day={weekly.date} links={links} />
              </>
            )}
            <Link className="link" href={editWeeklyPath(weekly.date)} rel="nofollow">
              {say.edit}
            </Link>
            <Link className="link" href={sharePath(weekly.date)} rel="nofollow">
              {say.sendOn}
            </Link>
          </p>
          <Neighbours
            label={say.neighbours}
            previous={neighbour(previous)}
            next={neighbour(next)}
          />
        </div>
        {contents.length > 0 && (
          <aside className="toc-aside" aria-label={say.contents}>
            <Toc sections={contents} />
          </aside>
        )}
      </div>
    </div>
  );
}

/** Quiet actions under a weekly; its address is its own, also where it is read as the latest. */
function WeeklyActions({ weekly, citation }: Pick<WeeklyViewProps, 'weekly' | 'citation'>) {
  const say = words(weeklyWords);
  return (
    <div className="actions weekly-actions" data-title={weekly.title} data-source={citation}>
      <Link href={weekly.url} data-permalink className="hidden">
        {say.thisWeekly}
      </Link>
      <button type="button" className="needs-script" data-copy="link">
        <Icon name="link" />
        {say.copyLink}
      </button>
      <ShareButton />
      <SaveButton />
      <button type="button" className="needs-script" data-copy="quotation">
        <Icon name="copy" />
        {say.copyCitation}
      </button>
      <button type="button" className="needs-script" data-copy="markdown">
        <Icon name="copy" />
        {say.copyMarkdown}
      </button>
    </div>
  );
}
