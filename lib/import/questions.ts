import type { Paragraph } from 'mdast';
import type { VFile } from 'vfile';
import { report } from '#lib/site/message.ts';
import { answerMarker } from './answer-marker.ts';
import { type ClosingLine, readClosing } from './closing-line.ts';
import { element } from './element.ts';
import { linesOf } from './lines.ts';
import { type Block, type Content, cleanText, isPictureOnly, paragraph } from './nodes.ts';
import { type QuestionHead, readHead } from './question-head.ts';
import type { ProjectRegistry } from './projects.ts';
import { type RoundBlocks, splitRounds } from './rounds.ts';
import type { Role } from './sections.ts';

/** A recognised question and how many blocks it takes. */
export interface FoundQuestion {
  /** Blocks to put in place of those taken: a kept head label, the `<Question>`. */
  blocks: Block[];
  /** Number of source blocks it covers. */
  size: number;
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
  const head = headAt(blocks, index, role);
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
  const position = blocks[index]?.position;
  const label = named ? labelBlock(head, project, context) : [];
  return {
    blocks: [...label, { ...question, ...(position && { position }) }],
    size: end - index,
    rounds: rounds.filter(({ answer }) => answer.length > 0).length,
  };
}

/** Head of a question at a block, or null. */
export function headAt(blocks: readonly Block[], index: number, role: Role): QuestionHead | null {
  const block = blocks[index];
  if (block?.type !== 'paragraph') return null;
  const lines = linesOf(block);
  const [first] = lines;
  const head = first ? readHead(first) : null;
  if (!head || (lines.length > 1 && head.rest.length === 0)) return null;
  if (role === 'readings' || role === 'contributors') return null;
  if (head.strength === 'sure') return head.issue || role === 'questions' || /提问/.test(cleanText(block)) ? head : null;
  const next = blocks[index + 1];
  return role === 'questions' && next?.type === 'blockquote' ? head : null;
}

/** `@name` alone below a head: the head then names the project, this line the person. */
function bareNameAt(blocks: readonly Block[], index: number): QuestionHead | null {
  const block = blocks[index];
  const [line, more] = block?.type === 'paragraph' ? linesOf(block) : [];
  const head = line && !more ? readHead(line) : null;
  return head?.bare ? head : null;
}

/**
 * Index behind the question's last block: at the next head, heading, rule or topic, or behind a
 * closing line that neither a quote nor an answer follows.
 */
function questionEnd(
  blocks: readonly Block[],
  start: number,
  role: Role,
  registry: ProjectRegistry,
): number {
  let index = start;
  while (index < blocks.length) {
    const block = blocks[index];
    if (!block || block.type === 'heading' || block.type === 'thematicBreak') return index;
    if (headAt(blocks, index, role) || isTopic(blocks, index, role)) return index;
    const closing = closingSize(blocks, index, registry);
    index += Math.max(closing, 1);
    if (closing > 0 && !goesOn(blocks, index, registry)) return index;
  }
  return index;
}

function goesOn(blocks: readonly Block[], index: number, registry: ProjectRegistry): boolean {
  const next = blocks[index];
  if (!next) return false;
  if (next.type === 'blockquote') return !isPictureOnly(next);
  if (next.type === 'paragraph' && answerMarker(next.children) > 0) return true;
  return closingSize(blocks, index, registry) > 0;
}

/** `**2、关于 X 的提问：**` directly above a head: the title of the questions that follow. */
function isTopic(blocks: readonly Block[], index: number, role: Role): boolean {
  const block = blocks[index];
  if (block?.type !== 'paragraph' || !headAt(blocks, index + 1, role)) return false;
  const words = cleanText(block);
  return /关于.{0,60}(?:提问|问题|讨论|疑问)/.test(words) && /[:：]$/.test(words);
}

function closingSize(blocks: readonly Block[], index: number, registry: ProjectRegistry): number {
  const block = blocks[index];
  if (!block) return 0;
  if (isClosingList(block, registry)) return 1;
  return readClosing(block, blocks[index + 1], registry.isKnown)?.size ?? 0;
}

function closingItems(block: Block): Paragraph[] {
  if (block.type !== 'list') return [];
  return block.children.flatMap((item) => {
    const [only, more] = item.children;
    return only?.type === 'paragraph' && !more ? [only] : [];
  });
}

function isClosingList(block: Block, registry: ProjectRegistry): boolean {
  const items = closingItems(block);
  if (block.type !== 'list' || items.length !== block.children.length) return false;
  return items.every((item) => readClosing(item, undefined, registry.isKnown) !== null);
}

interface Closed {
  line: ClosingLine | null;
  /** The question without that line. Further closing lines stay as words. */
  body: Block[];
}

/** The line that gives the project: the first of the closing lines at the end, else the last. */
function takeClosing(blocks: readonly Block[], registry: ProjectRegistry): Closed {
  const flat = blocks.flatMap((block): Block[] =>
    isClosingList(block, registry) ? closingItems(block) : [block],
  );
  const places: { index: number; line: ClosingLine }[] = [];
  for (let index = 0; index < flat.length; index += 1) {
    const block = flat[index];
    const line = block ? readClosing(block, flat[index + 1], registry.isKnown) : null;
    if (!line) continue;
    places.push({ index, line });
    index += line.size - 1;
  }
  let chosen = places.at(-1);
  for (const place of [...places].reverse()) {
    if (chosen && place.index + place.line.size === chosen.index) chosen = place;
  }
  if (!chosen) return { line: null, body: flat };
  const { index, line } = chosen;
  return { line, body: [...flat.slice(0, index), ...flat.slice(index + line.size)] };
}

function projectOf(
  line: ClosingLine | null,
  { registry, file }: QuestionContext,
  place: Block | undefined,
): string | null {
  if (!line) return null;
  const found = registry.resolve(line.name, line.url);
  if (found?.addressSays) {
    report(file, {
      rule: 'import-project-address',
      severity: 'info',
      place,
      problem: `项目写的是 ${line.name}，链接却是 ${line.url}`,
      remedy: `按名称记为 ${found.slug}；如果该是 ${found.addressSays}，请改 project`,
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
    problem: `结尾链接指向 #${linked}，题头写的是 ${issue ? `#${issue}` : '没有编号'}`,
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
