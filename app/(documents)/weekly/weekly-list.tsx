import { notFound } from 'next/navigation';
import { MonthSection } from '#components/archive/month-section.tsx';
import { OtherYears } from '#components/archive/other-years.tsx';
import { filtered } from '#components/archive/project-filter.tsx';
import { Months, WeekStrip } from '#components/archive/week-strip.tsx';
import { WeeklyRow } from '#components/archive/weekly-row.tsx';
import { YearPage } from '#components/archive/year-page.tsx';
import { getModel } from '#lib/content/index.ts';
import type { Model, Weekly } from '#lib/content/types.ts';
import { listedWeekly } from '#lib/content/views/archive.ts';
import { byMonth } from '#lib/text/groups.ts';
import { allQuestions } from '#lib/content/views/questions.ts';
import { projectMap, projectsOfWeekly } from '#lib/content/views/weeklies.ts';
import { weeksOfYear } from '#lib/content/views/weeks.ts';
import { tallyWeeklies, listYear } from '#lib/content/views/years.ts';
import { paths } from '#lib/site/paths.ts';
import { NothingYet } from '../_years/nothing-yet.tsx';
import { yearRoute } from '../_years/year-route.tsx';
import { dateWords } from '#lib/words/areas/dates.ts';
import { listWords } from '#lib/words/areas/pages/lists.tsx';
import { words } from '#lib/words/dictionary.ts';
import '#app/styles/lists.css';

function countsOf(weeklies: readonly Weekly[]): string[] {
  const say = words(listWords);
  return [say.weeklyCount(weeklies.length), say.questionCount(allQuestions({ weeklies }).length)];
}

/** Weeklies of a year, by default the newest: /weekly/ and /weekly/year/2022/. */
async function WeeklyList({ year }: { year?: string }) {
  const say = words(listWords);
  const model = await getModel();
  const { weeklies } = model;
  const shown = listYear(paths.weeklies, weeklies, year, countsOf);
  if (!shown && year === undefined)
    return <NothingYet title={say.weeklies} things={say.weeklyThings} />;
  if (!shown) notFound();
  const tally = tallyWeeklies(model, shown.items);
  const projects = projectMap(model);
  const marks = (items: readonly Weekly[]) => filtered(tally, items.flatMap(slugsOf));
  return (
    <div className="wrap">
      <YearPage
        title={year ? say.ofYear(say.weeklies, year) : say.weeklies}
        intro={introOf(model)}
        years={shown.years}
        tally={tally}
        things={say.weeklyThings}
        chart={
          <section className="mt-8" aria-label={say.byWeek(shown.year)}>
            <WeekStrip year={shown.year} weeks={weeksOfYear(shown.items)} tally={tally} />
            <Months />
          </section>
        }
      >
        {byMonth(shown.items).map(({ month, items }) => (
          <MonthSection
            key={month}
            month={month}
            caption={say.weeklyCount(items.length)}
            className={marks(items)}
          >
            <ul>
              {items.map((weekly) => (
                <WeeklyRow
                  key={weekly.date}
                  {...listedWeekly(weekly, projects)}
                  className={marks([weekly])}
                />
              ))}
            </ul>
          </MonthSection>
        ))}
      </YearPage>
      {!year && <OtherYears years={await otherYears()} />}
    </div>
  );
}

/** Since when there are weeklies, and how much is in them. */
function introOf(model: Model): string {
  const since = words(dateWords).long(model.weeklies.at(-1)?.date ?? '');
  return words(listWords).weekliesIntro(since, model.weeklies.length, allQuestions(model).length);
}

/** Projects of a weekly's row; `none` where one of its questions names no project. */
function slugsOf(weekly: Weekly): string[] {
  const unmarked = weekly.questions.some(({ project }) => project === null);
  return [...projectsOfWeekly(weekly), ...(unmarked ? ['none'] : [])];
}

async function otherYears() {
  const { weeklies } = await getModel();
  const { years = [] } = listYear(paths.weeklies, weeklies, undefined, countsOf) ?? {};
  return years.slice(1).map((link) => ({
    ...link,
    weeks: weeksOfYear(weeklies.filter(({ date }) => date.startsWith(link.year))),
  }));
}

/** Both addresses of {@link WeeklyList}. */
export const weeklyRoute = yearRoute({
  list: paths.weeklies,
  title: () => words(listWords).weeklies,
  description: () => words(listWords).weekliesAre,
  items: ({ weeklies }) => weeklies,
  View: WeeklyList,
});
