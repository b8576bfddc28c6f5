import fc from 'fast-check';
import { expect, it } from 'vitest';
import '#lib/test-support/fixed-seed.ts';
import { NumberReader, written } from './numbers.ts';
import { PostingWriter, blockSize, readPosting } from './postings.ts';

const number = fc.integer({ min: 0, max: 2 ** 31 - 1 });

it('numbers are read as they were written, one after the other', () => {
  fc.assert(
    fc.property(fc.array(number), (numbers) => {
      const text = numbers.map(written).join('');
      expect(text).toMatch(/^[\w-]*$/);
      const reader = new NumberReader(text);
      expect(numbers.map(() => reader.next())).toEqual(numbers);
      expect(reader.isDone).toBe(true);
    }),
  );
});

const places = fc.uniqueArray(fc.integer({ min: 0, max: 60_000 }), { minLength: 1, maxLength: 9 });
const holders = fc.uniqueArray(
  fc.record({ number: fc.integer({ min: 0, max: 4 * blockSize }), places }),
  { selector: (holder) => holder.number, maxLength: 40 },
);

it('postings are read in the order of the entries, whatever the numbers in the database', () => {
  fc.assert(
    fc.property(holders, fc.boolean(), (all, isNewestFirst) => {
      const ordered = all.toSorted((a, b) => a.number - b.number);
      const writer = new PostingWriter('风筝');
      const sorted = ordered.map((one) => one.places.toSorted((a, b) => a - b));
      for (const [i, one] of ordered.entries()) writer.add(one.number, sorted[i] ?? []);
      const most = 4 * blockSize;
      const entryOf = Int32Array.from({ length: most + 1 }, (_, at) =>
        isNewestFirst ? most - at : at,
      );
      const posting = readPosting(writer.rows(), entryOf);
      const expected = ordered.map((one, i) => [entryOf[one.number], sorted[i]] as const);
      expected.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
      const read = posting.holders.map((entry, at) => [
        entry,
        [...posting.places.subarray(posting.starts[at], posting.starts[at + 1])],
      ]);
      expect(read).toEqual(expected);
    }),
  );
});

it('a block has a row of its own, and the one before stays when a document is added', () => {
  const before = new PostingWriter('线');
  before.add(1, [3]);
  const after = new PostingWriter('线');
  after.add(1, [3]);
  after.add(blockSize + 1, [5]);
  const [first, second] = after.rows();
  expect([first]).toEqual(before.rows());
  expect(second?.block).toBe(1);
});

it('documents that are no more are left out', () => {
  const writer = new PostingWriter('线');
  writer.add(0, [3]);
  writer.add(1, [4, 9]);
  writer.add(2, [7]);
  const posting = readPosting(writer.rows(), Int32Array.of(1, -1, 0));
  expect(posting).toMatchObject({ holders: [0, 1] });
  expect([...posting.places]).toEqual([7, 3]);
});
