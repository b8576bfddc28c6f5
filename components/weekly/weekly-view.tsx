import type { ReactNode } from 'react';
import { editWeeklyUrl } from '#lib/site/addresses.ts';
import type { ProjectRef } from '#components/ui/project-name.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { monthDay, yearOf } from '#lib/text/dates.ts';
import { Neighbours } from '#components/ui/link/neighbours.tsx';
import { OutLink } from '#components/ui/link/out-link.tsx';
import type { Weekly } from '#lib/content/types.ts';
import type { ContentsSection } from '#lib/content/views/contents.ts';
import { Toc } from './toc.tsx';
import { WeeklyHero } from './weekly-hero.tsx';

interface WeeklyViewProps {
  weekly: Weekly;
  projects: ProjectRef[];
  contents: ContentsSection[];
  previous: Weekly | null;
  next: Weekly | null;
  /** The weekly's rendered text. */
  children: ReactNode;
}

const neighbour = (weekly: Weekly | null) =>
  weekly
    ? {
        href: weekly.url,
        numerals: monthDay(weekly.date),
        caption: `${yearOf(weekly.date)} 年`,
        title: weekly.title,
      }
    : undefined;

/** A weekly: hero, contents, text, neighbours. */
export function WeeklyView(props: WeeklyViewProps) {
  const { weekly, projects, contents, previous, next, children } = props;
  return (
    <div className="wrap">
      <WeeklyHero weekly={weekly} projects={projects} />
      <div className="reading-page">
        <div>
          {contents.length > 0 && (
            <details className="toc-phone">
              <summary>
                本期目录
                <Icon name="chevron-down" />
              </summary>
              <Toc sections={contents} />
            </details>
          )}
          <div className="weekly-body">{children}</div>
          <p className="weekly-origin caption rail-indent">
            {weekly.source && <OutLink href={weekly.source}>原文</OutLink>}
            <OutLink href={editWeeklyUrl(weekly.date)}>在 GitHub 上编辑此页</OutLink>
          </p>
          <Neighbours label="前后两期" previous={neighbour(previous)} next={neighbour(next)} />
        </div>
        {contents.length > 0 && (
          <aside className="toc-aside" aria-label="目录">
            <Toc sections={contents} />
          </aside>
        )}
      </div>
    </div>
  );
}
