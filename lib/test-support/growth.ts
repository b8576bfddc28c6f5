/** What {@link growth} stays below where time grows with length, noise included. */
export const linear = 40;

const mostRounds = 20;

const longer = 8;

/**
 * How many times longer something takes for eight times the length: about 8 where time grows with
 * length, about 64 where it grows with its square. A ratio holds on a busy machine, where milliseconds do not.
 *
 * @param run does it for a length.
 * @param length the shorter one; long enough that its run takes some milliseconds.
 * @returns the ratio of the quickest runs, taken in turn until it is {@link linear} or has had its chances.
 */
export function growth(run: (length: number) => void, length: number): number {
  let short = Infinity;
  let long = Infinity;
  let ratio = Infinity;
  for (let round = 0; round < mostRounds && ratio >= linear; round += 1) {
    short = Math.min(
      short,
      timed(() => run(length)),
    );
    long = Math.min(
      long,
      timed(() => run(longer * length)),
    );
    ratio = long / Math.max(short, 2);
  }
  return ratio;
}

function timed(run: () => void): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}
