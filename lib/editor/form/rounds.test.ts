import { expect, test } from 'vitest';
import { emptyForm } from './new-form.ts';
import { movedRound, roundCount, withRound, withoutRound } from './rounds.ts';
import { tidied, valueOf, withValue } from './slots.ts';
import type { FormText } from './types.ts';

/** A question with rounds, of each the question and the answer. */
function asked(...rounds: readonly (readonly [string, string])[]): FormText {
  return rounds.reduce((form, [question, answer], n) => {
    const wider = n === 0 ? form : withRound(form);
    return withValue(withValue(wider, `question:${n}`, question), `answer:${n}`, answer);
  }, emptyForm('question'));
}

const roundsOf = (form: FormText): string[] =>
  Array.from({ length: roundCount(form) }, (_, n) =>
    [valueOf(form, `question:${n}`), valueOf(form, `answer:${n}`)].join('/'),
  );

test('an answer is in the text as long as there is one', () => {
  const form = asked(['一', '']);
  expect(form.text).toBe('<Question>\n\n一\n\n</Question>\n');
  const answered = withValue(form, 'answer:0', '二');
  expect(answered.text).toBe('<Question>\n\n一\n\n<Answer>\n\n二\n\n</Answer>\n\n</Question>\n');
  expect(withValue(answered, 'answer:0', '')).toEqual(form);
});

test('a round that is added is in the text as soon as something is in it', () => {
  const form = asked(['一', '二']);
  const wider = withRound(form);
  expect(wider.text).toBe(form.text);
  expect(roundsOf(wider)).toEqual(['一/二', '/']);
  expect(withValue(wider, 'question:1', '三').text).toContain('</Answer>\n\n三\n\n</Question>');
  expect(withValue(wider, 'answer:1', '四').text).toContain(
    '</Answer>\n\n<Answer>\n\n四\n\n</Answer>',
  );
});

test('a round that follows one without answer does not run into it', () => {
  const form = asked(['一', ''], ['二', '三']);
  expect(roundsOf(form)).toEqual(['一/', '二/三']);
  expect(form.text).toContain('一\n\n<Answer>\n\n</Answer>\n\n二');
});

test('a round goes with its answer', () => {
  const form = asked(['一', '二'], ['三', '四'], ['五', '']);
  expect(roundsOf(withoutRound(form, 0))).toEqual(['三/四', '五/']);
  expect(withoutRound(form, 1).text).toBe(asked(['一', '二'], ['五', '']).text);
  expect(withoutRound(form, 2).text).toBe(asked(['一', '二'], ['三', '四']).text);
  expect(withoutRound(form, 3)).toBe(form);
  expect(withoutRound(asked(['一', '二']), 0)).toEqual(emptyForm('question'));
});

test('what is added and taken away again leaves the text as it was', () => {
  const form = asked(['一', '']);
  expect(withoutRound(withRound(form), 1)).toEqual(form);
});

test('rounds change places', () => {
  const form = asked(['一', '二'], ['三', '四'], ['五', '']);
  expect(roundsOf(movedRound(form, 2, 0))).toEqual(['五/', '一/二', '三/四']);
  expect(roundsOf(movedRound(form, 0, 1))).toEqual(['三/四', '一/二', '五/']);
  expect(movedRound(movedRound(form, 0, 1), 1, 0)).toEqual(form);
  expect(movedRound(form, 0, 3)).toBe(form);
});

test('only questions have rounds', () => {
  const form = emptyForm('task');
  expect(roundCount(form)).toBe(0);
  expect(withRound(form)).toBe(form);
  expect(withValue(form, 'answer:0', '二')).toBe(form);
});

test('what is sent has no blank lines around it, and lists keep their first spaces', () => {
  const form = asked(['\n\n  - 一\n\n', ' \n']);
  expect(tidied(form).text).toBe('<Question>\n\n  - 一\n\n</Question>\n');
});
