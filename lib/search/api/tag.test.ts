import { expect, it } from 'vitest';
import { questionsWith } from '../test-support/documents.ts';
import { contentDigest, digestOf, namesTag } from './tag.ts';

it('hashes with SHA-256', async () => {
  // The first digits of the standard's own example, SHA-256 of "abc".
  expect(await digestOf('abc')).toBe('ba7816bf8f01cfea');
});

it('changes with any document, also beyond the first portion', async () => {
  const texts = Array.from({ length: 1201 }, (_, i) => `问题 ${i}`);
  const before = await contentDigest(questionsWith(...texts));
  expect(await contentDigest(questionsWith(...texts))).toBe(before);
  for (const at of [0, 600, 1200]) {
    const changed = texts.map((text, i) => (i === at ? `${text}？` : text));
    expect(await contentDigest(questionsWith(...changed))).not.toBe(before);
  }
  expect(await contentDigest(questionsWith(...texts.slice(0, -1)))).not.toBe(before);
});

it.each([
  ['W/"a-b"', true],
  ['"a-b"', true],
  ['"x", W/"a-b"', true],
  ['*', true],
  ['"a-c"', false],
  ['a-b', false],
  ['', false],
  [null, false],
])('If-None-Match: %s', (header, same) => {
  expect(namesTag(header, 'W/"a-b"')).toBe(same);
});
