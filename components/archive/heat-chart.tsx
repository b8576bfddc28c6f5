import { Link } from '#components/ui/link/link.tsx';
import { Numerals } from '#components/ui/number/numerals.tsx';
import type { HeatWeek, HeatYear } from '#lib/content/views/home.ts';
import { paths, yearPath } from '#lib/site/paths.ts';
import { Months } from './week-strip.tsx';

interface HeatChartProps {
  /** Newest first. */
  years: HeatYear[];
  /** Date of the newest weekly: the one place the Tab key stops at. */
  latest: string;
  /** The same in one sentence. */
  label: string;
}

const legend = ['0', '1–2', '3', '4–5', '6 以上'];

/** Weeks by years: the darker, the more questions. The arrow keys move between the weeks (`components/page/lists.ts`). */
export function HeatChart({ years, latest, label }: HeatChartProps) {
  return (
    <>
      <div className="heat" role="group" aria-label={label}>
        <div className="heat-row" aria-hidden="true">
          <span />
          <Months />
          <span className="heat-sum">期 / 问答</span>
        </div>
        {years.map(({ year, weeks, caption }) => (
          <div key={year} className="heat-row">
            <Link href={yearPath(paths.weeklies, year)}>
              <Numerals value={year} size="xs" />
              <span className="sr-only">{year} 年</span>
            </Link>
            <div className="heat-cells">
              {weeks.map((week, index) =>
                week ? (
                  <HeatCell key={index} week={week} latest={week.weekly.date === latest} />
                ) : (
                  <i key={index} />
                ),
              )}
            </div>
            <span className="heat-sum">{caption}</span>
          </div>
        ))}
      </div>
      <p className="legend">
        每格一周，越深问答越多：
        {legend.map((text, heat) => (
          <span key={text} className={`heat-${heat}`}>
            <span className="legend-square" />
            {text}
          </span>
        ))}
        <span className="legend-blank">
          <span className="legend-square" />
          当周未出刊
        </span>
      </p>
    </>
  );
}

function HeatCell({ week, latest }: { week: HeatWeek; latest: boolean }) {
  const { date, questions, url } = week.weekly;
  return (
    <Link
      className={`heat-${week.heat}`}
      href={url}
      title={`${date}，${questions.length} 问`}
      tabIndex={latest ? 0 : -1}
      {...(latest && { 'data-latest': true })}
    >
      {null}
    </Link>
  );
}
