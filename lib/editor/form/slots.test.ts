import fc from 'fast-check';
import { expect, test } from 'vitest';
import '#lib/test-support/fixed-seed.ts';
import { NEXT_KINDS } from '#lib/content/index.ts';
import { emptyForm } from './new-form.ts';
import { readForm } from './read-form.ts';
import { movedRound, roundCount, withRound, withoutRound } from './rounds.ts';
import { tidied, valueOf, withValue } from './slots.ts';
import { keysOf, typedFor, withoutUntypeable } from './test-support/fields.ts';
import { typedWords } from './test-support/typed.ts';
import type { FormText } from './types.ts';

type Values = Record<string, string>;

const valuesOf = (form: FormText): Values =>
  Object.fromEntries(keysOf(form).map((key) => [key, valueOf(form, key)]));

/** A step of somebody who writes: a field by its place among the others, and what is typed there. */
const step = fc.record({
  kind: fc.constantFrom('type', 'type', 'type', 'type', 'type', 'add', 'remove', 'move'),
  one: fc.nat(20),
  other: fc.nat(20),
  typed: typedFor,
});

type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

function taken(form: FormText, { kind, one, other, typed }: Step): FormText {
  const rounds = roundCount(form);
  if (kind !== 'type' && rounds === 0) return form;
  if (kind === 'add') return withRound(form);
  if (kind === 'remove') return withoutRound(form, one % rounds);
  if (kind === 'move') return movedRound(form, one % rounds, other % rounds);
  const keys = keysOf(form);
  const key = keys[one % keys.length] ?? '';
  const value = withoutUntypeable(key, typed);
  const before = valuesOf(form);
  const after = withValue(form, key, value);
  expect(valuesOf(after)).toEqual({ ...before, [key]: value });
  return after;
}

test.each(NEXT_KINDS)(
  '%s: a field takes what is typed, the others stay, and the text says so',
  (kind) => {
    let [read, all] = [0, 0];
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        const form = tidied(steps.reduce(taken, emptyForm(kind)));
        const again = readForm(kind, form.text);
        all += 1;
        if ('why' in again) {
          expect(['syntax', 'unusual']).toContain(again.why);
          return;
        }
        read += 1;
        expect(again).toEqual(withoutBlankRound(form));
      }),
      { numRuns: 250 },
    );
    expect(read / all).toBeGreaterThan(0.6);
  },
);

/** A round that is blank, behind others, is of the form and not of the text. */
function withoutBlankRound(form: FormText): FormText {
  const n = roundCount(form) - 1;
  const last = form.slots.at(-1);
  if (n < 1 || last?.key !== `question:${n}` || valueOf(form, last.key) !== '') return form;
  const again = withoutBlankRound({ ...form, slots: form.slots.slice(0, -1) });
  return { ...again, tail: last.start };
}

test('what is put in and taken out again leaves the text as it was', () => {
  const text = `---\nby: 甲\n---\n\n<Question\n  asker="甲"\n  issue="7"\n>\n\n怎么换主？\n\n\n<Answer>\n\n这样。\n\n</Answer>\n\n</Question>\n\n[名]: https://a.b/\n`;
  const form = readForm('question', text);
  if ('why' in form) throw new Error(form.why);
  fc.assert(
    fc.property(fc.constantFrom(...keysOf(form)), typedWords, (key, typed) => {
      const changed = withValue(form, key, withoutUntypeable(key, typed));
      expect(withValue(changed, key, valueOf(form, key)).text).toBe(text);
    }),
    { numRuns: 500 },
  );
});
