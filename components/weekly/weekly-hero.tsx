import { ProjectName, type ProjectRef } from '#components/ui/project-name.tsx';
import { Breadcrumb } from '#components/ui/link/breadcrumb.tsx';
import { Clauses } from '#components/ui/clauses.tsx';
import { NumeralDate } from '#components/ui/number/date-time.tsx';
import { weekdayOf, yearOf } from '#lib/text/dates.ts';
import { Numerals } from '#components/ui/number/numerals.tsx';
import { Ticks } from '#components/ui/number/ticks.tsx';
import type { Weekly } from '#lib/content/types.ts';
import type { WeeklyCounts as Counts, WeeklyHead } from '#lib/content/views/weekly-head.ts';
import { paths, yearPath } from '#lib/site/paths.ts';
import { countWords } from '#lib/words/areas/counts.ts';
import { dateWords } from '#lib/words/areas/dates.ts';
import { frameWords } from '#lib/words/areas/frame.ts';
import { titleLang } from '#lib/words/content-language.ts';
import { words } from '#lib/words/dictionary.ts';

/** Year and weekday (or the weekly's number) over the date: how a weekly is recognised. */
export function WeeklyDate({ weekly }: { weekly: Pick<Weekly, 'date' | 'number'> }) {
  const year = yearOf(weekly.date);
  return (
    <div className="weekly-date">
      <div className="weekly-year">
        <Numerals value={year} size="m" />
        <span className="weekly-number">
          <Ticks day={weekdayOf(weekly.date)} />
          {words(countWords).weeklyNumber(weekly) || words(dateWords).weekday(weekly.date)}
        </span>
      </div>
      <NumeralDate date={weekly.date} size="xl" />
    </div>
  );
}

/** `2 条问答`, `4 篇阅读`; what there is none of is left out. */
export function WeeklyCounts({ weekly }: { weekly: Counts }) {
  const say = words(countWords);
  const { questions, releases, readings } = weekly;
  const counts = [
    { count: questions.length, unit: say.questions(questions.length) },
    { count: releases.length, unit: say.releases(releases.length) },
    { count: readings.length, unit: say.readings(readings.length) },
  ];
  return counts
    .filter(({ count }) => count > 0)
    .map(({ count, unit }) => (
      <span key={unit}>
        <b>{count}</b> {unit}
      </span>
    ));
}

/** Head of a weekly's page. */
export function WeeklyHero({ weekly, projects }: { weekly: WeeklyHead; projects: ProjectRef[] }) {
  const year = yearOf(weekly.date);
  return (
    <header className="weekly-hero">
      <WeeklyDate weekly={weekly} />
      <div>
        <Breadcrumb
          steps={[
            { text: words(frameWords).weeklies, href: paths.weeklies },
            { text: year, href: yearPath(paths.weeklies, year) },
          ]}
        />
        <h1 lang={titleLang(weekly.title)}>
          <Clauses text={weekly.title} />
        </h1>
        <p className="weekly-counts">
          <WeeklyCounts weekly={weekly} />
          {projects.map((project) => (
            <ProjectName key={project.slug} project={project} />
          ))}
        </p>
      </div>
    </header>
  );
}
