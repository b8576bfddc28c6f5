import { expect, it } from 'vitest';
import { AnswerCache } from './cache.ts';

const answer = (body: string) => ({ body, tag: '"t"' });

it('gives back what was kept, and only that', () => {
  const cache = new AnswerCache(10_000);
  cache.set('a', answer('1'));
  cache.set('a', answer('2'));
  expect(cache.get('a')?.body).toBe('2');
  expect(cache.get('b')).toBeUndefined();
});

it('never holds more than its bytes, whatever is kept', () => {
  const cache = new AnswerCache(20_000);
  for (let i = 0; i < 500; i += 1) {
    cache.set(`key ${i % 90}`, answer('文'.repeat((i * 37) % 3000)));
    expect(cache.calculatedSize).toBeLessThanOrEqual(20_000);
    expect(cache.calculatedSize).toBeGreaterThanOrEqual(0);
  }
});

it('drops what was used longest ago', () => {
  const cache = new AnswerCache(3000);
  for (const key of ['a', 'b', 'c']) cache.set(key, answer('x'.repeat(300)));
  cache.get('a');
  cache.set('d', answer('x'.repeat(300)));
  expect(['a', 'b', 'c', 'd'].filter((key) => cache.get(key))).toEqual(['a', 'c', 'd']);
});

it('does not empty itself for an answer that is too large to keep', () => {
  const cache = new AnswerCache(3000);
  cache.set('small', answer('x'));
  cache.set('large', answer('x'.repeat(2000)));
  expect(cache.get('small')).toBeDefined();
  expect(cache.get('large')).toBeUndefined();
});
