import { expect, it } from 'vitest';
import { Rate, clientOf } from './rate.ts';

it('gives so many at once and so many a minute, to each alone', () => {
  let now = 0;
  const rate = new Rate(6, 100, () => now);
  const taken = (client: string) => Array.from({ length: 7 }, () => rate.take(client));
  expect(taken('a')).toEqual([0, 0, 0, 0, 0, 0, 10]);
  expect(rate.take('b')).toBe(0);
  now += 9_999;
  expect(rate.take('a')).toBe(1);
  now += 1;
  expect([rate.take('a'), rate.take('a')]).toEqual([0, 10]);
  // However long nobody asks, no more than fit in.
  now += 3_600_000;
  expect(taken('a').filter((wait) => wait === 0)).toHaveLength(6);
});

it('takes all of several or none', () => {
  const rate = new Rate(6, 100, () => 0);
  expect(rate.take('a', 4)).toBe(0);
  expect(rate.take('a', 4)).toBe(20);
  expect(rate.take('a', 2)).toBe(0);
});

it('remembers only so many clients, and of a flood the newest', () => {
  const rate = new Rate(1, 2, () => 0);
  expect(['a', 'b', 'c'].map((client) => rate.take(client))).toEqual([0, 0, 0]);
  expect(rate.take('c')).toBeGreaterThan(0);
  expect(rate.take('a')).toBe(0);
});

it.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  [undefined, ''],
])('%s counts for %s', (address, client) => expect(clientOf(address)).toBe(client));
