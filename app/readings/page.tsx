import type { Metadata } from 'next';
import { ReadingList } from '#components/reading/reading-list.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { SectionHead } from '#components/ui/section-head.tsx';
import { YearHeading, YearNav } from '#components/ui/year-nav.tsx';
import { getModel } from '#lib/content/index.ts';
import { groupBy } from '#lib/content/views/groups.ts';
import { paths } from '#lib/site/paths.ts';

export const metadata: Metadata = {
  title: '推荐阅读',
  description: 'SOFA Weekly 推荐过的文章，同一篇只列一次，按最近一次刊登的年份排列。',
  alternates: { canonical: paths.readings },
};

export default async function Page() {
  const { readings } = await getModel();
  const years = groupBy(readings, ({ weeklies }) => weeklies[0]?.slice(0, 4) ?? '');
  return (
    <div className="wrap">
      <PageHead title="推荐阅读">
        {`本刊推荐过的 ${readings.length} 篇文章，同一篇只列一次，按最近一次刊登排列。`}
      </PageHead>
      <YearNav
        years={years.map(([year, items]) => ({
          year,
          href: `#y${year}`,
          counts: [`${items.length} 篇`],
        }))}
      />
      {years.map(([year, items]) => (
        <section key={year} className="mt-12" id={`y${year}`}>
          <SectionHead caption={`${items.length} 篇`}>
            <YearHeading year={year} />
          </SectionHead>
          <ReadingList readings={items} />
        </section>
      ))}
    </div>
  );
}
