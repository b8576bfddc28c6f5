import { expect, test } from 'vitest';
import { withValue } from '#lib/editor/form/slots.ts';
import { carried } from './carry.ts';
import { saidByField } from './said.ts';
import { filledForm, messageAt } from './test-support/open-form.tsx';

/** The shortest of a few times, in milliseconds: others had the machine in between. */
function shortest(work: () => void): number {
  return Math.min(
    ...Array.from({ length: 5 }, () => {
      const started = performance.now();
      work();
      return performance.now() - started;
    }),
  );
}

test('what is said of a long text costs a look at the text, not one for each message', () => {
  const form = filledForm('question', { 'question:0': 'a `b` \\<Answer> 字\n'.repeat(20_000) });
  const message = messageAt(form.text, '字');
  const said = (count: number): number => {
    const messages = Array.from({ length: count }, (_, nth) => {
      const from = message.from + nth * 16 * 50;
      return { ...message, from, to: from + 1 };
    });
    return shortest(() => {
      // As after a key: no part of the form is the one of before.
      const now = withValue(structuredClone(form), 'asker', '甲');
      saidByField(now, carried(messages, now.text, now.text));
    });
  };
  // Looked at for each message, it is twenty times as much.
  expect(said(400)).toBeLessThan(6 * said(20));
});

test('lines of passages count from the first line of their field', () => {
  const form = filledForm('question', { 'question:0': '一\n二\n三\n四', asker: '甲' });
  const messages = ['三', '一', '四', '甲'].map((passage) => messageAt(form.text, passage));
  const said = saidByField(form, carried(messages, form.text, form.text));
  expect(said.get('question:0')?.map(({ line }) => line)).toEqual([3, 1, 4]);
  expect(said.get('asker')?.map(({ line }) => line)).toEqual([null]);
});
