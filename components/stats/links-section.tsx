import { Numerals } from '#components/ui/number/numerals.tsx';
import type { LinkYear, LinkYears } from '#lib/content/views/link-years.ts';
import { dateWords } from '#lib/words/areas/dates.ts';
import { linkStatsWords } from '#lib/words/areas/links.tsx';
import { words } from '#lib/words/dictionary.ts';
import { shareClass } from './share.ts';
import { StatsSection } from './stats-section.tsx';

/** `93%`; never 100 where one is missing. */
function percent(part: number, whole: number): number {
  return Math.floor((part / Math.max(1, whole)) * 100);
}

/** How many of the links in the weeklies of a year are still there, as a bar and in numbers. */
export function LinksSection({ links }: { links: LinkYears }) {
  const say = words(linkStatsWords);
  const { years, date, asked, living } = links;
  return (
    <StatsSection
      id="links"
      title={say.links}
      says={say.linksSay(asked, percent(living, asked))}
      counted={say.linksCounted(date)}
    >
      <LinkTable years={years} />
    </StatsSection>
  );
}

function LinkTable({ years }: { years: LinkYear[] }) {
  const say = words(linkStatsWords);
  const date = words(dateWords);
  return (
    <table className="stats-table">
      <caption className="sr-only">{say.linkTable}</caption>
      <thead>
        <tr>
          <th scope="col">{say.year}</th>
          <th scope="col">{say.living}</th>
          <th scope="col">{say.livingCount}</th>
          <th scope="col">{say.dead}</th>
          <th scope="col">{say.asked}</th>
        </tr>
      </thead>
      <tbody>
        {years.map(({ year, asked, living, dead }) => (
          <tr key={year}>
            <th scope="row">
              <Numerals value={year} size="s" />
              <span className="sr-only">{date.year(year)}</span>
            </th>
            <td>
              <span className={`stats-cell ${shareClass(living, asked)}`.trim()}>
                {percent(living, asked)}%
              </span>
            </td>
            <td>{living}</td>
            <td>{dead}</td>
            <td>{asked}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
