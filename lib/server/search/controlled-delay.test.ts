import { expect, it } from 'vitest';
import { ControlledDelay } from './controlled-delay.ts';

const DELAYS = { standing: 10, burst: 100, patience: 100, calm: 1000 };

/** Arrivals at a rate for some milliseconds, with one thread that takes `cost` for each. */
function crowd(rate: number, cost: number, length: number) {
  let now = 0;
  const queue = new ControlledDelay(DELAYS, 1, 10, () => now);
  const waits: { at: number; wait: number }[] = [];
  let turnedAway = 0;
  let free = 0;
  const leaving: number[] = [];
  for (let n = 0; n < (rate * length) / 1000; n += 1) {
    now = (n * 1000) / rate;
    while (leaving[0] !== undefined && leaving[0] <= now) {
      leaving.shift();
      queue.leave(cost);
    }
    if (!queue.admits()) {
      turnedAway += 1;
      continue;
    }
    queue.enter();
    const begins = Math.max(now, free);
    waits.push({ at: now, wait: begins - now });
    free = begins + cost;
    leaving.push(free);
  }
  return { waits, turnedAway, admitted: waits.length };
}

it('turns nobody away where there is time for all', () => {
  expect(crowd(200, 4, 5000).turnedAway).toBe(0);
});

it('lets a burst wait', () => {
  // Ten at once, then nothing.
  expect(crowd(10_000, 5, 1).turnedAway).toBe(0);
});

it('keeps waits short where more comes than can be done, and the thread busy', () => {
  const { waits, turnedAway, admitted } = crowd(400, 5, 10_000);
  const later = waits.filter(({ at }) => at > 2000);
  expect(Math.max(...later.map(({ wait }) => wait))).toBeLessThanOrEqual(15);
  expect(turnedAway).toBeGreaterThan(1500);
  // 200 a second is what one thread can do.
  expect(admitted).toBeGreaterThan(1800);
  // Nor does the first burst make anybody wait longer than a burst may.
  expect(Math.max(...waits.map(({ wait }) => wait))).toBeLessThanOrEqual(110);
});

it('forgives when the crowd has gone', () => {
  let now = 0;
  const queue = new ControlledDelay(DELAYS, 1, 10, () => now);
  const fill = () => {
    let entered = 0;
    while (queue.admits()) {
      queue.enter();
      entered += 1;
    }
    return entered;
  };
  expect(fill()).toBe(11);
  for (let n = 0; n < 11; n += 1) queue.leave(10);
  // Empty, but somebody was turned away a moment ago.
  expect(fill()).toBe(2);
  for (let n = 0; n < 2; n += 1) queue.leave(10);
  now = 2000;
  expect(fill()).toBe(11);
});
