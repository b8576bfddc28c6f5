import GithubSlugger from 'github-slugger';
import type { Heading, Root } from 'mdast';
import type { Section } from '../schemas/weekly.ts';
import { isElement } from '#lib/mdx/elements.ts';
import { readingItems } from './entries.ts';
import { questionsOf } from './questions.ts';
import { plainText } from './text.ts';

/** A section together with its heading node. */
export interface HeadedSection {
  section: Section;
  heading: Heading;
}

/**
 * Headings of a weekly in order, each with an anchor and what stands under it before the next
 * heading. Anchors are made by github-slugger: Chinese stays as it is, repeats get `-1`, `-2`.
 */
export function extractSections(tree: Root, date: string): HeadedSection[] {
  const slugger = new GithubSlugger();
  const sections: HeadedSection[] = [];
  const questions = questionsOf(tree, date);
  for (const node of tree.children) {
    const current = sections.at(-1)?.section;
    if (node.type === 'heading') {
      const title = plainText([node]);
      if (title === '') continue;
      const anchor = slugger.slug(title) || `section-${sections.length + 1}`;
      const counts = { questions: [], releases: 0, readings: 0 };
      const depth = Math.max(2, node.depth);
      sections.push({ section: { depth, title, anchor, ...counts }, heading: node });
    } else if (current && isElement(node, 'Question')) {
      const id = questions.get(node);
      if (id !== undefined) current.questions.push(id);
    } else if (current && isElement(node, 'Release')) {
      current.releases += 1;
    } else if (current && isElement(node, 'Readings')) {
      current.readings += readingItems(node).length;
    }
  }
  return sections;
}
