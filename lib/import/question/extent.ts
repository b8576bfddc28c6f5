import { answerMarker } from './answer-marker.ts';
import { linesOf } from '../tree/lines.ts';
import { type Block, cleanText, isPictureOnly } from '../tree/nodes.ts';
import { type QuestionHead, readQuestionHead } from './head.ts';
import type { ProjectRegistry } from '../projects.ts';
import type { Role } from '../structure/sections.ts';
import { closingSize } from './closings.ts';

/**
 * Head of a question at a block, or null.
 * @param open true inside a question: a weak head then needs the quote of the next one behind it.
 */
export function headAt(
  blocks: readonly Block[],
  index: number,
  role: Role,
  open: boolean,
): QuestionHead | null {
  const block = blocks[index];
  if (block?.type !== 'paragraph' || role === 'readings' || role === 'contributors') return null;
  const lines = linesOf(block);
  const [first] = lines;
  const head = first ? readQuestionHead(first) : null;
  const [, more] = lines;
  if (!head || (more && (head.asker === null || head.rest.length === 0))) return null;
  if (head.strength === 'sure') {
    // Outside the section of questions `@name #12` alone thanks somebody for an issue.
    return role === 'questions' || cleanText(block).includes('提问') ? head : null;
  }
  if (role !== 'questions' || (head.bare && open)) return null;
  if (head.asker === null) return isTopicAsked(blocks, index + 1) ? head : null;
  return isAsked(blocks, index + 1, open) ? head : null;
}

/** Whether a question stands at `index`: a quote, or words that a marked answer follows. */
function isAsked(blocks: readonly Block[], index: number, open: boolean): boolean {
  const start = bareNameAt(blocks, index) ? index + 1 : index;
  const [own, next] = [blocks[start], blocks[start + 1]];
  if (own?.type === 'blockquote') return !isPictureOnly(own);
  const answered = next?.type === 'paragraph' && answerMarker(next.children) > 0;
  return !open && own?.type === 'paragraph' && answered;
}

/**
 * Whether a topic is a question of its own: unless a head follows, a quote asks below it, or an answer
 * follows, to words or to the topic itself.
 */
function isTopicAsked(blocks: readonly Block[], index: number): boolean {
  const own = blocks[index];
  const line = own?.type === 'paragraph' ? linesOf(own)[0] : undefined;
  if (line && readQuestionHead(line)) return false;
  const answered = own?.type === 'paragraph' && answerMarker(own.children) > 0;
  return answered || isAsked(blocks, index, false);
}

/**
 * `@name` alone below a head: the head then names the project, this line the person.
 * @param dressed whether it may be bold or say 提问, as a head of its own does.
 */
export function bareNameAt(
  blocks: readonly Block[],
  index: number,
  dressed = false,
): QuestionHead | null {
  const block = blocks[index];
  const [line, more] = block?.type === 'paragraph' ? linesOf(block) : [];
  const head = line && !more ? readQuestionHead(line) : null;
  if (!head || head.bare || !dressed) return head?.bare ? head : null;
  return block && /^[@＠]/.test(cleanText(block)) && head.issue === null && head.rest.length === 0
    ? head
    : null;
}

/**
 * Index behind the question's last block: at the next head, heading, rule or topic, or behind a
 * closing line that neither a quote nor an answer follows.
 */
export function questionEnd(
  blocks: readonly Block[],
  start: number,
  role: Role,
  registry: ProjectRegistry,
): number {
  let index = start;
  while (index < blocks.length) {
    const block = blocks[index];
    if (!block || block.type === 'heading' || block.type === 'thematicBreak') return index;
    if (headAt(blocks, index, role, true) || isTopic(blocks, index, role)) return index;
    const closing = closingSize(blocks, index, registry);
    index += Math.max(closing, 1);
    if (closing > 0 && !continuesQuestion(blocks, index, registry)) return index;
  }
  return index;
}

/** Whether what follows a closing line still belongs to the same question: another round, or its closing. */
function continuesQuestion(
  blocks: readonly Block[],
  index: number,
  registry: ProjectRegistry,
): boolean {
  const next = blocks[index];
  if (!next) return false;
  if (next.type === 'blockquote') return !isPictureOnly(next);
  if (next.type === 'paragraph' && answerMarker(next.children) > 0) return true;
  return closingSize(blocks, index, registry) > 0;
}

/** `**2、关于 X 的提问：**` directly above a head: the title of the questions that follow. */
function isTopic(blocks: readonly Block[], index: number, role: Role): boolean {
  const block = blocks[index];
  if (block?.type !== 'paragraph' || !headAt(blocks, index + 1, role, true)) return false;
  const words = cleanText(block);
  return /关于.{0,60}(?:提问|问题|讨论|疑问)/.test(words) && /[:：]$/.test(words);
}
