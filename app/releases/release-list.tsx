import type { Metadata } from 'next';
import { ReleaseRow } from '#components/release/release-row.tsx';
import { getModel } from '#lib/content/index.ts';
import type { Release } from '#lib/content/types.ts';
import { paths } from '#lib/site/paths.ts';
import { YearList } from '../_years/year-list.tsx';
import { yearMetadata } from '../_years/year-metadata.ts';

/** All releases, newest first. */
export async function allReleases(): Promise<Release[]> {
  const { weeklies } = await getModel();
  return weeklies.flatMap((weekly) => weekly.releases);
}

/** Releases of a year, by default the newest: /releases/ and /releases/year/2022/. */
export async function ReleaseList({ year }: { year?: string }) {
  const releases = await allReleases();
  return (
    <YearList
      list={paths.releases}
      title="版本发布"
      intro={`本刊报道过的 ${releases.length} 次发布。`}
      things="发布"
      units={['次', '次']}
      items={releases}
      year={year}
      rows={(items, marks, projects) => (
        <div>
          {items.map((release) => (
            <div key={release.id} className={marks(release)}>
              <ReleaseRow
                release={release}
                project={projects.get(release.project) ?? null}
                anchored
              />
            </div>
          ))}
        </div>
      )}
    />
  );
}

/** Metadata of {@link ReleaseList}. */
export async function releaseListMetadata(year?: string): Promise<Metadata> {
  const releases = await allReleases();
  return yearMetadata({
    list: paths.releases,
    title: '版本发布',
    description: 'SOFA Weekly 报道过的版本发布，按年月排列。',
    year,
    newest: releases[0]?.date.slice(0, 4),
  });
}
