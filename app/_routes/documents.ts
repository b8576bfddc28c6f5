import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import * as home from '#app/(documents)/page.tsx';
import * as about from '#app/(documents)/about/page.tsx';
import * as contribute from '#app/(documents)/contribute/page.tsx';
import * as edit from '#app/(documents)/contribute/edit/page.tsx';
import * as guide from '#app/(documents)/guide/page.tsx';
import * as editors from '#app/(documents)/guide/editors/page.tsx';
import * as rule from '#app/(documents)/guide/rules/[id]/page.tsx';
import * as next from '#app/(documents)/next/page.tsx';
import * as offline from '#app/(documents)/offline/page.tsx';
import * as projects from '#app/(documents)/projects/page.tsx';
import * as project from '#app/(documents)/projects/[slug]/page.tsx';
import * as projectList from '#app/(documents)/projects/[slug]/[...list]/page.tsx';
import * as questions from '#app/(documents)/questions/page.tsx';
import * as question from '#app/(documents)/questions/[id]/page.tsx';
import * as questionYear from '#app/(documents)/questions/year/[year]/page.tsx';
import * as readings from '#app/(documents)/readings/page.tsx';
import * as readingYear from '#app/(documents)/readings/year/[year]/page.tsx';
import * as releases from '#app/(documents)/releases/page.tsx';
import * as releaseYear from '#app/(documents)/releases/year/[year]/page.tsx';
import * as saved from '#app/(documents)/saved/page.tsx';
import * as stats from '#app/(documents)/stats/page.tsx';
import * as subscribe from '#app/(documents)/subscribe/page.tsx';
import * as weeklies from '#app/(documents)/weekly/page.tsx';
import * as weekly from '#app/(documents)/weekly/[date]/page.tsx';
import * as latest from '#app/(documents)/weekly/latest/page.tsx';
import * as weeklyYear from '#app/(documents)/weekly/year/[year]/page.tsx';
import { isNone } from '#app/(documents)/static-params.ts';
import { paths } from '#lib/site/paths.ts';

/** What a page gives back. */
export type Made = ReactNode | Promise<ReactNode>;

/** A document: where it stands in the site's own language, and what makes it. */
export interface DocumentPage {
  /** Root-relative address. */
  path: string;
  make: () => Made;
  metadata: () => Metadata | Promise<Metadata>;
  /** It holds nothing of the content but what stands around every page. */
  isOwn: boolean;
}

interface Route {
  default: (props: { params: Promise<never> }) => Made;
  generateMetadata: (props: { params: Promise<never> }) => Metadata | Promise<Metadata>;
}

/** A route with parameters: where it stands, what it is built for. */
interface Family {
  prefix: string;
  route: Route & { generateStaticParams: () => unknown };
}

/** Pages whose address is fixed. */
const FIXED: readonly (readonly [path: string, route: Route])[] = [
  [paths.home, home],
  [paths.about, about],
  [paths.contribute, contribute],
  [paths.edit, edit],
  [paths.next, next],
  [paths.offline, offline],
  [paths.projects, projects],
  [paths.questions, questions],
  [paths.readings, readings],
  [paths.releases, releases],
  [paths.saved, saved],
  [paths.stats, stats],
  [paths.subscribe, subscribe],
  [paths.weeklies, weeklies],
];

/** Pages that hold nothing of the content. */
const OWN: typeof FIXED = [
  [paths.guide, guide],
  [paths.editors, editors],
];

/** Pages that frame the content. */
const FRAMING: readonly Family[] = [
  { prefix: paths.projects, route: project },
  { prefix: paths.projects, route: projectList },
  { prefix: `${paths.questions}year/`, route: questionYear },
  { prefix: `${paths.readings}year/`, route: readingYear },
  { prefix: `${paths.releases}year/`, route: releaseYear },
  { prefix: `${paths.weeklies}year/`, route: weeklyYear },
];

/** Pages that are the content: one question, one weekly. */
const HOLDING: readonly Family[] = [
  { prefix: paths.questions, route: question },
  { prefix: paths.weeklies, route: weekly },
];

const WITHOUT_PARAMS = { params: Promise.resolve({} as never) };

/** The guide: what stands around its pages is all that they have of the content. */
export function ownDocuments(): DocumentPage[] {
  const rules = rule.generateStaticParams().map((params) =>
    pageOf(`${paths.guide}rules/${params.id}/`, rule, {
      params: Promise.resolve(params as never),
    }),
  );
  const fixed = OWN.map(([path, route]) => pageOf(path, route));
  return [...fixed, ...rules].map((page) => ({ ...page, isOwn: true }));
}

/** The documents that frame the content: lists, projects, statistics, what the site says of itself, its guide. */
export async function framingDocuments(): Promise<DocumentPage[]> {
  const fixed = FIXED.map(([path, route]) => pageOf(path, route));
  return [...fixed, ...ownDocuments(), ...(await all(FRAMING))];
}

/** The documents that are the content, the newest weekly under its second address among them. */
export async function holdingDocuments(): Promise<DocumentPage[]> {
  return [pageOf(paths.latestWeekly, latest), ...(await all(HOLDING))];
}

async function all(families: readonly Family[]): Promise<DocumentPage[]> {
  const pages: DocumentPage[] = [];
  for (const { prefix, route } of families) {
    for (const one of (await route.generateStaticParams()) as Record<string, string | string[]>[]) {
      if (isNone(one)) continue;
      const path = `${prefix}${Object.values(one).flat().join('/')}/`;
      pages.push(pageOf(path, route, { params: Promise.resolve(one as never) }));
    }
  }
  return pages;
}

function pageOf(
  path: string,
  route: Route,
  props: { params: Promise<never> } = WITHOUT_PARAMS,
): DocumentPage {
  const { default: page, generateMetadata } = route;
  const [make, metadata] = [() => page(props), () => generateMetadata(props)];
  return { path, isOwn: false, make, metadata };
}
