import type { RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { Question } from '#lib/content/types.ts';
import { attribute, isElement } from '#lib/mdx/elements.ts';
import { projectPath } from '#lib/site/paths.ts';
import { type Words, dotted, lineOf, link, paragraph, strong } from './nodes.ts';
import { type PlainContext, labelled, part } from './parts.ts';

/** A question with its rounds, and above it whose it is. */
export function questionPart(node: MdxJsxFlowElement, context: PlainContext): RootContent[] {
  const question = context.weekly.questions.find(({ id }) => id === attribute(node, 'id'));
  const rounds = roundsOf(node, context);
  // Not of the model: in a project's introduction. Its words stay.
  if (!question) return rounds;
  const { absolute } = context;
  const alone: Words = context.own ? [] : [link(absolute(question.url), '单独打开')];
  const meta = lineOf(dotted([...aboutOf(question, context), alone]));
  return [part('question', [part('meta', meta), ...rounds, ...reviewOf(question, context)])];
}

/** Project, issue and asker of a question, each a part of a line. */
export function aboutOf(
  { project: slug, issueNumber, issueUrl, asker }: Question,
  { projects, absolute }: Pick<PlainContext, 'projects' | 'absolute'>,
): Words[] {
  const project = projects.get(slug ?? '');
  const issue = issueNumber === null ? null : `#${issueNumber}`;
  return [
    project ? [link(absolute(projectPath(project.slug)), project.name)] : [],
    issue ? [issueUrl ? link(issueUrl, issue) : issue] : [],
    asker === null ? [] : [`@${asker}`],
  ];
}

/** Rounds in order: 问, 追问, 答. */
export function roundsOf(node: MdxJsxFlowElement, context: PlainContext): RootContent[] {
  return node.children.flatMap((child): RootContent[] => {
    const isAnswer = isElement(child, 'Answer');
    if (!isAnswer && !isElement(child, 'Ask')) return context.plain([child]);
    const blocks = context.plain(child.children);
    if (!isAnswer) {
      const label = attribute(child, 'round') === '1' ? '问：' : '追问：';
      return [part('ask', labelled(blocks, paragraph(strong(label))))];
    }
    const words = blocks.length > 0 ? blocks : [paragraph('回答没有文字。')];
    return [part('answer', labelled(words, paragraph(strong('答：'))))];
  });
}

/** What an editor found when the answer was read again. */
export function reviewOf(
  { review }: Question,
  { absolute }: Pick<PlainContext, 'absolute'>,
): RootContent[] {
  if (review === null) return [];
  if (review.status === 'verified') return [paragraph(`编辑在 ${review.date} 核对过这条回答。`)];
  if (review.see === null) return [paragraph('这条回答已失效。')];
  const see = absolute(review.see);
  return [paragraph('这条回答已失效，现在看', link(see, see), '。')];
}
