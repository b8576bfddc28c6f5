import { Numerals } from '#components/ui/number/numerals.tsx';
import type { StatsYear } from '#lib/content/views/stats.ts';
import { paths, yearPath } from '#lib/site/paths.ts';
import { Cell } from './cell.tsx';

type Column = 'weeklies' | 'questions' | 'releases' | 'askers';

/** What each column is called, and the list whose page of the year holds what it counts. */
const columns: readonly { id: Column; text: string; list?: string }[] = [
  { id: 'weeklies', text: '周刊', list: paths.weeklies },
  { id: 'questions', text: '问答', list: paths.questions },
  { id: 'releases', text: '发布', list: paths.releases },
  { id: 'askers', text: '提问者' },
];

/** Years by what they brought: every number is a bar in its column's own measure. */
export function YearTable({ years }: { years: StatsYear[] }) {
  const most = (id: Column) => Math.max(...years.map((year) => year[id]));
  return (
    <table className="stats-table">
      <caption className="sr-only">每年的周刊期数、问答条数、发布次数与提问者人数</caption>
      <thead>
        <tr>
          <th scope="col">年份</th>
          {columns.map(({ id, text }) => (
            <th key={id} scope="col">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {years.map((row) => (
          <tr key={row.year}>
            <th scope="row">
              <Numerals value={row.year} size="s" />
              <span className="sr-only">{row.year} 年</span>
            </th>
            {columns.map(({ id, list }) => (
              <td key={id}>
                <Cell
                  value={row[id]}
                  most={years.length > 1 ? most(id) : null}
                  {...(list && { href: yearPath(list, row.year) })}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
