import { Link } from '#components/ui/link/link.tsx';
import type { Activity, ActivityYear } from '#lib/content/views/project/activity.ts';
import { ActivityTable } from './activity-table.tsx';
import { activityWords } from '#lib/words/areas/pages/stats.tsx';
import { words } from '#lib/words/dictionary.ts';

const HEIGHT = 60;
const STEP = 5;
const BAR = 4;
const FOOT = 6;

/** Twelve bars over a base line, and a square under each month with a release. */
function outlines({ months }: ActivityYear, most: number) {
  const bars: string[] = [];
  const releases: string[] = [];
  for (const [index, month] of months.entries()) {
    const height = Math.round((month.questions / most) * HEIGHT);
    if (month.questions > 0) {
      bars.push(`M${index * STEP} ${HEIGHT - height}h${BAR}v${height}h-${BAR}z`);
    }
    if (month.releases > 0) releases.push(`M${index * STEP} ${HEIGHT + 4}h${BAR}v4h-${BAR}z`);
  }
  return { bars: bars.join(''), releases: releases.join('') };
}

function YearColumn({ year, most }: { year: ActivityYear; most: number }) {
  const { bars, releases } = outlines(year, most);
  const width = STEP * 12 - 1;
  return (
    <svg
      viewBox={`0 0 ${width} ${HEIGHT + FOOT + 2}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <path className="activity-base" d={`M0 ${HEIGHT}h${width}v1H0z`} />
      {bars && <path className="activity-bars" d={bars} />}
      {releases && <path className="activity-releases" d={releases} />}
    </svg>
  );
}

interface ActivityChartProps {
  activity: Activity;
  /** Where the questions of a year stand, for years that have some. */
  yearHrefs: ReadonlyMap<string, string>;
  /** The chart in a sentence. */
  children: string;
}

/** What there is to say of a year that stands alone, or of none: nothing to compare, so no chart. */
function aloneSentence(year: ActivityYear | undefined): string {
  const say = words(activityWords);
  return year ? say.oneYear(year.year, year.questions, year.releases) : say.nothing;
}

/**
 * Questions and releases month by month, drawn on the server. Numbers stand on the years, a sentence
 * and a table say the rest, so the picture itself is hidden from those who listen.
 */
export function ActivityChart({ activity, yearHrefs, children }: ActivityChartProps) {
  const say = words(activityWords);
  const { years } = activity;
  const active = years.filter(({ questions, releases }) => questions + releases > 0);
  if (active.length < 2) {
    return (
      <div className="activity">
        <p className="activity-alone">{say.sentences(aloneSentence(active[0]), children)}</p>
        {active.length > 0 && <ActivityTable years={active} />}
      </div>
    );
  }
  const most = Math.max(1, activity.busiest?.questions ?? 0);
  return (
    <figure className="activity">
      <ul className="activity-years">
        {years.map((year) => {
          const href = yearHrefs.get(year.year);
          const column = (
            <>
              <span className="activity-count">
                {year.questions}
                <span className="sr-only">{say.questionsIn(year.questions)}</span>
              </span>
              <YearColumn year={year} most={most} />
              {year.year}
              {say.behindYear && <span className="sr-only">{say.behindYear}</span>}
            </>
          );
          return <li key={year.year}>{href ? <Link href={href}>{column}</Link> : column}</li>;
        })}
      </ul>
      <figcaption>
        {say.sentences(children, years.some(({ releases }) => releases > 0) ? say.squares : '')}
      </figcaption>
      <ActivityTable years={years} />
    </figure>
  );
}
