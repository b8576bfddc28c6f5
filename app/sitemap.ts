import type { MetadataRoute } from 'next';
import { getModel } from '#lib/content/index.ts';
import { environment } from '#lib/site/env.ts';
import { paths, projectPath } from '#lib/site/paths.ts';

export const dynamic = 'force-static';

/** Every page worth finding; /weekly/latest/ and search results are not pages of their own. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const { weeklies, projects } = await getModel();
  const latest = weeklies[0]?.date;
  const entry = (path: string, lastModified = latest) => ({
    url: environment.siteUrl + path,
    ...(lastModified && { lastModified }),
  });
  const { home, weeklies: archive, questions, projects: index, releases, readings } = paths;
  return [
    ...[home, archive, questions, index, releases, readings].map((path) => entry(path)),
    ...weeklies.flatMap((weekly) => [
      entry(weekly.url, weekly.date),
      ...weekly.questions.map(({ url, date }) => entry(url, date)),
    ]),
    ...projects.map(({ slug }) => entry(projectPath(slug))),
  ];
}
