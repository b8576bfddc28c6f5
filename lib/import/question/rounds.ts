import type { Blockquote } from 'mdast';
import { answerMarker, withoutMarker } from './answer-marker.ts';
import { type Block, type Content, isPictureOnly } from '../tree/nodes.ts';

/** One turn: what was asked and what was answered. Both may be empty, never both at once. */
export interface RoundBlocks {
  ask: Content[];
  answer: Content[];
}

/**
 * Splits what stands below the head of a question into rounds. A block quote asks, a paragraph
 * with `A：` answers; the rest belongs to what it follows. Where no marker comes before the next
 * quote, what follows a quote is the answer. Quotes of pictures only illustrate what they follow.
 */
export function splitRounds(blocks: readonly Block[]): RoundBlocks[] {
  const rounds: RoundBlocks[] = [{ ask: [], answer: [] }];
  let answering = false;
  const current = (): RoundBlocks => rounds.at(-1) ?? { ask: [], answer: [] };
  const start = (): void => {
    rounds.push({ ask: [], answer: [] });
  };
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'blockquote') {
      const illustration = answering && isPictureOnly(block);
      if (answering && !illustration) {
        start();
        answering = false;
      }
      (answering ? current().answer : current().ask).push(...unquote(block));
    } else if (isMarked(block)) {
      if (current().answer.length > 0) start();
      answering = true;
      const stripped = withoutMarker(block);
      if (stripped.children.length > 0) current().answer.push(stripped);
    } else {
      // A quote asked and nobody marks an answer before the next one: this is the answer.
      if (!answering && current().ask.length > 0 && answersWithoutMarker(blocks, index)) {
        answering = true;
      }
      (answering ? current().answer : current().ask).push(block as Content);
    }
  }
  return rounds.filter(({ ask, answer }) => ask.length + answer.length > 0);
}

function isMarked(block: Block): block is Extract<Block, { type: 'paragraph' }> {
  return block.type === 'paragraph' && answerMarker(block.children) > 0;
}

/** Between two quotes only words answer; code and pictures go on with the question. */
function answersWithoutMarker(blocks: readonly Block[], index: number): boolean {
  const own = blocks[index];
  for (const later of blocks.slice(index)) {
    if (isMarked(later)) return false;
    if (later.type === 'blockquote' && !isPictureOnly(later)) {
      return own !== undefined && own.type !== 'code' && !isPictureOnly(own);
    }
  }
  return true;
}

/** The quote's content; a quote that only wraps another quote is unwrapped with it. */
function unquote(quote: Blockquote): Content[] {
  const children = quote.children;
  return children.flatMap((child) => {
    const alone = children.length === 1 || isPictureOnly(child);
    return child.type === 'blockquote' && alone ? unquote(child) : [child];
  });
}
