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
import '#app/styles/search.css';

export const metadata: Metadata = {
  title: '搜索',
  description: '搜索 SOFAStack 社区周刊的问答、发布、阅读与项目，也可以按项目、按年份浏览。',
  alternates: alternatesOf(paths.search),
};

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
      <h1 className="sr-only">搜索</h1>
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
