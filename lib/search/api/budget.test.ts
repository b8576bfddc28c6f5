import { expect, it } from 'vitest';
import { WorkBudget } from './budget.ts';

/** A budget on a clock that only moves when told. */
function budgetWith(share: number, ahead: number) {
  let now = 0;
  const pass = (milliseconds: number): void => {
    now += milliseconds;
  };
  const budget = new WorkBudget(share, ahead, () => now);
  return { budget, pass, work: (milliseconds: number) => budget.spend(() => pass(milliseconds)) };
}

it('allows a share of the time for ever', () => {
  const { budget, pass, work } = budgetWith(0.5, 100);
  for (let i = 0; i < 10_000; i += 1) {
    expect(budget.allows()).toBe(true);
    work(5);
    pass(5);
  }
});

it('allows a burst, then refuses until time has passed', () => {
  const { budget, pass, work } = budgetWith(0.5, 100);
  let pieces = 0;
  for (; budget.allows(); pieces += 1) work(20);
  // The first 20 ms count in full, each later piece 10 ms more than its share of the time.
  expect(pieces).toBe(10);
  pass(10);
  expect(budget.allows()).toBe(false);
  pass(10);
  expect(budget.allows()).toBe(true);
});

it('does not save up time for later', () => {
  const { budget, pass, work } = budgetWith(0.5, 100);
  pass(1_000_000);
  work(201);
  expect(budget.allows()).toBe(false);
});

it('counts work that fails', () => {
  const { budget, pass } = budgetWith(0.5, 100);
  const fail = (): void => {
    pass(500);
    throw new Error('broken');
  };
  expect(() => budget.spend(fail)).toThrow('broken');
  expect(budget.allows()).toBe(false);
});
