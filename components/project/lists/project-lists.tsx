import { ReadingList } from '#components/reading/reading-list.tsx';
import { ReleaseRow } from '#components/release/release-row.tsx';
import type { Links } from '#components/ui/link/dead-note.tsx';
import { Link } from '#components/ui/link/link.tsx';
import { SectionHead } from '#components/ui/section-head.tsx';
import { YearHeading } from '#components/ui/link/year-nav.tsx';
import { frameWords } from '#lib/words/areas/frame.ts';
import { projectWords } from '#lib/words/areas/pages/project.tsx';
import { passageLang } from '#lib/words/content-language.ts';
import { words } from '#lib/words/dictionary.ts';
import { monthDay } from '#lib/text/dates.ts';
import type { MergedReading, Release } from '#lib/content/types.ts';
import type { YearGroup } from '#lib/text/groups.ts';
import type { ProjectWeekly } from '#lib/content/views/project/contents.ts';

interface Known {
  /** What is known of addresses. */
  links?: Links | undefined;
}

/** A project's releases by year; each is the anchor that `releasePath` names. */
export function ProjectReleases({ years, links }: Known & { years: YearGroup<Release>[] }) {
  return years.map(({ year, items }) => (
    <section key={year} className="mb-12" id={`y${year}`}>
      <SectionHead caption={words(projectWords).releaseTimes(items.length)}>
        <YearHeading year={year} />
      </SectionHead>
      {items.map((release) => (
        <ReleaseRow key={release.id} release={release} wide links={links} />
      ))}
    </section>
  ));
}

/** Readings about a project. @param readings most often printed first. */
export function ProjectReadings({ readings, links }: Known & { readings: MergedReading[] }) {
  return (
    <section>
      <SectionHead caption={words(projectWords).oftenFirst}>
        {words(frameWords).readings}
      </SectionHead>
      <ReadingList readings={readings} links={links} />
    </section>
  );
}

/** `2 问 · 1 发布`: what a weekly holds about the project. */
function contentsOf({ questions, releases, others }: ProjectWeekly): string {
  const say = words(projectWords);
  return [
    questions > 0 && say.shortQuestionCount(questions),
    releases > 0 && say.releaseCount(releases),
    others > 0 && say.otherCount(others),
  ]
    .filter((part) => part !== false)
    .join(' · ');
}

/** A title beside other words. */
function Title({ children }: { children: string }) {
  const lang = passageLang(children);
  return lang ? <span lang={lang}>{children}</span> : children;
}

const numberOf = ({ number }: ProjectWeekly): string =>
  number === null ? '' : words(projectWords).weeklyNumber(number);

/** Weeklies that mention a project, by year, with what they hold about it. */
export function ProjectWeeklies({ years }: { years: YearGroup<ProjectWeekly>[] }) {
  return years.map(({ year, items }) => (
    <section key={year} className="mb-12" id={`y${year}`}>
      <SectionHead caption={words(projectWords).weeklyCount(items.length)}>
        <YearHeading year={year} />
      </SectionHead>
      <ul className="project-weeklies">
        {items.map((weekly) => (
          <li key={weekly.date}>
            <Link href={weekly.url}>
              <time dateTime={weekly.date}>{monthDay(weekly.date)}</time>
              <span>
                <Title>{weekly.title}</Title>
                <span className="caption">{numberOf(weekly)}</span>
              </span>
            </Link>
            <span className="caption">{contentsOf(weekly)}</span>
          </li>
        ))}
      </ul>
    </section>
  ));
}
