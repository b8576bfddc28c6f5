import type { Root, RootContent } from 'mdast';
import { ownStandings } from '#lib/calendar/standings.ts';
import type { Content } from '#lib/content/index.ts';
import { today } from '#lib/content/views/age.ts';
import { findQuestion } from '#lib/content/views/questions.ts';
import { findWeekly, projectMap } from '#lib/content/views/weeklies.ts';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { attribute, elements } from '#lib/mdx/elements.ts';
import type { PictureChoice } from './plain/pictures.ts';
import { plainTree } from './plain/tree.ts';
import type { Weekly } from '#lib/content/types.ts';

/** Content as channels take it. */
export type ChannelContent = Omit<Content, 'files'>;

/**
 * The text of a weekly as a plain tree; null for an unknown date.
 * @param siteUrl address of the site. @param choice which copies of pictures it shows.
 */
export function weeklyBody(
  content: ChannelContent,
  date: string,
  siteUrl: string,
  choice?: PictureChoice,
): Root | null {
  const weekly = findWeekly(content.model, date);
  const view = content.weeklyTree(date);
  if (!weekly || !view) return null;
  return inWeekly(view, { content, weekly, siteUrl, page: weekly.url, choice });
}

/** A question with its rounds as a plain tree, below whose it is; null for an unknown id. */
export function questionBody(
  content: ChannelContent,
  id: string,
  siteUrl: string,
  choice?: PictureChoice,
): Root | null {
  const found = findQuestion(content.model, id);
  const view = content.questionTree(id);
  if (!found || !view) return null;
  const { weekly, question } = found;
  return inWeekly(view, { content, weekly, siteUrl, page: question.url, own: true, choice });
}

/** What changed in a release of a weekly. */
export function releaseBody(
  content: ChannelContent,
  weekly: Weekly,
  id: string,
  siteUrl: string,
  choice?: PictureChoice,
): Root {
  const isIt = (node: MdxJsxFlowElement): boolean => attribute(node, 'id') === id;
  const node = elementsOf(content, weekly, 'Release').find(isIt);
  return blocksInside({ content, weekly, siteUrl, choice }, node?.children ?? []);
}

/** The n-th event of a weekly, from 0, as the weekly has it. */
export function eventBody(
  content: ChannelContent,
  weekly: Weekly,
  at: number,
  siteUrl: string,
): Root {
  // The model has those with a title.
  const titled = elementsOf(content, weekly, 'Event').filter((node) => attribute(node, 'title'));
  const node = titled[at];
  return blocksInside({ content, weekly, siteUrl }, node ? [node] : []);
}

function elementsOf(
  content: ChannelContent,
  { date }: Weekly,
  name: 'Release' | 'Event',
): MdxJsxFlowElement[] {
  return elements(content.weeklyTree(date) ?? { type: 'root', children: [] }, name);
}

interface Place {
  content: ChannelContent;
  weekly: Weekly;
  siteUrl: string;
  page: string;
  own?: boolean;
  choice?: PictureChoice | undefined;
}

function inWeekly(view: Root, { content, weekly, choice = 'light', ...place }: Place): Root {
  return plainTree(view, {
    ...{
      projects: projectMap(content.model),
      weekly,
      events: ownStandings(content.model, weekly),
      today: today(),
      pictures: content.ledgers.pictures,
      choice,
    },
    ...place,
  });
}

function blocksInside(place: Omit<Place, 'page' | 'own'>, held: readonly RootContent[]): Root {
  const { content, weekly } = place;
  // Links and notes may be defined anywhere in the weekly.
  const definitions = (content.weeklyTree(weekly.date)?.children ?? []).filter(
    ({ type }) => type === 'definition',
  );
  return inWeekly(
    { type: 'root', children: [...held, ...definitions] },
    { ...place, page: weekly.url },
  );
}
