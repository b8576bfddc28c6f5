import { Link } from '#components/ui/link/link.tsx';
import { Numerals } from '#components/ui/number/numerals.tsx';
import type { HeatWeek, HeatYear } from '#lib/content/views/home.ts';
import { paths, yearPath } from '#lib/site/paths.ts';
import { Months } from './week-strip.tsx';
import { archiveWords } from '#lib/words/areas/pages/lists.tsx';
import { dateWords } from '#lib/words/areas/dates.ts';
import { words } from '#lib/words/dictionary.ts';

interface HeatChartProps {
  /** Newest first. */
  years: HeatYear[];
  /** Date of the newest weekly: the one place the Tab key stops at. */
  latest: string;
  /** The same in one sentence. */
  label: string;
}

/** Weeks by years: the darker, the more questions. The arrow keys move between the weeks (`components/page/lists.ts`). */
export function HeatChart({ years, latest, label }: HeatChartProps) {
  const say = words(archiveWords);
  const date = words(dateWords);
  const legend = ['0', '1–2', '3', '4–5', say.orMore];
  return (
    <>
      <div className="heat" role="group" aria-label={label}>
        <div className="heat-row" aria-hidden="true">
          <span />
          <Months />
          <span className="heat-sum">{say.heatSum}</span>
        </div>
        {years.map(({ year, weeks, caption }) => (
          <div key={year} className="heat-row">
            <Link href={yearPath(paths.weeklies, year)}>
              <Numerals value={year} size="xs" />
              <span className="sr-only">{date.year(year)}</span>
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
        {say.heatLegend}
        {legend.map((text, heat) => (
          <span key={text} className={`heat-${heat}`}>
            <span className="legend-square" />
            {text}
          </span>
        ))}
        <span className="legend-blank">
          <span className="legend-square" />
          {say.notPublished}
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
      title={words(archiveWords).heatCell(date, questions.length)}
      tabIndex={latest ? 0 : -1}
      {...(latest && { 'data-latest': true })}
    >
      {null}
    </Link>
  );
}
