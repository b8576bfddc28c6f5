import { describe, expect, test } from 'vitest';
import { nearest } from './nearest.ts';

const known = ['sofa-rpc', 'sofa-jraft', 'sofa-registry', 'mosn', 'seata'];

describe('the known word that was meant', () => {
  test.each([
    ['sofarpc', 'sofa-rpc'],
    ['SOFA_RPC', 'sofa-rpc'],
    ['sofa-raft', 'sofa-jraft'],
    ['sofa-jarft', 'sofa-jraft'],
    ['sofaregistery', 'sofa-registry'],
    ['moson', 'mosn'],
    ['setaa', 'seata'],
    ['dubbo', undefined],
    ['', undefined],
    ['——', undefined],
    ['x'.repeat(100_000), undefined],
  ])('%s', (unknown, meant) => {
    expect(nearest(unknown, known)).toBe(meant);
  });

  test('where nothing is known nothing is near', () => {
    expect(nearest('mosn', [])).toBeUndefined();
  });
});
