import type { RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { attribute } from '#lib/mdx/elements.ts';
import { changesOf, eventWords, purposeOf } from '#lib/site/events/event-standing.ts';
import { projectPath } from '#lib/site/paths.ts';
import { dayEndedBy, overAt } from '#lib/text/time/clock.ts';
import { type Words, dotted, lineOf, link, paragraph, strong } from './nodes.ts';
import { type PlainContext, part } from './parts.ts';

/** A project's name, with a link where the site knows it. */
function named(slug: string | null, { projects, absolute }: PlainContext): Words {
  const project = projects.get(slug ?? '');
  return project ? [link(absolute(projectPath(project.slug)), project.name)] : [];
}

/** A version: project and number, release notes, what changed. */
export function releasePart(node: MdxJsxFlowElement, context: PlainContext): RootContent[] {
  const release = context.weekly.releases.find(({ id }) => id === attribute(node, 'id'));
  const changes = context.plain(node.children);
  if (!release) return changes;
  const { project, version, url } = release;
  const name = named(project, context);
  const head = paragraph(
    strong(...(name.length > 0 ? name : [project]), ` ${version}`),
    ...(url ? [' · ', link(context.absolute(url), '发布说明')] : []),
  );
  return [part('release', [head, ...changes])];
}

/** A meeting: title, what has become of it, when and where, agenda. */
export function eventPart(node: MdxJsxFlowElement, context: PlainContext): RootContent[] {
  const said = (name: string): string | undefined => attribute(node, name) ?? undefined;
  const announced = {
    ...{ date: said('date'), was: said('was'), time: said('time'), place: said('place') },
  };
  const standing = context.events.get(said('id') ?? '') ?? null;
  const isCancelled = standing?.cancelled ?? said('status') === 'cancelled';
  const day = standing ? standing.date : (announced.date ?? context.weekly.date);
  const over = day ? overAt(day, (standing ? standing.time : announced.time) ?? null) : null;
  const isPast = over !== null && dayEndedBy(over) < context.today;
  const isHere =
    !isPast && !isCancelled && (announced.date === undefined || announced.date === day);
  const changes = isCancelled ? [eventWords.cancelled] : changesOf(announced, standing, eventWords);
  const when = [announced.date, announced.time].filter(Boolean).join(' ');
  const url = standing?.url ?? said('url');
  const purpose = url ? purposeOf(url, isHere) : null;
  const meta = dotted([
    named(said('project') ?? null, context),
    ...changes.map((change): Words => [strong(change)]),
    when ? [when] : null,
    announced.place ? [announced.place] : null,
    isPast && !isCancelled ? ['已结束'] : null,
    url && purpose ? [link(context.absolute(url), eventWords[purpose])] : null,
  ]);
  const agenda = context.plain(node.children);
  const title = paragraph(strong(said('title') ?? ''));
  return [part('event', [title, part('meta', lineOf(meta)), ...agenda])];
}

const LEVELS: Readonly<Record<string, string>> = { easy: 'Easy', medium: 'Medium', hard: 'Hard' };

/** A task for newcomers: what, how hard, for which project. */
export function taskPart(node: MdxJsxFlowElement, context: PlainContext): RootContent[] {
  const title = attribute(node, 'title') ?? '';
  const url = attribute(node, 'url');
  const level = LEVELS[attribute(node, 'level') ?? ''];
  const line = dotted([
    [strong(url ? link(context.absolute(url), title) : title)],
    level ? [level] : null,
    named(attribute(node, 'project'), context),
  ]);
  return [part('task', [...lineOf(line), ...context.plain(node.children)])];
}

/** A picture with its caption below. */
export function figurePart(node: MdxJsxFlowElement, { absolute }: PlainContext): RootContent[] {
  const [src, alt, caption] = ['src', 'alt', 'caption'].map((name) => attribute(node, name));
  if (!src) return [];
  const picture = paragraph({ type: 'image', url: absolute(src), alt: alt ?? '' });
  return caption ? [picture, part('caption', [paragraph(caption)])] : [picture];
}

/** A project in one line. */
export function projectPart(node: MdxJsxFlowElement, context: PlainContext): RootContent[] {
  const project = context.projects.get(attribute(node, 'id') ?? '');
  if (!project) return [];
  return [paragraph(...named(project.slug, context), `：${project.summary}`)];
}
