import type { ListItem, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { element } from '#lib/mdx/elements.ts';
import { eventsOf, firstLink, readingItems } from '../extract/entries.ts';
import { releasesOf } from '#lib/mdx/elements.ts';
import { questionsOf, roundsOf } from '../extract/questions.ts';
import { extractSections } from '../extract/sections.ts';
import type { Weekly } from '../schemas/weekly.ts';
import { nameNotes } from './footnotes.ts';
import { withIdentifiers, withLanguages } from './typography.ts';

/** What the model knows of a weekly by its elements. */
type ViewedWeekly = Pick<Weekly, 'date' | 'releases' | 'events'>;

/**
 * Turns a checked weekly into the tree that pages render: questions and releases carry the id by
 * which the model knows them and nothing else of what the model says, events carry theirs besides; questions are cut into
 * `<Ask round>` and `<Answer round>`, reading lists into `<ReadingItem url>`; headings get their
 * anchor and the counts of what stands under them; identifiers in running text become inline code,
 * English passages say that they are; footnotes carry the weekly's date. The input is not changed.
 * @param weekly what the model made of the same tree.
 */
export function weeklyViewTree(tree: Root, weekly: ViewedWeekly): Root {
  const sections = extractSections(tree, weekly.date);
  const headings = new Map(sections.map((one) => [one.heading, one.section]));
  const ids = idsOf(tree, weekly);
  const children = tree.children.flatMap((node): RootContent[] => {
    if (node.type === 'yaml') return [];
    if (node.type === 'mdxJsxFlowElement') return [elementView(node, ids.get(node) ?? null)];
    const section = node.type === 'heading' ? headings.get(node) : undefined;
    if (node.type !== 'heading' || !section) return [node];
    const hProperties = {
      id: section.anchor,
      'data-questions': String(section.questions.length),
      'data-releases': String(section.releases),
      'data-readings': String(section.readings),
    };
    const depth = section.depth === 2 ? 2 : 3;
    return [{ ...node, depth, data: { ...node.data, hProperties } }];
  });
  return withLanguages(nameNotes({ type: 'root', children }, weekly.date));
}

/** Ids of the weekly's questions, releases and events by their elements. */
function idsOf(
  tree: Root,
  { date, releases, events }: ViewedWeekly,
): ReadonlyMap<MdxJsxFlowElement, string> {
  const named = [
    ...releasesOf(tree).map(({ node }, index) => [node, releases[index]?.id] as const),
    ...eventsOf(tree).map(({ node }, index) => [node, events[index]?.id] as const),
  ].flatMap(([node, id]): [MdxJsxFlowElement, string][] => (id ? [[node, id]] : []));
  return new Map([...questionsOf(tree, date), ...named]);
}

function elementView(node: MdxJsxFlowElement, id: string | null): MdxJsxFlowElement {
  if (node.name === 'Question') return questionView(node, id);
  if (node.name === 'Readings') return readingsView(node);
  if (node.name === 'Event') return eventView(node, id);
  return node.name === 'Release' ? element('Release', { id }, node.children) : node;
}

/** An event says by itself what this weekly announces; its id leads to what came of it since. */
function eventView(node: MdxJsxFlowElement, id: string | null): MdxJsxFlowElement {
  if (id === null) return node;
  const { attributes } = element('Event', { id }, []);
  return { ...node, attributes: [...attributes, ...node.attributes] };
}

function questionView(node: MdxJsxFlowElement, id: string | null): MdxJsxFlowElement {
  const children = roundsOf(node).flatMap(({ ask, answer }, index) => {
    const round = String(index + 1);
    return [
      ...(ask.length > 0 ? [withIdentifiers(element('Ask', { round }, ask))] : []),
      ...(answer ? [withIdentifiers(element('Answer', { round }, answer.children))] : []),
    ];
  });
  return element('Question', { id }, children);
}

function readingsView(node: MdxJsxFlowElement): MdxJsxFlowElement {
  return element('Readings', {}, readingItems(node).map(readingView));
}

/** The row itself is the link, so the link's words move up into the row. */
function readingView(item: ListItem): MdxJsxFlowElement {
  const link = firstLink(item);
  const children = item.children.map((block) => {
    if (block.type !== 'paragraph') return block;
    const words = block.children.flatMap((child): PhrasingContent[] =>
      child === link ? link.children : [child],
    );
    return { ...block, children: words };
  });
  return element('ReadingItem', { url: link?.url ?? null }, children);
}
