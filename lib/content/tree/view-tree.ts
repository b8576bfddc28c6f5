import type { ListItem, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { attribute, element, isElement } from '../extract/elements.ts';
import { firstLink, readingItems } from '../extract/entries.ts';
import { questionId, reviewOf, roundsOf } from '../extract/questions.ts';
import { extractSections } from '../extract/sections.ts';
import { withIdentifiers, withLanguages } from './typography.ts';

/**
 * Turns a checked weekly into the tree that pages render: questions carry their id and are cut
 * into `<Ask round>` and `<Answer round>`, reading lists into `<ReadingItem url>`, headings get
 * their anchor and the counts of what stands under them; identifiers in running text become inline
 * code, English passages say that they are. The input is not changed.
 */
export function weeklyViewTree(tree: Root, date: string): Root {
  const headings = new Map(extractSections(tree, date).map((one) => [one.heading, one.section]));
  let questions = 0;
  const children = tree.children.flatMap((node): RootContent[] => {
    if (node.type === 'yaml') return [];
    if (isElement(node, 'Question')) {
      questions += 1;
      return [questionView(node, questionId(node, date, questions))];
    }
    if (isElement(node, 'Readings')) return [readingsView(node)];
    if (isElement(node, 'Release')) return [releaseView(node)];
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
  return withLanguages({ type: 'root', children });
}

function questionView(node: MdxJsxFlowElement, id: string): MdxJsxFlowElement {
  const rounds = roundsOf(node);
  const children = rounds.flatMap(({ ask, answer }, index) => {
    const round = String(index + 1);
    return [
      ...(ask.length > 0 ? [withIdentifiers(element('Ask', { round }, ask))] : []),
      ...(answer ? [withIdentifiers(element('Answer', { round }, answer.children))] : []),
    ];
  });
  const written = ['asker', 'project', 'issue'].map((name) => [name, attribute(node, name)] as const);
  const head = { id, ...Object.fromEntries(written), ...reviewAttributes(node) };
  const answered = rounds.filter(({ answer }) => answer).length;
  return element('Question', { ...head, rounds: String(Math.max(1, answered)) }, children);
}

/** The review as `status`, `see` (an address) and `verified`. */
function reviewAttributes(node: MdxJsxFlowElement): Record<string, string | null> {
  const review = reviewOf(node);
  if (review?.status === 'outdated') return { status: 'outdated', see: review.see };
  return { verified: review?.date ?? null };
}

function releaseView(node: MdxJsxFlowElement): MdxJsxFlowElement {
  const project = attribute(node, 'project');
  const version = attribute(node, 'version');
  const attributes = { id: `${project}-${version}`, project, version, url: attribute(node, 'url') };
  return element('Release', attributes, node.children);
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
