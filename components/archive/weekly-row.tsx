import { ProjectName, type ProjectRef } from '#components/ui/project-name.tsx';
import { NumeralDate } from '#components/ui/number/date-time.tsx';
import { yearOf } from '#lib/text/dates.ts';
import { Link } from '#components/ui/link/link.tsx';
import type { Weekly } from '#lib/content/types.ts';
import { countWords } from '#lib/words/areas/counts.ts';
import { dateWords } from '#lib/words/areas/dates.ts';
import { titleLang } from '#lib/words/content-language.ts';
import { words } from '#lib/words/dictionary.ts';

interface WeeklyRowProps {
  weekly: Weekly;
  projects?: ProjectRef[];
  /** Say the year, where the list runs over several. */
  dated?: boolean;
  className?: string;
}

/** A weekly in a list: date, number or weekday, title, projects. */
export function WeeklyRow({ weekly, projects = [], dated, className }: WeeklyRowProps) {
  const date = words(dateWords);
  return (
    <li className={className}>
      <Link className="weekly-row" href={weekly.url}>
        <NumeralDate date={weekly.date} size="s" />
        <span className="weekly-row-number caption">
          {words(countWords).weeklyNumber(weekly) || date.weekday(weekly.date)}
        </span>
        <span className="weekly-row-title" lang={titleLang(weekly.title)}>
          {weekly.title}
        </span>
        {dated && (
          <span className="weekly-row-projects caption">{date.year(yearOf(weekly.date))}</span>
        )}
        {projects.length > 0 && (
          <span className="weekly-row-projects">
            {projects.map((project) => (
              <ProjectName key={project.slug} project={project} plain quiet />
            ))}
          </span>
        )}
      </Link>
    </li>
  );
}
