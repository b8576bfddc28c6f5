import { Link } from './link.tsx';
import { Numerals } from '../number/numerals.tsx';
import { dateWords } from '#lib/words/areas/dates.ts';
import { uiWords } from '#lib/words/areas/ui.ts';
import { words } from '#lib/words/dictionary.ts';

interface YearNavProps {
  years: readonly {
    year: string;
    href: string;
    /** Two short lines at most, e.g. `30 期` and `36 问`. */
    counts: string[];
    /** It is the year the page shows. */
    current: boolean;
  }[];
}

/** Years in numerals, newest first. Addresses from when all years stood on one page end here. */
export function YearNav({ years }: YearNavProps) {
  const date = words(dateWords);
  return (
    <nav className="year-nav" aria-label={words(uiWords).years}>
      {years.map(({ year, href, counts, current }) => (
        <Link key={year} id={`y${year}`} href={href} aria-current={current ? 'page' : undefined}>
          <Numerals value={year} size="m" />
          <span className="sr-only">{date.year(year)}</span>
          <span className="caption">
            {counts.map((count) => (
              <span key={count} className="block">
                {count}
              </span>
            ))}
          </span>
        </Link>
      ))}
    </nav>
  );
}

/** A year as a section's heading. */
export function YearHeading({ year }: { year: string }) {
  return (
    <>
      <Numerals value={year} size="s" />
      <span className="sr-only">{words(dateWords).year(year)}</span>
    </>
  );
}
