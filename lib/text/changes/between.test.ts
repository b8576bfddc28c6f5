import fc from 'fast-check';
import { expect, test } from 'vitest';
import '#lib/test-support/fixed-seed.ts';
import { changeBetween } from './between.ts';

test('the change makes one text the other, and is no larger than what differs', () => {
  const some = fc.string({
    unit: fc.constantFrom('a', '字', '\n', '😀', '😁', '𠀀'),
    maxLength: 12,
  });
  fc.assert(
    fc.property(some, some, some, some, (start, old, now, end) => {
      const before = start + old + end;
      const after = start + now + end;
      const change = changeBetween(before, after);
      if (!change) {
        expect(before).toBe(after);
        return;
      }
      const { from, to, insert } = change;
      expect(before.slice(0, from) + insert + before.slice(to)).toBe(after);
      expect(from).toBeGreaterThanOrEqual(Math.min(start.length, from));
      expect(to - from).toBeLessThanOrEqual(old.length + 1);
      expect(insert.isWellFormed() && before.slice(from, to).isWellFormed()).toBe(true);
    }),
  );
});
