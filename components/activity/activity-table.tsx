import type { ActivityYear } from '#lib/content/views/project/activity.ts';

/** The chart's numbers, folded: years by months. */
export function ActivityTable({ years }: { years: ActivityYear[] }) {
  return (
    <details className="activity-numbers">
      <summary>逐月数字</summary>
      <div className="activity-scroll" tabIndex={0} role="region" aria-label="逐月数字">
        <table>
          <caption className="sr-only">每月刊登的问答条数，加号后是发布次数</caption>
          <thead>
            <tr>
              <th scope="col">年</th>
              {Array.from({ length: 12 }, (_, index) => (
                <th key={index} scope="col">
                  {index + 1}
                  <span className="sr-only"> 月</span>
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
