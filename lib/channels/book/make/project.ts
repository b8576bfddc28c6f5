import type { ElementContent } from 'hast';
import type { Root, RootContent as MdastContent } from 'mdast';
import type { Project, Question, Release } from '#lib/content/types.ts';
import { projectContents } from '#lib/content/views/project/contents.ts';
import { findWeekly } from '#lib/content/views/weeklies.ts';
import { isElement } from '#lib/mdx/elements.ts';
import { projectPath, weeklyPath } from '#lib/site/paths.ts';
import { site } from '#lib/site/site.ts';
import { yearOf } from '#lib/text/dates.ts';
import { byYear } from '#lib/text/groups.ts';
import { type ChannelContent, questionBody, releaseBody } from '../../bodies.ts';
import { link, paragraph, strong } from '../../plain/nodes.ts';
import { part } from '../../plain/parts.ts';
import type { Book, Chapter } from '../types.ts';
import { bodyOf, chapterTitle } from './body.ts';
import { el } from '../../write/elements.ts';
import { type Place, type PlaceOf, placeFinder, questionPlaces, releasePlace } from './places.ts';

interface Source {
  content: ChannelContent;
  siteUrl: string;
  project: Project;
  placeOf: PlaceOf;
}

/** Slugs of the projects that have a book: a question or a release is about them. */
export function bookProjects({ model }: ChannelContent): string[] {
  const about = model.weeklies.flatMap(({ questions, releases }) => [...questions, ...releases]);
  const slugs = new Set(about.map(({ project }) => project));
  return model.projects.map(({ slug }) => slug).filter((slug) => slugs.has(slug));
}

/**
 * What the weeklies have about a project as a book: a chapter a year, questions first, then releases, each
 * oldest first. Null for an unknown slug, and where there is neither.
 * @param siteUrl address of the site without a slash at its end.
 */
export function projectBook(content: ChannelContent, slug: string, siteUrl: string): Book | null {
  const found = projectContents(content.model, slug);
  if (!found) return null;
  const { project } = found;
  const questions = inOrder(found.questions);
  const releases = inOrder(found.releases);
  const things = inOrder([...questions, ...releases]);
  const [first, last] = [things[0], things.at(-1)];
  if (!first || !last) return null;
  const places: [string, Place][] = [
    ...questions.flatMap(({ id, date }) => questionPlaces(id, date, yearOf(date))),
    ...releases.map(({ id, date }) => releasePlace(slug, id, yearOf(date))),
  ];
  const source = { content, siteUrl, project, placeOf: placeFinder(new Map(places), siteUrl) };
  return {
    id: `${site.tag}/books/${slug}`,
    file: `sofa-weekly-${slug}`,
    title: `${site.name}：${project.name}`,
    about: [
      project.summary,
      `${first.date} 至 ${last.date}`,
      `${questions.length} 条问答，${releases.length} 次发布`,
    ],
    first: first.date,
    last: last.date,
    source: siteUrl + projectPath(slug),
    chapters: byYear(things).map(({ year }) =>
      chapterOf(year, questions.filter(isOf(year)), releases.filter(isOf(year)), source),
    ),
    questions: questions.length,
  };
}

/** Oldest weekly first; things of one weekly stay as it prints them. */
function inOrder<T extends { date: string }>(things: readonly T[]): T[] {
  return [...things].sort((one, other) =>
    one.date < other.date ? -1 : Number(one.date > other.date),
  );
}

function isOf(year: string): (thing: { date: string }) => boolean {
  return ({ date }) => yearOf(date) === year;
}

function chapterOf(
  year: string,
  questions: readonly Question[],
  releases: readonly Release[],
  source: Source,
): Chapter {
  const { name } = source.project;
  const title = `${year} 年`;
  const heading = releases.length > 0 ? [el('h2', {}, '发布')] : [];
  return {
    name: year,
    title,
    body: {
      type: 'root',
      children: [
        chapterTitle(title),
        ...questions.flatMap((question) => questionPassage(question, source)),
        ...heading,
        ...releases.flatMap((release) => releasePassage(release, source)),
      ],
    },
    sections: [
      ...questions.map(({ id, title: asked }) => ({ id, title: asked })),
      ...releases.map(({ id, version }) => ({ id, title: `${name} ${version}` })),
    ],
  };
}

function questionPassage({ id, date }: Question, source: Source): ElementContent[] {
  const { content, siteUrl, placeOf } = source;
  const body = questionBody(content, id, siteUrl, 'none') ?? { type: 'root', children: [] };
  const from = part('meta', [paragraph(link(siteUrl + weeklyPath(date), `${date} 的周刊`))]);
  const children = body.children.map((node): MdastContent =>
    isElement(node, 'question') ? part('question', [from, ...node.children]) : node,
  );
  const chapter = yearOf(date);
  return bodyOf({ type: 'root', children }, { chapter, prefix: `q${id}`, placeOf, id });
}

function releasePassage({ id, date, version, url }: Release, source: Source): ElementContent[] {
  const { content, siteUrl, project, placeOf } = source;
  const weekly = findWeekly(content.model, date);
  const changes: Root = weekly
    ? releaseBody(content, weekly, id, siteUrl, 'none')
    : { type: 'root', children: [] };
  const head = paragraph(
    ...[strong(`${project.name} ${version}`), ' · ', link(siteUrl + weeklyPath(date), date)],
    ...(url ? [' · ', link(url, '发布说明')] : []),
  );
  // Notes stand behind, outside of the release, as they do in the tree of a weekly.
  const children = [part('release', [head, ...changes.children])];
  const chapter = yearOf(date);
  return bodyOf({ type: 'root', children }, { chapter, prefix: `r${id}`, placeOf, id });
}
