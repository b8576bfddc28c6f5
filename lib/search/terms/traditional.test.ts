import { Converter } from 'opencc-js/t2cn';
import { expect, it, test } from 'vitest';
import { forms } from './traditional-pairs.ts';
import { EXCEPTIONS, PAIRS, simplified } from './traditional.ts';

const convert = Converter({ from: 't', to: 'cn' });
const traditional = [...PAIRS.keys()];

test('the table says what OpenCC says, pair by pair', () => {
  expect([...PAIRS]).toEqual(traditional.map((one) => [one, convert(one)]));
  expect(forms).toBe([...PAIRS.values()].join(''));
});

test('the table holds each character once, in order, and only what changes', () => {
  expect(traditional).toEqual([...new Set(traditional)].sort());
  expect(traditional.filter((one) => convert(one) === one)).toEqual([]);
});

test('the table stays small enough for every visitor', () => {
  expect(traditional.length).toBeGreaterThan(500);
  expect(traditional.length).toBeLessThan(650);
});

test.each(Object.entries(EXCEPTIONS))('%s is %s against OpenCC, or no exception', (from, to) => {
  expect(simplified(from)).toBe(to);
  expect(convert(from)).not.toBe(to);
});

it('simplifies what readers in Taiwan and Hong Kong type', () => {
  const read = (text: string) => [...text].map(simplified).join('');
  expect(read('螞蟻集團的註冊中心與負載均衡')).toBe('蚂蚁集团的注册中心与负载均衡');
  expect(read('瞭解並發、邏輯、區塊鏈帳號')).toBe('了解并发、逻辑、区块链账号');
  expect(read('简体字不变')).toBe('简体字不变');
});
