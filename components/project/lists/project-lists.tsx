import { ReadingList } from '#components/reading/reading-list.tsx';
import { ReleaseRow } from '#components/release/release-row.tsx';
import { Link } from '#components/ui/link/link.tsx';
import { SectionHead } from '#components/ui/section-head.tsx';
import { YearHeading } from '#components/ui/link/year-nav.tsx';
import { monthDay } from '#lib/text/dates.ts';
import type { MergedReading, Release } from '#lib/content/types.ts';
import type { YearGroup } from '#lib/text/groups.ts';
import type { ProjectWeekly } from '#lib/content/views/project/contents.ts';
import { printedNumber } from '#lib/site/weekly-number.ts';

/** A project's releases by year; each is the anchor that `releasePath` names. */
export function ProjectReleases({ years }: { years: YearGroup<Release>[] }) {
  return years.map(({ year, items }) => (
    <section key={year} className="mb-12" id={`y${year}`}>
      <SectionHead caption={`${items.length} 次`}>
        <YearHeading year={year} />
      </SectionHead>
      {items.map((release) => (
        <ReleaseRow key={release.id} release={release} wide />
      ))}
    </section>
  ));
}

/** Readings about a project. @param readings most often printed first. */
export function ProjectReadings({ readings }: { readings: MergedReading[] }) {
  return (
    <section>
      <SectionHead caption="刊登次数多的在前">推荐阅读</SectionHead>
      <ReadingList readings={readings} />
    </section>
  );
}

/** `2 问 · 1 发布`: what a weekly holds about the project. */
function contentsOf({ questions, releases, others }: ProjectWeekly): string {
  return [
    questions > 0 && `${questions} 问`,
    releases > 0 && `${releases} 次发布`,
    others > 0 && `阅读或活动 ${others}`,
  ]
    .filter((part) => part !== false)
    .join(' · ');
}

/** Weeklies that mention a project, by year, with what they hold about it. */
export function ProjectWeeklies({ years }: { years: YearGroup<ProjectWeekly>[] }) {
  return years.map(({ year, items }) => (
    <section key={year} className="mb-12" id={`y${year}`}>
      <SectionHead caption={`${items.length} 期`}>
        <YearHeading year={year} />
      </SectionHead>
      <ul className="project-weeklies">
        {items.map((weekly) => (
          <li key={weekly.date}>
            <Link href={weekly.url}>
              <time dateTime={weekly.date}>{monthDay(weekly.date)}</time>
              <span>
                {weekly.title}
                <span className="caption">{printedNumber(weekly)}</span>
              </span>
            </Link>
            <span className="caption">{contentsOf(weekly)}</span>
          </li>
        ))}
      </ul>
    </section>
  ));
}
