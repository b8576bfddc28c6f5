import type { ActivityYear } from '#lib/content/views/project/activity.ts';
import { activityWords } from '#lib/words/areas/pages/stats.tsx';
import { words } from '#lib/words/dictionary.ts';

/** The chart's numbers, folded: years by months. */
export function ActivityTable({ years }: { years: ActivityYear[] }) {
  const say = words(activityWords);
  return (
    <details className="activity-numbers">
      <summary>{say.byMonth}</summary>
      <div className="activity-scroll" tabIndex={0} role="region" aria-label={say.byMonth}>
        <table>
          <caption className="sr-only">{say.table}</caption>
          <thead>
            <tr>
              <th scope="col">{say.year}</th>
              {Array.from({ length: 12 }, (_, index) => (
                <th key={index} scope="col">
                  {say.month(index + 1)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.map(({ year, months }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                {months.map(({ questions, releases }, index) => (
                  <td key={index}>{releases > 0 ? `${questions}+${releases}` : questions}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
