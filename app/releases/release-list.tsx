import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { MonthSection } from '#components/archive/month-section.tsx';
import { filtered } from '#components/archive/project-filter.tsx';
import { YearPage } from '#components/archive/year-page.tsx';
import { ReleaseRow } from '#components/release/release-row.tsx';
import { Still } from '#components/ui/still.tsx';
import { getModel } from '#lib/content/index.ts';
import type { Release } from '#lib/content/types.ts';
import { byMonth } from '#lib/content/views/groups.ts';
import { projectMap } from '#lib/content/views/weeklies.ts';
import { tallyProjects, tallySlug, yearOf } from '#lib/content/views/years.ts';
import { paths } from '#lib/site/paths.ts';
import { yearMetadata } from '../year-metadata.ts';

const load = async () => {
  const model = await getModel();
  return { model, releases: model.weeklies.flatMap((weekly) => weekly.releases) };
};

/** Releases of a year, by default the newest: /releases/ and /releases/year/2022/. */
export async function ReleaseList({ year }: { year?: string }) {
  const { model, releases } = await load();
  const shown = yearOf(paths.releases, releases, year, (items) => [`${items.length} 次`]);
  if (!shown) notFound();
  const tally = tallyProjects(model, shown.items);
  const projects = projectMap(model);
  const marks = (items: readonly Release[]) =>
    filtered(
      tally,
      items.map((release) => tallySlug(release, projects)),
    );
  return (
    <Still id="page" className="wrap">
      <YearPage
        title={year ? `${year} 年版本发布` : '版本发布'}
        intro={`本刊报道过的 ${releases.length} 次发布。`}
        years={shown.years}
        tally={tally}
        things="发布"
      >
        {byMonth(shown.items).map(({ month, items }) => (
          <MonthSection
            key={month}
            month={month}
            caption={`${items.length} 次`}
            className={marks(items)}
          >
            <div>
              {items.map((release) => (
                <div key={release.id} className={marks([release])}>
                  <ReleaseRow
                    release={release}
                    project={projects.get(release.project) ?? null}
                    anchored
                  />
                </div>
              ))}
            </div>
          </MonthSection>
        ))}
      </YearPage>
    </Still>
  );
}

/** Metadata of {@link ReleaseList}. */
export async function releaseListMetadata(year?: string): Promise<Metadata> {
  const { releases } = await load();
  return yearMetadata({
    list: paths.releases,
    title: '版本发布',
    description: 'SOFA Weekly 报道过的版本发布，按年月排列。',
    year,
    newest: releases[0]?.date.slice(0, 4),
  });
}

/** Dates of all releases: which years have a page. */
export async function releaseDates() {
  return (await load()).releases;
}
