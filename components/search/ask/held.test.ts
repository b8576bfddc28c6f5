import { expect, it } from 'vitest';
import type { Answer } from '#lib/search/browser/protocol.ts';
import { createEngine } from '#lib/search/complete.ts';
import { questionsWith } from '#lib/search/test-support/documents.ts';
import { nothingHeld, withAnswer, withLater, withoutWaiting } from './held.ts';

/** An answer that lists the first of four questions, as many as have been loaded. */
function answerOf(loaded: number, query = '升级'): Answer {
  const engine = createEngine({ projects: [], synonyms: [] });
  engine.add(questionsWith('升级 甲', '升级 乙', '升级 丙', '升级 丁').slice(0, loaded));
  const complete = loaded === 4;
  return { ...engine.search(query), query, complete, about: null, popular: null, beyond: 'none' };
}

it('shows a whole answer at once', () => {
  const answer = answerOf(4);
  expect(withAnswer(nothingHeld, 'a', answer, false)).toMatchObject({
    question: 'a',
    shown: answer,
    later: null,
  });
});

it('waits a moment for the rest, and shows the whole where it comes in time', () => {
  const part = withAnswer(nothingHeld, 'a', answerOf(1), true);
  expect(part.shown).toBeNull();
  const whole = answerOf(4);
  expect(withAnswer(part, 'a', whole, false)).toMatchObject({ shown: whole, waiting: null });
});

it('shows what is there where the rest does not come', () => {
  const part = answerOf(1);
  const held = withoutWaiting(withAnswer(nothingHeld, 'a', part, true));
  expect(held).toMatchObject({ question: 'a', shown: part, later: null });
});

it('offers what comes later, and leaves the list as it is until that is taken', () => {
  const [part, more, whole] = [answerOf(1), answerOf(2), answerOf(4)];
  let held = withoutWaiting(withAnswer(nothingHeld, 'a', part, true));
  held = withAnswer(held, 'a', more, true);
  held = withAnswer(held, 'a', whole, false);
  expect(held).toMatchObject({ shown: part, later: whole });
  expect(withLater(held)).toMatchObject({ shown: whole, later: null });
});

it('takes an answer that lists the same, and one where nothing was listed', () => {
  const [part, same] = [answerOf(2), answerOf(2)];
  const held = withoutWaiting(withAnswer(nothingHeld, 'a', part, true));
  expect(withAnswer(held, 'a', same, false)).toMatchObject({ shown: same, later: null });
  const none = withoutWaiting(withAnswer(nothingHeld, 'a', answerOf(1, '丁'), true));
  const found = answerOf(4, '丁');
  expect(withAnswer(none, 'a', found, false)).toMatchObject({ shown: found, later: null });
});

it('keeps a list that was left whole where fewer years list the same', () => {
  const whole = answerOf(4);
  const left = { ...nothingHeld, question: 'a', shown: whole };
  const part = { ...whole, complete: false, answered: 0 };
  const held = withAnswer(left, 'a', part, true);
  expect(held).toMatchObject({ shown: whole, later: null });
  const again = answerOf(4);
  expect(withAnswer(held, 'a', again, false)).toMatchObject({ shown: again });
});

it('offers nothing poorer than a list that was left whole', () => {
  const left = { ...nothingHeld, question: 'a', shown: answerOf(3) };
  expect(withAnswer(left, 'a', answerOf(1), true)).toMatchObject({ later: null });
  expect(withAnswer(left, 'a', answerOf(4), false).later?.total).toBe(4);
});

it('keeps the last list while another question waits, and forgets what was offered with it', () => {
  const last = answerOf(4);
  const held = withAnswer(nothingHeld, 'a', last, false);
  const asked = withAnswer(held, 'b', answerOf(1), true);
  expect(asked).toMatchObject({ question: 'a', shown: last });
  expect(withoutWaiting(asked)).toMatchObject({ question: 'b', later: null });
});

it('is no news when the same answer is looked at again', () => {
  const answer = answerOf(4);
  const held = withAnswer(nothingHeld, 'a', answer, false);
  expect(withAnswer(held, 'a', answer, false)).toBe(held);
  expect(withoutWaiting(held)).toBe(held);
  expect(withLater(held)).toBe(held);
});
