import { Link } from '#components/ui/link/link.tsx';
import { Numerals } from '#components/ui/number/numerals.tsx';
import { SectionHead } from '#components/ui/section-head.tsx';
import type { Weekly } from '#lib/content/types.ts';
import { WeekStrip } from './week-strip.tsx';
import { archiveWords } from '#lib/words/areas/pages/lists.tsx';
import { dateWords } from '#lib/words/areas/dates.ts';
import { words } from '#lib/words/dictionary.ts';

interface OtherYearsProps {
  years: { year: string; href: string; counts: string[]; weeks: readonly (Weekly | null)[] }[];
}

/** The other years of the archive, each with its rhythm. */
export function OtherYears({ years }: OtherYearsProps) {
  if (years.length === 0) return null;
  const say = words(archiveWords);
  const date = words(dateWords);
  return (
    <section className="mt-20">
      <SectionHead>{say.otherYears}</SectionHead>
      <ul className="other-years">
        {years.map(({ year, href, counts, weeks }) => (
          <li key={year}>
            <Link href={href}>
              <Numerals value={year} size="s" />
              <span className="sr-only">{date.year(year)}</span>
              <span className="caption">{say.yearCounts(counts)}</span>
            </Link>
            <WeekStrip year={year} weeks={weeks} />
          </li>
        ))}
      </ul>
    </section>
  );
}
