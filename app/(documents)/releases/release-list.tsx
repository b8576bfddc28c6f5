import { feedOf } from '#lib/share/metadata.ts';
import { ReleaseRow } from '#components/release/release-row.tsx';
import { allReleases } from '#lib/content/views/releases.ts';
import { paths } from '#lib/site/paths.ts';
import { YearList } from '../_years/year-list.tsx';
import { yearRoute } from '../_years/year-route.tsx';

const facts = {
  ...{ list: paths.releases, title: '版本发布', items: allReleases },
  feed: feedOf('releases'),
};

/** Releases of a year, by default the newest: /releases/ and /releases/year/2022/. */
function ReleaseList({ year }: { year?: string }) {
  return (
    <YearList
      {...facts}
      intro={(count) => `本刊报道过的 ${count} 次发布。`}
      things="发布"
      units={['次', '次']}
      year={year}
      rows={(items, marks, projects) => (
        <div>
          {items.map((release) => (
            <div key={release.id} className={marks(release)}>
              <ReleaseRow release={release} project={projects.get(release.project) ?? null} wide />
            </div>
          ))}
        </div>
      )}
    />
  );
}

/** Both addresses of {@link ReleaseList}. */
export const releaseRoute = yearRoute({
  ...facts,
  description: 'SOFA Weekly 报道过的版本发布，按年月排列。',
  View: ReleaseList,
});
