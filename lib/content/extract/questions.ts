import type { Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { issueUrl } from '#lib/site/addresses.ts';
import { questionPath } from '#lib/site/paths.ts';
import type { ProjectFrontmatter } from '../schemas/frontmatter.ts';
import type { Question, Review, Round } from '../schemas/question.ts';
import { attribute, elements, isElement } from '#lib/mdx/elements.ts';
import { pictureTexts } from './pictures.ts';
import { plainText, titleFrom } from './text.ts';

type Block = MdxJsxFlowElement['children'][number];

/** The nodes of one round. `answer` is undefined while nobody has answered. */
export interface RoundNodes {
  ask: Block[];
  answer: MdxJsxFlowElement | undefined;
}

/** Splits a `<Question>` into rounds: each `<Answer>` ends one. */
export function roundsOf(question: MdxJsxFlowElement): RoundNodes[] {
  const rounds: RoundNodes[] = [];
  let ask: Block[] = [];
  for (const child of question.children) {
    if (isElement(child, 'Answer')) {
      rounds.push({ ask, answer: child });
      ask = [];
    } else {
      ask.push(child);
    }
  }
  if (ask.length > 0) rounds.push({ ask, answer: undefined });
  return rounds;
}

/** Questions of a weekly's tree, in order, each with its id: the author's, or `<date>-<n>`. */
export function questionsOf(tree: Root, date: string): Map<MdxJsxFlowElement, string> {
  return new Map(
    elements(tree, 'Question').map((node, index) => [
      node,
      attribute(node, 'id') ?? `${date}-${index + 1}`,
    ]),
  );
}

/** All questions of one weekly, in order. */
export function extractQuestions(
  tree: Root,
  date: string,
  projects: ReadonlyMap<string, ProjectFrontmatter>,
): Question[] {
  return [...questionsOf(tree, date)].map(([node, id]) => {
    const asker = attribute(node, 'asker');
    const project = attribute(node, 'project');
    const issue = attribute(node, 'issue');
    const repository = project === null ? undefined : projects.get(project)?.repository;
    const { rounds, remark } = withoutRemark(roundsOf(node));
    return {
      id,
      date,
      url: questionPath(id),
      title: questionTitle(rounds, asker),
      asker,
      project,
      projectInferred: project !== null && attribute(node, 'inferred') === 'project',
      issueNumber: issue === null ? null : Number(issue),
      issueUrl: issue && repository ? issueUrl(repository, Number(issue)) : null,
      rounds,
      remark,
      pictures: pictureTexts(node.children),
      review: reviewOf(node),
    };
  });
}

/** An editor's later word on a question, from its attributes; null where there is none. */
function reviewOf(question: MdxJsxFlowElement): Review | null {
  const verified = attribute(question, 'verified');
  if (attribute(question, 'status') === 'outdated') {
    const see = attribute(question, 'see');
    const isAddress = see === null || /^https?:/.test(see);
    return { status: 'outdated', see: isAddress ? see : questionPath(see) };
  }
  return verified === null ? null : { status: 'verified', date: verified };
}

function toRound({ ask, answer }: RoundNodes): Round {
  return { question: plainText(ask), answer: answer ? plainText(answer.children) : '' };
}

/**
 * Words after the last answer are no round of their own: nobody answered them. An answer that is
 * only a picture has no words, but it is one.
 */
function withoutRemark(nodes: readonly RoundNodes[]): { rounds: Round[]; remark: string } {
  const rounds = nodes.map(toRound);
  const last = nodes.at(-1);
  if (!last || nodes.length === 1 || last.answer) return { rounds, remark: '' };
  return { rounds: rounds.slice(0, -1), remark: plainText(last.ask) };
}

/** Addresses that a question begins with: nobody recognises it by them. */
const LEADING_ADDRESSES = /^(?:https?:\/\/[\x21-\x7e]+\s*)+/;

/** A question may be a picture only; then who asked, or the answer, has to name it. */
function questionTitle(rounds: readonly Round[], asker: string | null): string {
  const text = rounds.map((round) => round.question).find((words) => words !== '');
  if (text !== undefined) return titleFrom(text.replace(LEADING_ADDRESSES, '') || text);
  return asker ? `@${asker} 的提问（只有图片）` : '提问（只有图片）';
}
