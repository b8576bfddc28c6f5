import { expect, it } from 'vitest';
import { decodeUtf8 } from './utf8.ts';

const bytes = (text: string) => [...new TextEncoder().encode(text)];

it('gives the text as it is, byte order mark included', () => {
  expect(decodeUtf8(new Uint8Array(bytes('\uFEFF正文')))).toEqual({
    text: '\uFEFF正文',
    badByte: null,
  });
});

it('names the place of the first byte that is no UTF-8', () => {
  const { text, badByte } = decodeUtf8(new Uint8Array([...bytes('一\n正'), 0xff, ...bytes('文')]));
  expect(text).toBe('一\n正\uFFFD文');
  expect(badByte).toEqual({ line: 2, column: 2 });
});

it('takes a replacement character that was typed for what it is', () => {
  expect(decodeUtf8(new Uint8Array(bytes('正\uFFFD文'))).badByte).toBeNull();
});
