import { type ReactNode, isValidElement } from 'react';
import { Frame } from '#app/_frame.tsx';
import Home from '#app/(documents)/page.tsx';
import About from '#app/(documents)/about/page.tsx';
import Contribute from '#app/(documents)/contribute/page.tsx';
import Edit from '#app/(documents)/contribute/edit/page.tsx';
import Guide from '#app/(documents)/guide/page.tsx';
import Editors from '#app/(documents)/guide/editors/page.tsx';
import Rule, * as rule from '#app/(documents)/guide/rules/[id]/page.tsx';
import Next from '#app/(documents)/next/page.tsx';
import Offline from '#app/(documents)/offline/page.tsx';
import Projects from '#app/(documents)/projects/page.tsx';
import Project, * as project from '#app/(documents)/projects/[slug]/page.tsx';
import ProjectList, * as projectList from '#app/(documents)/projects/[slug]/[...list]/page.tsx';
import Questions from '#app/(documents)/questions/page.tsx';
import QuestionYear, * as questionYear from '#app/(documents)/questions/year/[year]/page.tsx';
import Readings from '#app/(documents)/readings/page.tsx';
import ReadingYear, * as readingYear from '#app/(documents)/readings/year/[year]/page.tsx';
import Releases from '#app/(documents)/releases/page.tsx';
import ReleaseYear, * as releaseYear from '#app/(documents)/releases/year/[year]/page.tsx';
import SavedList from '#app/(documents)/saved/page.tsx';
import Stats from '#app/(documents)/stats/page.tsx';
import Subscribe from '#app/(documents)/subscribe/page.tsx';
import Weeklies from '#app/(documents)/weekly/page.tsx';
import WeeklyYear, * as weeklyYear from '#app/(documents)/weekly/year/[year]/page.tsx';
import { isNone } from '#app/(documents)/static-params.ts';
import Search from '#app/(applications)/search/page.tsx';
import { paths } from '#lib/site/paths.ts';

type Made = ReactNode | Promise<ReactNode>;

/** Pages whose address is fixed. */
const FIXED: ReadonlyMap<string, () => Made> = new Map<string, () => Made>([
  [paths.home, Home],
  [paths.about, About],
  [paths.contribute, Contribute],
  [paths.edit, Edit],
  [paths.guide, Guide],
  [paths.editors, Editors],
  [paths.next, Next],
  [paths.offline, Offline],
  [paths.projects, Projects],
  [paths.questions, Questions],
  [paths.readings, Readings],
  [paths.releases, Releases],
  [paths.saved, SavedList],
  [paths.stats, Stats],
  [paths.subscribe, Subscribe],
  [paths.weeklies, Weeklies],
  [paths.search, Search],
]);

/** A route with parameters: where it stands, what it is built for, the page. */
interface Family {
  prefix: string;
  params: () => unknown;
  page: (props: { params: Promise<never> }) => Made;
}

const FAMILIES: readonly Family[] = [
  { prefix: `${paths.guide}rules/`, params: rule.generateStaticParams, page: Rule },
  { prefix: paths.projects, params: project.generateStaticParams, page: Project },
  { prefix: paths.projects, params: projectList.generateStaticParams, page: ProjectList },
  {
    prefix: `${paths.questions}year/`,
    params: questionYear.generateStaticParams,
    page: QuestionYear,
  },
  { prefix: `${paths.readings}year/`, params: readingYear.generateStaticParams, page: ReadingYear },
  { prefix: `${paths.releases}year/`, params: releaseYear.generateStaticParams, page: ReleaseYear },
  { prefix: `${paths.weeklies}year/`, params: weeklyYear.generateStaticParams, page: WeeklyYear },
];

let listed: ReturnType<typeof list> | undefined;

/**
 * Makes the elements of the pages that frame the content, by their root-relative addresses. Listed once in a
 * process that builds: each twin is looked up in it.
 */
export function framePages(): Promise<ReadonlyMap<string, () => Made>> {
  if (process.env.NODE_ENV !== 'production') return list();
  return (listed ??= list());
}

async function list(): Promise<ReadonlyMap<string, () => Made>> {
  const made = new Map(FIXED);
  for (const { prefix, params, page } of FAMILIES) {
    for (const one of (await params()) as Record<string, string | string[]>[]) {
      if (isNone(one)) continue;
      const path = `${prefix}${Object.values(one).flat().join('/')}/`;
      made.set(path, () => page({ params: Promise.resolve(one as never) }));
    }
  }
  return made;
}

/** What a page shows between header and footer; a page may leave it to components to put the frame around. */
export async function inFrame(page: Made): Promise<ReactNode> {
  let node = await page;
  while (isValidElement<{ children?: ReactNode }>(node)) {
    const { type, props } = node;
    if (type === Frame || typeof type !== 'function') return props.children;
    node = await (type as (props: object) => Made)(props);
  }
  return null;
}
