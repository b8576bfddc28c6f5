import { expect, it } from 'vitest';
import { restIn } from './rest.ts';

it('takes the rest to come as fast as what is here', () => {
  expect(restIn({ loaded: 20, total: 100 }, 50)).toBe(200);
  expect(restIn({ loaded: 100, total: 100 }, 50)).toBe(0);
});

it('knows nothing before anything is here', () => {
  expect(restIn({ loaded: 0, total: 100 }, 50)).toBe(Infinity);
});
