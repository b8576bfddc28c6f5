import type { Metadata } from 'next';
import { YearSection } from '#components/archive/year-section.tsx';
import { longDate } from '#components/ui/dates.ts';
import { PageHead } from '#components/ui/page-head.tsx';
import { YearNav } from '#components/ui/year-nav.tsx';
import { getModel } from '#lib/content/index.ts';
import { archiveYears, legendOf, listedWeekly } from '#lib/content/views/archive.ts';
import { allQuestions } from '#lib/content/views/questions.ts';
import { projectMap } from '#lib/content/views/weeklies.ts';
import { paths } from '#lib/site/paths.ts';

export const metadata: Metadata = {
  title: '刊历',
  description: 'SOFA Weekly 全部周刊，按年月排列。',
  alternates: { canonical: paths.weeklies },
};

export default async function Page() {
  const model = await getModel();
  const projects = projectMap(model);
  const years = archiveYears(model);
  const oldest = model.weeklies.at(-1);
  return (
    <div className="wrap">
      <PageHead title="刊历">
        {oldest &&
          `自 ${longDate(oldest.date)}起，共 ${model.weeklies.length} 期、${allQuestions(model).length} 条问答。`}
      </PageHead>
      <YearNav
        years={years.map(({ year, weeklies, questions }) => ({
          year,
          href: `#y${year}`,
          counts: [`${weeklies.length} 期`, `${questions} 问`],
        }))}
      />
      {years.map(({ year, weeklies, questions, weeks, months }) => (
        <YearSection
          key={year}
          year={year}
          weeks={weeks}
          caption={`${weeklies.length} 期，${questions} 问`}
          legend={legendOf(
            model,
            weeklies.flatMap((weekly) => weekly.questions),
          )}
          months={months.map(({ month, items }) => ({
            month,
            items: items.map((weekly) => listedWeekly(weekly, projects)),
          }))}
        />
      ))}
    </div>
  );
}
