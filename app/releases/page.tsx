import type { Metadata } from 'next';
import { ReleaseRow } from '#components/release/release-row.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { SectionHead } from '#components/ui/section-head.tsx';
import { YearHeading, YearNav } from '#components/ui/year-nav.tsx';
import { getModel } from '#lib/content/index.ts';
import { byYear } from '#lib/content/views/groups.ts';
import { projectMap } from '#lib/content/views/weeklies.ts';
import { paths } from '#lib/site/paths.ts';

export const metadata: Metadata = {
  title: '版本发布',
  description: 'SOFA Weekly 报道过的版本发布，按年份排列。',
  alternates: { canonical: paths.releases },
};

export default async function Page() {
  const model = await getModel();
  const projects = projectMap(model);
  const releases = model.weeklies.flatMap((weekly) => weekly.releases);
  const years = byYear(releases);
  return (
    <div className="wrap">
      <PageHead title="版本发布">{`本刊报道过的 ${releases.length} 次发布。`}</PageHead>
      <YearNav
        years={years.map(({ year, items }) => ({
          year,
          href: `#y${year}`,
          counts: [`${items.length} 次`],
        }))}
      />
      {years.map(({ year, items }) => (
        <section key={year} className="mt-12" id={`y${year}`}>
          <SectionHead caption={`${items.length} 次`}>
            <YearHeading year={year} />
          </SectionHead>
          {items.map((release) => (
            <ReleaseRow
              key={release.id}
              release={release}
              project={projects.get(release.project) ?? null}
              anchored
            />
          ))}
        </section>
      ))}
    </div>
  );
}
