import type { MetadataRoute } from 'next';
import { RULES } from '#lib/doctor/catalogue.ts';
import { getModel } from '#lib/content/index.ts';
import { allQuestions } from '#lib/content/views/questions.ts';
import { datedReadings } from '#lib/content/views/readings.ts';
import { allReleases } from '#lib/content/views/releases.ts';
import { listYear } from '#lib/content/views/years.ts';
import { environment } from '#lib/site/env.ts';
import { paths, projectPath, rulePath } from '#lib/site/paths.ts';
import { escapeXml } from '#lib/text/xml.ts';
import { projectLists } from './(documents)/projects/lists.ts';

export const dynamic = 'force-static';

/** Addresses that are no pages of their own: another page's second address, results, what is to come, what is on a device, a file. */
const NOT_LISTED: readonly string[] = [
  paths.latestWeekly,
  paths.search,
  paths.next,
  paths.offline,
  paths.saved,
  paths.calendar,
];

/** Every page worth finding, under its canonical address. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const model = await getModel();
  const { weeklies, projects } = model;
  const latest = weeklies[0]?.date;
  const entry = (path: string, lastModified = latest) => ({
    // Next writes it into the XML as it is.
    url: escapeXml(new URL(environment.siteUrl + path).href),
    ...(lastModified && { lastModified }),
  });
  const years = (list: string, items: readonly { date: string }[]) =>
    listYear(list, items, undefined, () => [])?.years.map(({ href }) => href) ?? [list];
  const lists = [
    ...years(paths.weeklies, weeklies),
    ...years(paths.questions, allQuestions(model)),
    ...years(paths.releases, allReleases(model)),
    ...years(paths.readings, datedReadings(model)),
  ];
  const fixed = Object.values(paths).filter((path) => !NOT_LISTED.includes(path));
  return [
    ...[...new Set([...fixed, ...lists])].map((path) => entry(path)),
    ...weeklies.flatMap((weekly) => [
      entry(weekly.url, weekly.date),
      ...weekly.questions.map(({ url, date }) => entry(url, date)),
    ]),
    ...RULES.map(({ id }) => entry(rulePath(id))),
    ...projects.map(({ slug }) => entry(projectPath(slug))),
    ...projectLists(model).map(({ slug, list }) => entry(`${projectPath(slug)}${list.join('/')}/`)),
  ];
}
