import type { ReactNode } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link/link.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { YearNav } from '#components/ui/link/year-nav.tsx';
import type { ProjectTally, YearLink } from '#lib/content/views/years.ts';
import { ProjectFilter } from './project-filter.tsx';
import { archiveWords } from '#lib/words/areas/pages/lists.tsx';
import { words } from '#lib/words/dictionary.ts';

interface YearPageProps {
  title: string;
  /** One sentence about the whole list. */
  intro: string;
  years: readonly YearLink[];
  tally: readonly ProjectTally[];
  /** What the rows are, in plural, e.g. `周刊`. */
  things: string;
  /** Between the years and the filter. */
  chart?: ReactNode;
  children: ReactNode;
}

/** A year of a list: title, years, filter, rows, the way to the year before. */
export function YearPage(props: YearPageProps) {
  const { title, intro, years, tally, things, chart, children } = props;
  const place = years.findIndex(({ current }) => current);
  const older = years[place + 1];
  return (
    <div className="filtered">
      <PageHead title={title}>{intro}</PageHead>
      <YearNav years={years} />
      {chart}
      {tally.length > 1 && <ProjectFilter tally={tally} things={things} />}
      <div id="all">{children}</div>
      {older && (
        <p className="older">
          <Link className="button button-secondary" href={older.href}>
            {words(archiveWords).older(older.year, older.counts)}
            <Icon name="arrow-right" />
          </Link>
        </p>
      )}
    </div>
  );
}
