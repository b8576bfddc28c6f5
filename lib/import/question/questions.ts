import type { VFile } from 'vfile';
import { report } from '#lib/site/message.ts';
import { type ClosingLine } from './closing-line.ts';
import { element } from '#lib/mdx/elements.ts';
import { type Block, type Content, isPictureOnly, paragraph, placedAs } from '../tree/nodes.ts';
import { type QuestionHead } from './head.ts';
import type { ProjectRegistry } from '../projects.ts';
import { type RoundBlocks, splitRounds } from './rounds.ts';
import type { Found } from '../types.ts';
import type { Role } from '../structure/sections.ts';
import { headAt, bareNameAt, questionEnd } from './extent.ts';
import { takeClosing } from './closings.ts';

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
  const named = head.bare ? null : bareNameAt(blocks, index + 1);
  const bodyStart = index + (named ? 2 : 1);
  const end = questionEnd(blocks, bodyStart, role, context.registry);
  const closing = takeClosing(blocks.slice(bodyStart, end), context.registry);
  const rest: Block[] = head.rest.length > 0 ? [paragraph(head.rest)] : [];
  const rounds = withPictureAnswer(splitRounds([...rest, ...closing.body]), closing.body);
  if (rounds.length === 0) return null;
  const asker = named?.asker ?? head.asker;
  const project = projectOf(closing.line, context, blocks[index]);
  checkIssue(closing.line, head.issue, context, blocks[index]);
  const question = element(
    'Question',
    { asker, project, issue: head.issue },
    rounds.flatMap(roundContent),
  );
  const label = named ? labelBlock(head, project, context) : [];
  return {
    blocks: [...label, placedAs(blocks[index], question)],
    size: end - index,
    rounds: rounds.filter(({ answer }) => answer.length > 0).length,
  };
}

function projectOf(
  line: ClosingLine | null,
  { registry, file }: QuestionContext,
  place: Block | undefined,
): string | null {
  if (!line) return null;
  const found = registry.resolve(line.name, line.url);
  if (found && !(found.agrees && found.known)) {
    report(file, {
      rule: 'import-project-address',
      severity: 'info',
      place,
      problem: `项目写的是 ${line.name}，链接是 ${line.url}`,
      remedy: `${found.known ? '按名称' : '名称不认识，按链接'}记为 ${found.slug}；不对的话请改 project`,
    });
  }
  return found?.slug ?? null;
}

/** The closing line may link to the issue itself; its number should be the head's. */
function checkIssue(
  line: ClosingLine | null,
  issue: string | null,
  { file }: QuestionContext,
  place: Block | undefined,
): void {
  const linked = /\/(?:issues?|pull)\/(\d+)/.exec(line?.url ?? '')?.[1];
  if (!linked || linked === issue) return;
  report(file, {
    rule: 'import-issue-number',
    severity: 'info',
    place,
    problem: `结尾链接是 ${line?.url}，题头写的是 ${issue ? `#${issue}` : '没有编号'}`,
    remedy: `按题头记录；如果该是 ${linked}，请改 issue`,
  });
}

/** `**1.@MOSN** #12` above `@person`: the project's name stays visible unless the attribute says it. */
function labelBlock(head: QuestionHead, project: string | null, context: QuestionContext): Block[] {
  if (context.registry.byName(head.asker) === project && project !== null) return [];
  return [paragraph([{ type: 'strong', children: [{ type: 'text', value: head.asker }] }])];
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
