import type { ReactNode } from 'react';
import { Clauses } from '#components/ui/clauses.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link/link.tsx';
import { WeeklyCounts, WeeklyDate } from '#components/weekly/weekly-hero.tsx';
import type { Weekly } from '#lib/content/types.ts';

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
            阅读本期
            <Icon name="arrow-right" />
          </Link>
        </p>
      </div>
      <div>
        <h3 className="latest-title">
          <Link href={weekly.url}>
            <Clauses text={weekly.title} />
          </Link>
        </h3>
        <div className="latest-questions">{children}</div>
      </div>
    </div>
  );
}
