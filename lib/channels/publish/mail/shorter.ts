import type { Nodes, Root, RootContent } from 'mdast';
import { firstAnswer } from '#lib/content/views/questions.ts';
import { cutWord } from '#lib/text/cut.ts';
import { link, paragraph, strong } from '../../plain/nodes.ts';
import { part } from '../../plain/parts.ts';
import type { Source } from '../types.ts';

/** Characters of an answer that stay. */
const FIRST = 160;

/** A weekly's text with title, first words and address of each question instead of its rounds. */
export function shorterText({ body, weekly, siteUrl }: Source): Root {
  const pages = new Map(weekly.questions.map((question) => [siteUrl + question.url, question]));
  const shorter = (node: RootContent): RootContent => {
    if (node.type !== 'mdxJsxFlowElement' || node.name !== 'question') return node;
    const url = linksIn(node).find((one) => pages.has(one));
    const question = pages.get(url ?? '');
    if (!url || !question) return node;
    return part('question', [
      part('ask', [paragraph(strong(link(url, question.title)))]),
      paragraph(cutWord(firstAnswer(question), FIRST)),
      paragraph(link(url, '看全文')),
    ]);
  };
  return { type: 'root', children: body.children.map(shorter) };
}

function linksIn(node: Nodes): string[] {
  if (node.type === 'link') return [node.url];
  return 'children' in node ? node.children.flatMap((child: Nodes) => linksIn(child)) : [];
}
