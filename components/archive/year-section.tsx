import { SectionHead } from '#components/ui/section-head.tsx';
import { YearHeading } from '#components/ui/year-nav.tsx';
import type { Weekly } from '#lib/content/types.ts';
import type { ListedWeekly } from '#lib/content/views/archive.ts';
import type { ProjectCount } from '#lib/content/views/projects.ts';
import { WeekStrip } from './week-strip.tsx';
import { WeeklyRow } from './weekly-row.tsx';

interface YearSectionProps {
  year: string;
  /** 53 places, null where nothing was published. */
  weeks: (Weekly | null)[];
  months: { month: number; items: ListedWeekly[] }[];
  /** Projects with the number of their questions in this year, most first. */
  legend: ProjectCount[];
  caption: string;
}

/** A year of weeklies: strip, legend, months. */
export function YearSection({ year, weeks, months, legend, caption }: YearSectionProps) {
  return (
    <section className="year" id={`y${year}`}>
      <SectionHead caption={caption}>
        <YearHeading year={year} />
      </SectionHead>
      <div className="mt-5">
        <WeekStrip year={year} weeks={weeks} />
        <p className="legend">
          {legend.map(({ project, questions }) => (
            <span key={project.slug} className={`hue-${project.slug}`}>
              <span className="legend-square" />
              {project.name} {questions}
            </span>
          ))}
        </p>
      </div>
      {months.map(({ month, items }) => (
        <div key={month} className="month">
          <h3>
            {month} 月<span>{items.length} 期</span>
          </h3>
          <ul>
            {items.map(({ weekly, projects }) => (
              <WeeklyRow key={weekly.date} weekly={weekly} projects={projects} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
