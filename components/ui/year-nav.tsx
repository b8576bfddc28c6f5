import { Link } from './link.tsx';
import { Numerals } from './numerals.tsx';

interface YearNavProps {
  years: {
    year: string;
    href: string;
    /** Two short lines, e.g. `30 期` and `36 问`. */
    counts: string[];
  }[];
}

/** Years in numerals, newest first. */
export function YearNav({ years }: YearNavProps) {
  return (
    <nav className="year-nav" aria-label="年份">
      {years.map(({ year, href, counts }) => (
        <Link key={year} href={href}>
          <Numerals value={year} size="m" />
          <span className="sr-only">{year} 年</span>
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
      <span className="sr-only">{year} 年</span>
    </>
  );
}
