import { Numerals } from '#components/ui/number/numerals.tsx';
import type { StatsYear } from '#lib/content/views/stats.ts';
import { paths, yearPath } from '#lib/site/paths.ts';
import { Cell } from './cell.tsx';
import { dateWords } from '#lib/words/areas/dates.ts';
import { statsWords } from '#lib/words/areas/pages/stats.tsx';
import { type Words, words } from '#lib/words/dictionary.ts';

type Column = 'weeklies' | 'questions' | 'releases' | 'askers';

/** What each column is called, and the list whose page of the year holds what it counts. */
function columnsOf(say: Words<typeof statsWords>): { id: Column; text: string; list?: string }[] {
  return [
    { id: 'weeklies', text: say.weeklies, list: paths.weeklies },
    { id: 'questions', text: say.questions, list: paths.questions },
    { id: 'releases', text: say.releases, list: paths.releases },
    { id: 'askers', text: say.askers },
  ];
}

/** Years by what they brought: every number is a bar in its column's own measure. */
export function YearTable({ years }: { years: StatsYear[] }) {
  const say = words(statsWords);
  const date = words(dateWords);
  const columns = columnsOf(say);
  const most = (id: Column) => Math.max(...years.map((year) => year[id]));
  return (
    <table className="stats-table">
      <caption className="sr-only">{say.yearTable}</caption>
      <thead>
        <tr>
          <th scope="col">{say.year}</th>
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
              <span className="sr-only">{date.year(row.year)}</span>
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
