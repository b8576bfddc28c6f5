import { hasRounds } from './entry.ts';
import { between, movedSlot } from './region.ts';
import type { FormText, Slot } from './types.ts';

// Rounds are pieces of the text that are put together anew; what is in them stays as it is.

/** A round, from behind the tag before it to behind its answer; slots count from its beginning. */
interface Piece {
  text: string;
  question: Slot;
  answer: Slot | null;
}

/** How many rounds of question and answer a form has; 0 for what has none. */
export function roundCount(form: FormText): number {
  return form.slots.filter(({ key }) => key.startsWith('question:')).length;
}

/** One more round at the end, blank: `question:n` and `answer:n`, where n was {@link roundCount}. */
export function withRound(form: FormText): FormText {
  return hasRounds(form.writing) ? assembled(form, [...piecesOf(form), blank()]) : form;
}

/** Without the n-th round; the only one becomes blank. */
export function withoutRound(form: FormText, n: number): FormText {
  const pieces = piecesOf(form);
  if (!(n in pieces)) return form;
  const rest = pieces.filter((_, at) => at !== n);
  const last = rest.at(-1);
  const isBlank = last?.answer && last.answer.from === last.answer.to;
  if (last && isBlank && n === rest.length) rest.splice(-1, 1, unanswered(last));
  return assembled(form, rest.length > 0 ? rest : [blank()]);
}

/** The round `from` at the place of the round `to`, the others in their order. */
export function movedRound(form: FormText, from: number, to: number): FormText {
  const pieces = piecesOf(form);
  const [piece] = from === to || !(to in pieces) ? [] : pieces.splice(from, 1);
  if (!piece) return form;
  pieces.splice(to, 0, piece);
  return assembled(form, pieces);
}

/** With tags for the last round's answer. */
export function withAnswer(form: FormText): FormText {
  const pieces = piecesOf(form);
  const last = pieces.pop();
  return last ? assembled(form, [...pieces, answered(last)]) : form;
}

/** Without the last round's answer and its tags. */
export function withoutAnswer(form: FormText): FormText {
  const pieces = piecesOf(form);
  const last = pieces.pop();
  return last ? assembled(form, [...pieces, unanswered(last)]) : form;
}

const blank = (): Piece => ({
  text: '\n\n',
  question: { key: '', start: 0, from: 2, to: 2, end: 2 },
  answer: null,
});

function piecesOf(form: FormText): Piece[] {
  const questions = form.slots.filter(({ key }) => key.startsWith('question:'));
  return questions.map((question, n) => {
    const { start } = question;
    const end = questions[n + 1]?.start ?? form.tail;
    const answer = form.slots.find(({ key }) => key === `answer:${n}`);
    return {
      text: form.text.slice(start, end),
      question: movedSlot(question, -start),
      answer: answer ? movedSlot(answer, -start) : null,
    };
  });
}

/** The form with other rounds. */
function assembled(form: FormText, pieces: readonly Piece[]): FormText {
  const first = form.slots[0]?.start ?? form.tag.to;
  const slots: Slot[] = [];
  let text = form.text.slice(0, first);
  const rounds = pieces.map((one, n) => (n < pieces.length - 1 ? answered(one) : one));
  for (const [n, { question, answer, ...piece }] of rounds.entries()) {
    slots.push({ ...movedSlot(question, text.length), key: `question:${n}` });
    if (answer) slots.push({ ...movedSlot(answer, text.length), key: `answer:${n}` });
    text += piece.text;
  }
  const tail = text.length;
  const isAnswered = slots.at(-1)?.key.startsWith('answer:') === true;
  const space = form.text.slice(form.tail, form.close);
  if (isAnswered) text += space === '' ? '\n\n' : space;
  return { ...form, text: text + form.text.slice(form.close), slots, tail, close: text.length };
}

function answered(piece: Piece): Piece {
  if (piece.answer) return piece;
  const { text, question } = withBlankLines(piece);
  const open = `${text}<Answer>`;
  const start = open.length;
  return {
    text: `${open}\n\n</Answer>`,
    question,
    answer: { key: '', start, from: start + 2, to: start + 2, end: start + 2 },
  };
}

const unanswered = (piece: Piece): Piece => ({ ...withBlankLines(piece), answer: null });

/** The question of a round, blank lines around it. */
function withBlankLines({ text, question }: Piece): Pick<Piece, 'text' | 'question'> {
  const words = text.slice(question.from, question.to);
  const made = between(text, question, words);
  const { from, to } = made;
  return { text: made.text, question: { key: '', start: 0, from, to, end: made.text.length } };
}
