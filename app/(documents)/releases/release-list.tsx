import { feedOf } from '#lib/share/metadata.ts';
import { ReleaseRow } from '#components/release/release-row.tsx';
import { allReleases } from '#lib/content/views/releases.ts';
import { paths } from '#lib/site/paths.ts';
import { YearList } from '../_years/year-list.tsx';
import { yearRoute } from '../_years/year-route.tsx';
import { frameWords } from '#lib/words/areas/frame.ts';
import { listWords } from '#lib/words/areas/pages/lists.tsx';
import { words } from '#lib/words/dictionary.ts';

const facts = {
  ...{ list: paths.releases, items: allReleases },
  title: () => words(frameWords).releases,
  feed: feedOf('releases'),
};

/** Releases of a year, by default the newest: /releases/ and /releases/year/2022/. */
function ReleaseList({ year }: { year?: string }) {
  const say = words(listWords);
  return (
    <YearList
      {...facts}
      intro={say.releasesIntro}
      things={say.releaseThings}
      amounts={[say.releaseCount, say.releaseCount]}
      year={year}
      rows={(items, marks, projects, links) => (
        <div>
          {items.map((release) => (
            <div key={release.id} className={marks(release)}>
              <ReleaseRow
                release={release}
                project={projects.get(release.project) ?? null}
                wide
                links={links}
              />
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
  description: () => words(listWords).releasesAre,
  View: ReleaseList,
});
