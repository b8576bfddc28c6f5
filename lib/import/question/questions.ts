import type { VFile } from 'vfile';
import { report } from '#lib/site/message.ts';
import { type ClosingLine } from './closing-line.ts';
import { element } from '#lib/mdx/elements.ts';
import {
  type Block,
  type Content,
  cleanText,
  collect,
  isPictureOnly,
  paragraph,
  placedAs,
} from '../tree/nodes.ts';
import { type QuestionHead } from './head.ts';
import type { ProjectRegistry } from '../projects.ts';
import { type RoundBlocks, splitRounds } from './rounds.ts';
import type { Found } from '../types.ts';
import type { Role } from '../structure/sections.ts';
import { headAt, bareNameAt, questionEnd } from './extent.ts';
import { takeClosing } from './closings.ts';
import { decideProject, issueNumberIn } from './project.ts';

/** A recognised question: a kept label of its head, the `<Question>`. */
export interface FoundQuestion extends Found {
  /** Number of answers. */
  rounds: number;
}

/** What reading questions needs from the post. */
export interface QuestionContext {
  registry: ProjectRegistry;
  file: VFile;
}

/** Reads the question whose head stands at `index`, or null where there is no head. */
export function readQuestion(
  blocks: readonly Block[],
  index: number,
  role: Role,
  context: QuestionContext,
): FoundQuestion | null {
  const head = headAt(blocks, index, role, false);
  if (!head) return null;
  const isProject = head.asker !== null && context.registry.isKnown(head.asker);
  const named = head.bare || head.person ? null : bareNameAt(blocks, index + 1, isProject);
  const bodyStart = index + (named ? 2 : 1);
  const end = questionEnd(blocks, bodyStart, role, context.registry);
  const closing = takeClosing(blocks.slice(bodyStart, end), context.registry);
  const rest: Block[] = head.rest.length > 0 ? [paragraph(head.rest)] : [];
  const rounds = withPictureAnswer(splitRounds([...rest, ...closing.body]), closing.body);
  if (!rounds.some(({ ask }) => ask.some(showsSomething))) {
    reportUnasked(blocks[index], context);
    return null;
  }
  const label = labelOf(head, named, context.registry);
  const asker = named?.asker ?? head.person ?? (label === null ? head.asker : null);
  const place = blocks[index];
  const project = decideProject({ head: label, line: closing.line, rounds, place }, context);
  const issue = head.issue ?? linkedIssue(closing.line, project.slug, context.registry);
  checkIssue(closing.line, issue, context, place);
  const question = element(
    'Question',
    { asker, project: project.slug, inferred: project.inferred ? 'project' : null, issue },
    rounds.flatMap(roundContent),
  );
  return {
    blocks: [...keptLabel(label, context.registry), placedAs(place, question)],
    size: end - index,
    rounds: rounds.filter(({ answer }) => answer.length > 0).length,
  };
}

/** The closing line may link to the issue itself; its number should be the head's. */
function checkIssue(
  line: ClosingLine | null,
  issue: string | null,
  { file }: QuestionContext,
  place: Block | undefined,
): void {
  const linked = issueNumberIn(line?.url ?? '');
  if (!linked || linked === issue) return;
  report(file, {
    rule: 'import-issue-number',
    severity: 'hint',
    place,
    problem: `结尾链接是 ${line?.url}，题头写的是 ${issue ? `#${issue}` : '没有编号'}`,
    remedy: `按题头记录；如果该是 ${linked}，请改 issue`,
  });
}

/**
 * Name in the place of the asker that is none: above `@person`, or that of a known project with an
 * issue's number. Null where the head names the person.
 */
function labelOf(
  head: QuestionHead,
  named: QuestionHead | null,
  registry: ProjectRegistry,
): string | null {
  if (named || head.person) return head.asker;
  const { asker, issue } = head;
  return issue !== null && asker !== null && registry.isKnown(asker) ? asker : null;
}

/** `**1.@Name** #12` above `@person`: a name that is no known project stays visible. */
function keptLabel(label: string | null, registry: ProjectRegistry): Block[] {
  if (label === null || registry.isKnown(label)) return [];
  return [paragraph([{ type: 'strong', children: [{ type: 'text', value: label }] }])];
}

/** Number of the issue that the closing line links to, if it is one of the question's project. */
function linkedIssue(
  line: ClosingLine | null,
  project: string | null,
  registry: ProjectRegistry,
): string | null {
  if (!line || project === null || registry.byAddress(line.url) !== project) return null;
  return issueNumberIn(line.url);
}

function showsSomething(node: Block): boolean {
  return cleanText(node) !== '' || collect(node, 'image').length > 0;
}

/** The head of a question that asks nothing stays text, as what follows it. */
function reportUnasked(place: Block | undefined, { file }: QuestionContext): void {
  report(file, {
    rule: 'import-question-unasked',
    severity: 'warning',
    place,
    problem: '题头后面没有提问，这一段照原文保留成文字',
    remedy: '在原文的题头后补上提问（> 开头），再导入',
  });
}

/** A lone picture behind a question that nobody answered in words is its answer. */
function withPictureAnswer(rounds: RoundBlocks[], body: readonly Block[]): RoundBlocks[] {
  const [only, more] = rounds;
  const last = body.at(-1);
  if (!only || more || only.answer.length > 0 || only.ask.length < 2) return rounds;
  if (!last || last.type === 'blockquote' || !isPictureOnly(last)) return rounds;
  return [{ ask: only.ask.slice(0, -1), answer: only.ask.slice(-1) }];
}

function roundContent({ ask, answer }: RoundBlocks): Content[] {
  return answer.length > 0 ? [...ask, element('Answer', {}, answer)] : ask;
}
