import { expect, test } from 'vitest';
import { Effort, OPERATORS } from './effort.ts';

const { key, point, home, think } = OPERATORS;

test('counts what is done in the editor, and times all of it', () => {
  const effort = new Effort();
  effort.think();
  effort.click();
  effort.type('5.1');
  effort.press('Control+v');
  effort.pointElsewhere(2);
  effort.pressElsewhere(2);
  expect([effort.typed, effort.keys, effort.clicks]).toEqual([3, 2, 1]);
  // The hand is on the mouse at first; it goes to the keys, back, and to the keys again.
  expect(effort.seconds).toBeCloseTo(
    think + point + key + home + 5 * key + home + 2 * (point + key) + home + 2 * key,
  );
});
