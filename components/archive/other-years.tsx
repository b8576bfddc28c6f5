import { Link } from '#components/ui/link/link.tsx';
import { Numerals } from '#components/ui/number/numerals.tsx';
import { SectionHead } from '#components/ui/section-head.tsx';
import type { Weekly } from '#lib/content/types.ts';
import { WeekStrip } from './week-strip.tsx';

interface OtherYearsProps {
  years: { year: string; href: string; counts: string[]; weeks: readonly (Weekly | null)[] }[];
}

/** The other years of the archive, each with its rhythm. */
export function OtherYears({ years }: OtherYearsProps) {
  if (years.length === 0) return null;
  return (
    <section className="mt-20">
      <SectionHead>历年</SectionHead>
      <ul className="other-years">
        {years.map(({ year, href, counts, weeks }) => (
          <li key={year}>
            <Link href={href}>
              <Numerals value={year} size="s" />
              <span className="sr-only">{year} 年</span>
              <span className="caption">{counts.join('，')}</span>
            </Link>
            <WeekStrip year={year} weeks={weeks} />
          </li>
        ))}
      </ul>
    </section>
  );
}
