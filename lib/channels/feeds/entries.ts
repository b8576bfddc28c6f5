import { eventStandings } from '#lib/calendar/standings.ts';
import type { Root, RootContent } from 'mdast';
import type { Project, Weekly } from '#lib/content/types.ts';
import { firstAnswer } from '#lib/content/views/questions.ts';
import { namedProjects, projectMap } from '#lib/content/views/weeklies.ts';
import { type FeedScope, releasePath } from '#lib/site/paths.ts';
import { site } from '#lib/site/site.ts';
import { cutWord } from '#lib/text/cut.ts';
import { titleLanguage } from '#lib/text/language.ts';
import {
  type ChannelContent,
  eventBody,
  questionBody,
  releaseBody,
  weeklyBody,
} from '../bodies.ts';
import { kept } from '../kept.ts';
import { link, paragraph } from '../plain/nodes.ts';
import { toHtml } from '../write/html.ts';

/** One thing of a feed. Texts are plain, not escaped. */
export interface FeedEntry {
  /** A `tag:` URI (RFC 4151): the same wherever the site lives. */
  id: string;
  /** Absolute address. */
  url: string;
  title: string;
  /** BCP 47. */
  language: string;
  /** Day on which it appeared, `YYYY-MM-DD`, Beijing time. */
  published: string;
  /** Day of its last change that content tells of. */
  updated: string;
  /** Names of projects. */
  categories: string[];
  /** One or two sentences. */
  summary: string;
  /** The whole of it, as HTML; made when it is asked for. */
  html: () => string;
}

/** Characters of a summary. */
const SUMMARY = 200;

/** All entries of a feed, newest first. */
export function feedEntries(
  content: ChannelContent,
  scope: FeedScope,
  siteUrl: string,
): FeedEntry[] {
  const { weeklies } = content.model;
  const source: Source = { content, siteUrl, projects: projectMap(content.model) };
  switch (scope.kind) {
    case 'weeklies':
      return weeklies.map((weekly) => weeklyEntry(weekly, source));
    case 'questions':
      return weeklies.flatMap((weekly) => questionEntries(weekly, source));
    case 'releases':
      return weeklies.flatMap((weekly) => releaseEntries(weekly, source));
    case 'events':
      return newest(weeklies.flatMap((weekly) => eventEntries(weekly, source)));
    case 'project':
      return weeklies.flatMap((weekly) => [
        ...releaseEntries(weekly, source, scope.slug),
        ...questionEntries(weekly, source, scope.slug),
      ]);
  }
}

interface Source {
  content: ChannelContent;
  siteUrl: string;
  projects: ReadonlyMap<string, Project>;
}

function weeklyEntry(weekly: Weekly, { content, siteUrl, projects }: Source): FeedEntry {
  const { date, title, url, summary } = weekly;
  return {
    ...dated(date),
    id: `${site.tag}/weekly/${date}`,
    url: siteUrl + url,
    title: `${site.name} ${date}：${title}`,
    language: site.lang,
    categories: namedProjects(weekly, projects).map(({ name }) => name),
    summary,
    html: once(content, siteUrl, `weekly ${date}`, () =>
      toHtml(weeklyBody(content, date, siteUrl) ?? nothing, `w${date}`),
    ),
  };
}

/** @param slug of the only project whose questions are wanted. */
function questionEntries(weekly: Weekly, source: Source, slug?: string): FeedEntry[] {
  const { content, siteUrl, projects } = source;
  return weekly.questions.filter(about(slug)).map((question) => {
    const { id, title, url, date, project, review } = question;
    const updated = review?.status === 'verified' && review.date > date ? review.date : date;
    return {
      ...dated(date, updated),
      id: `${site.tag}/questions/${id}`,
      url: siteUrl + url,
      title,
      language: titleLanguage(title) ?? site.lang,
      categories: namesOf(project, projects),
      summary: cutWord(firstAnswer(question), SUMMARY),
      html: once(content, siteUrl, `question ${id}`, () =>
        toHtml(questionBody(content, id, siteUrl) ?? nothing, `q${id}`),
      ),
    };
  });
}

function releaseEntries(weekly: Weekly, source: Source, slug?: string): FeedEntry[] {
  const { content, siteUrl, projects } = source;
  return weekly.releases.filter(about(slug)).map(({ id, date, project, version, url, changes }) => {
    const notes = url ? [paragraph(link(url, '发布说明'))] : [];
    return {
      ...dated(date),
      id: `${site.tag}/releases/${id}`,
      url: siteUrl + releasePath(project, id),
      title: `${projects.get(project)?.name ?? project} ${version}`,
      language: site.lang,
      categories: namesOf(project, projects),
      summary: cutWord(changes.join('；'), SUMMARY),
      html: once(content, siteUrl, `release ${id}`, () =>
        toHtml(followed(releaseBody(content, weekly, id, siteUrl), notes), `r${id}`),
      ),
    };
  });
}

function eventEntries(weekly: Weekly, { content, siteUrl, projects }: Source): FeedEntry[] {
  return weekly.events.map((event, at) => {
    const { id, title, date, time, place, project, text } = event;
    const standing = eventStandings(content.model).get(id ?? '') ?? event;
    const day = standing.date ?? date;
    const when = standing.cancelled
      ? '已取消'
      : [day, standing.time ?? time].filter(Boolean).join(' ');
    const facts = [when, standing.place ?? place].filter(Boolean).join('，');
    return {
      ...dated(weekly.date),
      id: `${site.tag}/events/${id ?? `${weekly.date}-${at + 1}`}`,
      url: siteUrl + weekly.url,
      title: when ? `${title}（${when}）` : title,
      language: site.lang,
      categories: namesOf(project, projects),
      summary: cutWord([facts, text].filter(Boolean).join('。'), SUMMARY),
      html: once(content, siteUrl, `event ${weekly.date} ${at}`, () =>
        toHtml(eventBody(content, weekly, at, siteUrl), `e${weekly.date}-${at}`),
      ),
    };
  });
}

/** Of several announcements of one event, the newest. */
function newest(entries: readonly FeedEntry[]): FeedEntry[] {
  const seen = new Set<string>();
  return entries.filter(({ id }) => !seen.has(id) && seen.add(id));
}

const nothing: Root = { type: 'root', children: [] };

const dated = (published: string, updated = published) => ({ published, updated });

const followed = (tree: Root, more: RootContent[]): Root => ({
  type: 'root',
  children: [...tree.children, ...more],
});

function namesOf(slug: string | null, projects: ReadonlyMap<string, Project>): string[] {
  const project = projects.get(slug ?? '');
  return project ? [project.name] : [];
}

function about(slug: string | undefined): (thing: { project: string | null }) => boolean {
  return ({ project }) => slug === undefined || project === slug;
}

/** A text that is made when it is first asked for: each stands in three formats, archives and its project's feed. */
function once(
  content: ChannelContent,
  siteUrl: string,
  key: string,
  make: () => string,
): () => string {
  return () => kept(content, `${siteUrl} ${key}`, make);
}
