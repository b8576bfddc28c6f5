import type { ReactNode } from 'react';
import type { ProjectRef } from '#components/project/project-name.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { monthDay } from '#components/ui/dates.ts';
import { Neighbours } from '#components/ui/neighbours.tsx';
import type { Weekly } from '#lib/content/types.ts';
import type { ContentsSection } from '#lib/content/views/contents.ts';
import { Toc } from './toc.tsx';
import { TocSpy } from './toc-spy.tsx';
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
        caption: `第 ${weekly.number} 期`,
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
          {weekly.source && (
            <p className="caption rail-indent mt-12">
              原文：
              <a className="link" href={weekly.source}>
                {weekly.source}
              </a>
            </p>
          )}
          <Neighbours label="前后两期" previous={neighbour(previous)} next={neighbour(next)} />
        </div>
        {contents.length > 0 && (
          <aside className="toc-aside" aria-label="目录">
            <Toc sections={contents} />
          </aside>
        )}
      </div>
      <TocSpy />
    </div>
  );
}
