import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { MonthSection } from '#components/archive/month-section.tsx';
import { filtered } from '#components/archive/project-filter.tsx';
import { YearPage } from '#components/archive/year-page.tsx';
import { getContent } from '#lib/content/index.ts';
import type { Ledgers, Project } from '#lib/content/types.ts';
import { byMonth } from '#lib/text/groups.ts';
import { projectMap } from '#lib/content/views/weeklies.ts';
import { listYear, tallyProjects, tallySlug } from '#lib/content/views/years.ts';
import { NothingYet } from './nothing-yet.tsx';
import type { YearFacts } from './year-route.tsx';
import { listWords } from '#lib/words/areas/pages/lists.tsx';
import { words } from '#lib/words/dictionary.ts';
import '#app/styles/lists.css';

/** How a list by year shows questions, releases or readings. */
interface YearListProps<T extends { date: string }> extends YearFacts<T> {
  /** One sentence. @param count how many things the whole list holds. */
  intro: (count: number) => string;
  /** What the rows are, in plural, e.g. `文章`. */
  things: string;
  /** How many there are, e.g. `12 篇`: in the navigation over the years, and on a month. */
  amounts: [year: (count: number) => string, month: (count: number) => string];
  /** Undefined: the newest. */
  year: string | undefined;
  /** A month's rows; `marks` is the class by which the filter by project knows an item. */
  rows: (
    items: readonly T[],
    marks: (item: T) => string,
    projects: ReadonlyMap<string, Project>,
    links: Ledgers['links'],
  ) => ReactNode;
}

/** One year of a list, by month, with the filter by project. */
export async function YearList<T extends { date: string; project: string | null }>(
  props: YearListProps<T>,
) {
  const { list, intro, things, amounts, items: itemsOf, year, rows } = props;
  const title = props.title();
  const { model, ledgers } = await getContent();
  const all = itemsOf(model);
  const shown = listYear(list, all, year, (items) => [amounts[0](items.length)]);
  if (!shown && year === undefined) return <NothingYet title={title} things={things} />;
  if (!shown) notFound();
  const tally = tallyProjects(model, shown.items);
  const projects = projectMap(model);
  const marks = (items: readonly T[]) =>
    filtered(
      tally,
      items.map((item) => tallySlug(item, projects)),
    );
  return (
    <div className="wrap">
      <YearPage
        title={year ? words(listWords).ofYear(title, year) : title}
        intro={intro(all.length)}
        years={shown.years}
        tally={tally}
        things={things}
      >
        {byMonth(shown.items).map(({ month, items }) => (
          <MonthSection
            key={month}
            month={month}
            caption={amounts[1](items.length)}
            className={marks(items)}
          >
            {rows(items, (item) => marks([item]), projects, ledgers.links)}
          </MonthSection>
        ))}
      </YearPage>
    </div>
  );
}
