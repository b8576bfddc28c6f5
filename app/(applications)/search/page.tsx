import type { Metadata } from 'next';
import { Suspense } from 'react';
import { ArchiveLinks } from '#components/search/page/archive-links.tsx';
import { SearchPage } from '#components/search/page/search-page.tsx';
import { siteAssets } from '#app/assets/site-assets.ts';
import { getModel } from '#lib/content/index.ts';
import { byYear } from '#lib/text/groups.ts';
import { projectCounts } from '#lib/content/views/project/contents.ts';
import { withBase } from '#lib/site/base-path.ts';
import { assetPath, paths, yearPath } from '#lib/site/paths.ts';
import { alternatesOf } from '#lib/share/metadata.ts';
import { searchOpenWords } from '#lib/words/areas/search/open.tsx';
import { words } from '#lib/words/dictionary.ts';
import '#app/styles/search.css';

export function generateMetadata(): Metadata {
  const say = words(searchOpenWords);
  return {
    title: say.title,
    description: say.description,
    alternates: alternatesOf(paths.search),
  };
}

export default async function Page() {
  const model = await getModel();
  const years = byYear(model.weeklies).map(({ year, items }) => ({
    year,
    weeklies: items.length,
    href: yearPath(paths.weeklies, year),
  }));
  const projects = projectCounts(model).map(({ project, questions }) => ({
    ...project,
    questions,
  }));
  const archive = <ArchiveLinks projects={projects} years={years} />;
  return (
    <div className="wrap">
      <h1 className="sr-only">{words(searchOpenWords).title}</h1>
      {/* Without scripts, and until they run, the archive stands here. */}
      <Suspense fallback={archive}>
        <SearchPage
          folder={withBase('/search-data/')}
          worker={withBase(assetPath((await siteAssets()).worker))}
          archive={archive}
        />
      </Suspense>
    </div>
  );
}
