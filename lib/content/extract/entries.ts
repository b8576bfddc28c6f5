import type { Link, ListItem, Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { Event, Reading, Release, Task } from '../schemas/entries.ts';
import { attribute, elements, releasesOf } from '#lib/mdx/elements.ts';
import { withoutEdges } from '#lib/text/edges.ts';
import { plainText } from './text.ts';

/** A release before it has an id, which depends on other weeklies. */
export type ReleaseDraft = Omit<Release, 'id'>;

/** Releases that a weekly announces. */
export function extractReleases(tree: Root, date: string): ReleaseDraft[] {
  return releasesOf(tree).map(({ node, project, version }) => ({
    ...{ date, project, version },
    url: attribute(node, 'url'),
    changes: changesOf(node),
  }));
}

function changesOf(node: MdxJsxFlowElement): string[] {
  return node.children
    .flatMap((child): Nodes[] => (child.type === 'list' ? child.children : [child]))
    .map((part) => plainText([part]))
    .filter((line) => line !== '');
}

/** Items of the lists inside `<Readings>`. */
export function readingItems(node: MdxJsxFlowElement): ListItem[] {
  return node.children.flatMap((child) => (child.type === 'list' ? child.children : []));
}

/** First link in a list item; null where the item is no reading. */
export function firstLink(item: ListItem): Link | null {
  for (const block of item.children) {
    if (block.type !== 'paragraph') continue;
    const link = block.children.find((child) => child.type === 'link');
    if (link) return link;
  }
  return null;
}

/**
 * Readings that a weekly recommends.
 * @param projectOf finds the project that a title names, or null.
 */
export function extractReadings(
  tree: Root,
  date: string,
  projectOf: (title: string) => string | null,
): Reading[] {
  return elements(tree, 'Readings')
    .flatMap(readingItems)
    .flatMap((item) => {
      const link = firstLink(item);
      const title = link ? plainText([link]) : '';
      if (!link || title === '') return [];
      const note = noteOf(item, link);
      return [{ title, url: link.url, date, note, project: projectOf(title) }];
    });
}

function noteOf(item: ListItem, link: Link): string | null {
  const others = item.children.map((block) =>
    block.type === 'paragraph'
      ? { ...block, children: block.children.filter((child) => child !== link) }
      : block,
  );
  return withoutEdges(plainText(others), /[\s:：·\-–—]/, /[\s:：]/) || null;
}

/** An event before it has an id, which depends on other weeklies. */
export type EventDraft = Omit<Event, 'id'>;

/** The elements of a weekly's events: the n-th is the n-th of the model's weekly. */
export function eventsOf(tree: Root): { node: MdxJsxFlowElement; title: string }[] {
  return elements(tree, 'Event').flatMap((node) => {
    const title = attribute(node, 'title');
    // It is required; without it a message stands and the build does not go on.
    return title === null ? [] : [{ node, title }];
  });
}

/** Meetings, live streams and meetups. */
export function extractEvents(tree: Root, weekly: string): EventDraft[] {
  return eventsOf(tree).map(({ node, title }) => ({
    title,
    weekly,
    date: attribute(node, 'date'),
    was: attribute(node, 'was'),
    cancelled: attribute(node, 'status') === 'cancelled',
    time: attribute(node, 'time'),
    place: attribute(node, 'place'),
    url: attribute(node, 'url'),
    project: attribute(node, 'project'),
    text: plainText(node.children),
  }));
}

/** Tasks for newcomers. */
export function extractTasks(tree: Root, date: string): Task[] {
  return elements(tree, 'Task').flatMap((node) => {
    const title = attribute(node, 'title');
    if (title === null) return [];
    return [
      {
        title,
        date,
        project: attribute(node, 'project'),
        level: levelOf(attribute(node, 'level')),
        url: attribute(node, 'url'),
        text: plainText(node.children),
      },
    ];
  });
}

function levelOf(value: string | null): Task['level'] {
  return value === 'easy' || value === 'medium' || value === 'hard' ? value : null;
}
