import { expect, it } from 'vitest';
import { withoutAddresses } from './addresses.ts';

it('takes addresses out of a text', () => {
  expect(withoutAddresses('见 https://example.com/a?b=845#c，谢谢')).toBe('见 ，谢谢');
  expect(withoutAddresses('hhttps://example.com/845')).toBe('');
  expect(withoutAddresses('www.example.com/1 与 example.io/x/845')).toBe('与');
});

it('keeps what only looks a little like an address', () => {
  const text = '用 com.example.io.Reader#read 或 a.b.Config，端口 8080/tcp';
  expect(withoutAddresses(text)).toBe(text);
});

it('keeps line breaks and collapses other white space', () => {
  expect(withoutAddresses('一  二\n\n 三\u00a0四 ')).toBe('一 二\n三 四');
});
