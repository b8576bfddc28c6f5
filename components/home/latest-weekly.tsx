import type { ReactNode } from 'react';
import { Clauses } from '#components/ui/clauses.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link/link.tsx';
import { WeeklyCounts, WeeklyDate } from '#components/weekly/weekly-hero.tsx';
import type { Weekly } from '#lib/content/types.ts';
import { homeWords } from '#lib/words/areas/pages/lists.tsx';
import { titleLang } from '#lib/words/content-language.ts';
import { words } from '#lib/words/dictionary.ts';

interface LatestWeeklyProps {
  weekly: Weekly;
  /** Rows of its questions. */
  children: ReactNode;
}

/** The newest weekly on the home page. */
export function LatestWeekly({ weekly, children }: LatestWeeklyProps) {
  return (
    <div className="latest">
      <div>
        <WeeklyDate weekly={weekly} />
        <p className="weekly-counts">
          <WeeklyCounts weekly={weekly} />
        </p>
        <p className="mt-4">
          <Link className="button button-secondary" href={weekly.url}>
            {words(homeWords).read}
            <Icon name="arrow-right" />
          </Link>
        </p>
      </div>
      <div>
        <h3 className="latest-title" lang={titleLang(weekly.title)}>
          <Link href={weekly.url}>
            <Clauses text={weekly.title} />
          </Link>
        </h3>
        <div className="latest-questions">{children}</div>
      </div>
    </div>
  );
}
